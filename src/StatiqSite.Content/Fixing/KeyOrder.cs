using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Puts the keys of a record in the order of their declarations; a key takes the comments right above it along.</summary>
internal static class KeyOrder
{
    /// <summary>What would stand in the place of the keys; null where they stand in order, or where no machine should move them.</summary>
    /// <param name="isItem">True where the first key stands behind the dash of a list.</param>
    public static Edit? Of(YamlMapping record, Schema schema, bool isItem)
    {
        var entries = record.Entries;
        if (entries.Length < 2 || Pieces.IsFlow(record))
        {
            return null;
        }

        var ranks = new int[entries.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = schema.FieldOf(entries[i].Key.Value) is { } field ? schema.Written.IndexOf(field) : -1;
        }

        var order = Enumerable.Range(0, ranks.Length).OrderBy(i => ranks[i]).ToArray();
        if (ranks.Contains(-1) || order.SequenceEqual(Enumerable.Range(0, ranks.Length)))
        {
            return null;
        }

        var source = record.Span.Source;
        var starts = StartsOf(entries, source.Text, isItem);

        return new Edit(
            source.Span(starts[0], starts[^1] - starts[0]),
            Joined(source, order, starts, isItem ? entries[0].Key.Span.Start - Pieces.LineStart(source.Text, entries[0].Key.Span.Start) : 0));
    }

    /// <summary>Where each key with its comments begins, and where the last one ends.</summary>
    private static int[] StartsOf(ImmutableArray<YamlEntry> entries, string text, bool isItem)
    {
        var starts = new int[entries.Length + 1];
        var least = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var key = entries[i].Key.Span.Start;
            starts[i] = i == 0 && isItem ? key : Pieces.WithComments(text, Pieces.LineStart(text, key), least);
            least = Pieces.NextLine(text, Math.Max(Pieces.EndOf(entries[i].Value), key));
        }

        starts[^1] = least;
        return starts;
    }

    /// <param name="indent">How far in the keys of an item stand; 0 where there is no dash.</param>
    private static string Joined(SourceText source, int[] order, int[] starts, int indent)
    {
        var text = new StringBuilder();
        foreach (var (place, i) in order.Index())
        {
            var piece = source.Text[starts[i]..starts[i + 1]];

            // Comments of the key that comes first follow the dash: above it they would belong to another item.
            text.Append(place == 0 && i > 0 && indent > 0 ? piece.TrimStart(' ') : place > 0 && i == 0 ? new string(' ', indent) + piece : piece);
            if (!piece.EndsWith('\n'))
            {
                text.Append(Pieces.BreakOf(source));
            }
        }

        return text.ToString();
    }
}
