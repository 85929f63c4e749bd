using System.Collections.Immutable;
using System.Text.Json;
using StatiqSite.Content.Comparing;

namespace StatiqSite.Reporting;

/// <summary>A report as JSON, written and read back; what is read may come from a stranger.</summary>
/// <remarks><c>version</c> rises when a reader of the former version could be misled; a new property does not raise it.</remarks>
internal static class DiffJson
{
    /// <summary>No report of a pull request that anybody reads is longer.</summary>
    public const int LongestText = 8 << 20;

    private const int Version = 1;

    public static string Of(DiffReport report) => JsonLines.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("new_addresses");
        foreach (var address in report.Addresses)
        {
            json.WriteStartObject();
            json.WriteString("url", address.Url);
            json.WriteString("place", address.Place);
            WriteTexts(json, "concerns", address.Concerns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("coverage");
        Write(json, "before", report.Before);
        Write(json, "after", report.After);
        json.WriteEndObject();
        json.WriteStartArray("faults");
        foreach (var fault in report.Faults)
        {
            json.WriteStartObject();
            json.WriteString("severity", fault.IsError ? "error" : "warning");
            json.WriteString("rule", fault.Rule);
            json.WriteString("place", fault.Place);
            json.WriteString("message", fault.Message);
            json.WriteString("help", fault.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Null where the text is no such report: cut off, of another version, or made up.</summary>
    public static DiffReport? Read(ReadOnlyMemory<byte> text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            return root.GetProperty("version").GetInt32() != Version ? null : new DiffReport(
                ListOf(root, "changes", ChangeOf),
                ListOf(root, "new_addresses", address => new NewAddress(TextOf(address, "url"), TextOf(address, "place"), TextsOf(address, "concerns"))),
                CoverageOf(root.GetProperty("coverage").GetProperty("before")),
                CoverageOf(root.GetProperty("coverage").GetProperty("after")),
                ListOf(root, "faults", fault => new ReportedFault(
                    TextOf(fault, "severity") == "error", TextOf(fault, "rule"), TextOf(fault, "place"), TextOf(fault, "message"), TextOf(fault, "help"))));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("part", NameOf(change.Part));
        json.WriteString("sort", NameOf(change.Sort));
        json.WriteString("page", change.Page);
        json.WriteString("anchor", change.Anchor);
        json.WriteString("name", change.Name);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        WriteTexts(json, "sources_before", change.SourcesBefore);
        WriteTexts(json, "sources_after", change.SourcesAfter);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Coverage coverage)
    {
        json.WriteStartObject(name);
        json.WriteNumber("facts_sourced", coverage.FactsSourced);
        json.WriteNumber("facts", coverage.Facts);
        json.WriteNumber("sentences_sourced", coverage.SentencesSourced);
        json.WriteNumber("sentences", coverage.Sentences);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static Change ChangeOf(JsonElement change) => new(
        WordOf<ChangePart>(change, "part"), WordOf<ChangeSort>(change, "sort"), TextOf(change, "page"), TextOf(change, "name"),
        TextOrNull(change, "before"), TextOrNull(change, "after"))
    {
        Anchor = TextOf(change, "anchor"),
        SourcesBefore = TextsOf(change, "sources_before"),
        SourcesAfter = TextsOf(change, "sources_after"),
    };

    private static Coverage CoverageOf(JsonElement coverage) => new(
        coverage.GetProperty("facts_sourced").GetInt32(), coverage.GetProperty("facts").GetInt32(),
        coverage.GetProperty("sentences_sourced").GetInt32(), coverage.GetProperty("sentences").GetInt32());

    private static T WordOf<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        var word = TextOf(element, name);
        return Enum.GetValues<T>().Where(value => NameOf(value) == word).Select(value => (T?)value).FirstOrDefault() ?? throw new FormatException();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static ImmutableArray<T> ListOf<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        [.. element.GetProperty(name).EnumerateArray().Select(read)];

    private static ImmutableArray<string> TextsOf(JsonElement element, string name) =>
        ListOf(element, name, text => text.GetString() ?? throw new FormatException());

    private static string TextOf(JsonElement element, string name) => TextOrNull(element, name) ?? throw new FormatException();

    private static string? TextOrNull(JsonElement element, string name) => element.GetProperty(name).GetString();
}
