using System.Collections.Immutable;
using System.Text.Json;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>For programs: every field of every diagnostic. Lines and columns count from 1, offsets from 0, all in UTF-16 units.</summary>
/// <remarks><c>version</c> rises when a reader of the former version could be misled; a new property does not raise it.</remarks>
public sealed class JsonFormat : IDiagnosticFormat
{
    private const int Version = 1;

    public string Name => "json";

    public bool IsResult => true;

    public void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options)
    {
        output.Write(JsonText.Write(json => Write(diagnostics, json)));
        output.Write('\n');
    }

    private static void Write(ImmutableArray<Diagnostic> diagnostics, Utf8JsonWriter json)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("errors", errors);
        json.WriteNumber("warnings", diagnostics.Length - errors);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule.Id);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteText("message", diagnostic.Message);
        WritePlace(diagnostic.Span, json);
        json.WriteText("label", diagnostic.Label);
        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteTextValue(note);
        }

        json.WriteEndArray();
        json.WriteText("help", diagnostic.Help);
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteText("label", related.Label);
            WritePlace(related.Span, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("mendable", diagnostic.IsMendable);
        json.WriteStartArray("edits");
        foreach (var edit in diagnostic.Edits)
        {
            json.WriteStartObject();
            WritePlace(edit.Span, json);
            json.WriteText("text", edit.NewText);
            json.WriteBoolean("safe", edit.IsSafe);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("page", diagnostic.Rule.Url);
        json.WriteEndObject();
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteText("path", span.Source.Path);
        WritePosition("start", span.Position, span.Start, json);
        WritePosition("end", span.EndPosition, span.End, json);
    }

    private static void WritePosition(string name, SourcePosition position, int offset, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
