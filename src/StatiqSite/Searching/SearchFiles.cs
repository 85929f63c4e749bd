using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatiqSite.Searching;

/// <summary>The index as files: what is read first, the terms in shards, and what is shown of entries, few to a file.</summary>
internal static class SearchFiles
{
    /// <summary>The one that leads to all others.</summary>
    public const string HeadPath = $"{Folder}index.json";

    /// <summary>Where the others stand.</summary>
    public static readonly ImmutableArray<string> ShardFolders = [$"{Folder}{Words}/", $"{Folder}{Text}/", $"{Folder}{Entries}/"];

    /// <summary>Entries of one file: results are few and lie apart.</summary>
    public const int EntriesPerFile = 8;

    private const string Folder = "search/";

    private const string Words = "words";

    private const string Text = "text";

    private const string Entries = "entries";

    // Chinese stays readable. What this makes is read by a script, and never stands in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <param name="addressOf">A site path as a link writes it.</param>
    /// <returns>Paths below the output folder, with their bytes.</returns>
    public static ImmutableArray<(string Path, byte[] Bytes)> Of(SearchIndex index, Func<string, string> addressOf)
    {
        var words = ShardWriter.Cut(index.Words.Sorted(), HitPlace.Count);
        var text = ShardWriter.Cut(index.Text.Sorted(), HitPlace.Count);
        List<(string Path, byte[] Bytes)> files =
        [
            .. words.Select((shard, i) => (PathOf(Words, i), shard.Bytes)),
            .. text.Select((shard, i) => (PathOf(Text, i), shard.Bytes)),
            .. EntryFiles(index, addressOf),
        ];

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes);
        }

        // All belong together: each file begins with the version of all, so that a script that has read one of them before the
        // site was published anew sees that the next is of another index, and begins again.
        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
        return [.. files.Select(file => (file.Path, WithVersion(version, file.Bytes))), (HeadPath, Head(index, words, text, version))];
    }

    /// <summary>The list with the version in front of what it holds.</summary>
    private static byte[] WithVersion(string version, byte[] list) => [.. Encoding.ASCII.GetBytes($"[\"{version}\","), .. list.AsSpan(1)];

    private static string PathOf(string sort, int number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{sort}/{number}.json");

    /// <summary>What a script reads before the first query: how many there are, of what kind and tag, and where each shard begins.</summary>
    private static byte[] Head(SearchIndex index, ImmutableArray<Shard> words, ImmutableArray<Shard> text, string version) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteNumber("entries", index.Entries.Length);
        json.WriteNumber("perFile", EntriesPerFile);
        json.WriteStartArray("kinds");
        foreach (var kind in index.Kinds)
        {
            json.WriteStartArray();
            json.WriteStringValue(kind.Id);
            json.WriteStringValue(kind.Title);
            json.WriteStringValue(kind.Singular);
            json.WriteNumberValue(kind.First);
            json.WriteNumberValue(kind.Count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in index.Tags)
        {
            WriteTexts(json, tag.Id, tag.Title, tag.TitleZh);
        }

        json.WriteEndArray();
        WriteAll(json, "stopWords", StopWords.All);
        WriteAll(json, "words", words.Select(shard => shard.First));
        WriteAll(json, "text", text.Select(shard => shard.First));
        json.WriteEndObject();
    });

    private static IEnumerable<(string Path, byte[] Bytes)> EntryFiles(SearchIndex index, Func<string, string> addressOf)
    {
        var numbers = index.Tags.Select((tag, i) => KeyValuePair.Create(tag.Id, i)).ToDictionary(StringComparer.Ordinal);
        return index.Entries.Chunk(EntriesPerFile).Select((entries, i) => (PathOf(Entries, i), Json(json =>
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                Write(json, entry, numbers, addressOf);
            }

            json.WriteEndArray();
        })));
    }

    /// <summary>Address, title, Chinese, pinyin, summary, numbers of tags, other names; nulls and lists that are empty at the end are left out.</summary>
    private static void Write(Utf8JsonWriter json, SearchEntry entry, Dictionary<string, int> tags, Func<string, string> addressOf)
    {
        json.WriteStartArray();
        json.WriteStringValue(addressOf(entry.Url));
        json.WriteStringValue(entry.Title);
        json.WriteStringValue(entry.TitleZh ?? "");
        json.WriteStringValue(entry.TitlePinyin ?? "");
        json.WriteStringValue(entry.Summary);
        json.WriteStartArray();
        foreach (var tag in entry.Tags.Where(tag => tags.ContainsKey(tag.Id)))
        {
            json.WriteNumberValue(tags[tag.Id]);
        }

        json.WriteEndArray();
        foreach (var name in entry.OtherNames)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            if (text is not null)
            {
                json.WriteStringValue(text);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var file = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(file, Options))
        {
            write(json);
        }

        file.Write("\n"u8);
        return file.WrittenSpan.ToArray();
    }
}
