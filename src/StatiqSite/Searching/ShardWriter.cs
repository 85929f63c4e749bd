using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace StatiqSite.Searching;

/// <summary>Cuts a sorted list of terms into files of about one size: a query reads only those whose terms begin as its words do.</summary>
/// <remarks>A file is a flat list, the index's version and each term followed by its hits: <c>["1a2b3c4d","family",[7,11],"Fan",5]</c>, a lone hit without brackets.
/// A hit is the step from the page before (the first from 0), times the number of places, and the place.</remarks>
internal static class ShardWriter
{
    // Bytes; a third of it on the way. Smaller ones compress worse, greater ones bring more that nobody asked for.
    private const int Typical = 8 * 1024;

    // A hit in the middle of a long list: the number of a step and a comma.
    private const int BytesOfHit = 2;

    /// <param name="places">How many places a hit can have.</param>
    public static ImmutableArray<Shard> Cut(KeyValuePair<string, TermTable.Hits>[] terms, int places)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var file = new ArrayBufferWriter<byte>(Typical * 2);
        var (first, last) = ("", "");
        foreach (var (term, hits) in terms)
        {
            // Terms that differ by case alone stand together, because they are looked up as one.
            var isFull = file.WrittenCount > Typical || (file.WrittenCount > Typical / 4 && file.WrittenCount + (hits.Count * BytesOfHit) > Typical * 5 / 4);
            if (isFull && TermOrder.CompareLetters(last, term) != 0)
            {
                shards.Add(Close(file, first));
                first = Parting(last, term);
            }

            file.Write(file.WrittenCount == 0 ? "[\n\""u8 : ",\n\""u8);
            Encoding.UTF8.GetBytes(term, file);
            file.Write("\","u8);
            Write(hits, places, file);
            last = term;
        }

        if (file.WrittenCount > 0)
        {
            shards.Add(Close(file, first));
        }

        return shards.ToImmutable();
    }

    private static Shard Close(ArrayBufferWriter<byte> file, string first)
    {
        file.Write("\n]\n"u8);
        var shard = new Shard(first, file.WrittenSpan.ToArray());
        file.ResetWrittenCount();
        return shard;
    }

    private static void Write(TermTable.Hits hits, int places, ArrayBufferWriter<byte> file)
    {
        const int Widest = 11;
        var room = file.GetSpan((hits.Count * Widest) + 2);
        var (before, at) = (0, 0);
        foreach (var hit in hits.Packed)
        {
            var (page, place) = TermTable.Hits.Unpack(hit);
            room[at] = (byte)(at == 0 ? '[' : ',');

            // A lone hit goes without brackets.
            at += hits.Count > 1 ? 1 : 0;
            _ = Utf8Formatter.TryFormat(((page - before) * places) + place, room[at..], out var length);
            (before, at) = (page, at + length);
        }

        if (hits.Count > 1)
        {
            room[at++] = (byte)']';
        }

        file.Advance(at);
    }

    /// <summary>The shortest text that is greater than one term and not than the next, small.</summary>
    private static string Parting(string last, string next)
    {
        var alike = 0;
        while (alike < last.Length && alike < next.Length && TermOrder.Small(last[alike]) == TermOrder.Small(next[alike]))
        {
            alike++;
        }

        return string.Concat(next.AsSpan(0, alike + 1).ToString().Select(TermOrder.Small));
    }
}

/// <summary>One file of terms.</summary>
/// <param name="First">No term in it is smaller, and every term before it is; empty for the first file.</param>
internal sealed record Shard(string First, byte[] Bytes);
