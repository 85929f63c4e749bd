using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>SARIF 2.1.0, for code scanning and archives.</summary>
/// <seealso href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>
public sealed class SarifFormat : IDiagnosticFormat
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Root = "SITE";

    public string Name => "sarif";

    public bool IsResult => true;

    public void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options)
    {
        // The rules of the program, and behind them those that only a diagnostic knows.
        Rule[] rules = [.. options.Rules.Concat(diagnostics.Select(diagnostic => diagnostic.Rule)).DistinctBy(rule => rule.Id)];
        output.Write(JsonText.Write(json => Write(diagnostics, rules, json)));
        output.Write('\n');
    }

    private static void Write(ImmutableArray<Diagnostic> diagnostics, Rule[] rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var index = Array.FindIndex(rules, rule => rule.Id == diagnostic.Rule.Id);
            WriteResult(diagnostic, index, FingerprintOf(diagnostic, told), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Rule[] rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StatiqSite");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage("shortDescription", rule.Summary, json);
            WriteMessage("help", $"See {rule.Url} on the site.", json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int rule, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(diagnostic.Rule));
        WriteMessage("message", TextOf(diagnostic), json);
        json.WriteStartArray("locations");
        WriteLocation(diagnostic.Span, diagnostic.Label, json);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(related.Span, related.Label, json);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("ruleAndLine/v1", fingerprint);
        json.WriteEndObject();
        if (!diagnostic.Edits.IsEmpty)
        {
            WriteFix(diagnostic, json);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(SourceSpan span, string? label, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(span.Source, json);
        WriteRegion("region", span, json);
        json.WriteEndObject();
        if (!string.IsNullOrEmpty(label))
        {
            WriteMessage("message", label, json);
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        if (diagnostic.Help is { } help)
        {
            WriteMessage("description", help, json);
        }

        json.WriteStartArray("artifactChanges");
        foreach (var file in diagnostic.Edits.GroupBy(edit => edit.Span.Source))
        {
            json.WriteStartObject();
            WriteArtifact(file.Key, json);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                WriteRegion("deletedRegion", edit.Span, json);
                WriteMessage("insertedContent", edit.NewText, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(SourceText source, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Position.Line);
        json.WriteNumber("startColumn", span.Position.Column);
        json.WriteNumber("endLine", span.EndPosition.Line);
        json.WriteNumber("endColumn", span.EndPosition.Column);
        json.WriteEndObject();
    }

    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }

    private static string TextOf(Diagnostic diagnostic) => string.Join('\n',
    [
        diagnostic.Message,
        .. diagnostic.Notes.Select(note => $"note: {note}"),
        .. diagnostic.Help is { } help ? [$"help: {help}"] : Array.Empty<string>(),
    ]);

    // The same fault keeps its fingerprint when lines are added above it; the second of two equal ones counts on.
    private static string FingerprintOf(Diagnostic diagnostic, Dictionary<string, int> told)
    {
        var source = diagnostic.Span.Source;
        var line = source.LineOf(diagnostic.Span.Position.Line).Trim();
        var key = $"{diagnostic.Rule.Id}\n{source.Path}\n{line}";
        var count = told.GetValueOrDefault(key);
        told[key] = count + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}:{count + 1}");
    }

    private static string LevelOf(Rule rule) => rule.Severity == Severity.Error ? "error" : "warning";
}
