using System.Buffers;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>Reads the YAML that these files are written in, into nodes that know their place.</summary>
/// <remarks>
/// All of YAML's block and flow style but what invites faults: no anchors, aliases, tags, merge keys, complex keys or second
/// documents. It reads on behind a fault, so that all of them are told in one run.
/// </remarks>
public static class YamlReader
{
    internal const int DeepestNesting = 32;

    /// <summary>The most keys and items of one front matter or one record: each takes ten times the memory of its text.</summary>
    internal const int MostValues = 20_000;

    // Every control sign but tab and line feed; a carriage return is looked at more closely.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFE\uFFFF");

    /// <summary>The one value of a stretch of a file: its front matter, or all of it.</summary>
    /// <returns>
    /// An empty mapping where nothing is written; null after a fault that left nothing to go on with. After any other fault
    /// the value is what its author most likely meant, so that its fields can be checked in the same run.
    /// </returns>
    public static YamlNode? Read(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        var cursor = new YamlCursor(source, start, length, diagnostics);
        return HasControls(cursor, start, start + length) ? null : new BlockReader(cursor).Document();
    }

    /// <summary>
    /// The items of a file that is a list in lines, each handed on before the next is read, so that the longest file takes no
    /// more memory than its text; of any other file its one value.
    /// </summary>
    internal static IEnumerable<(YamlNode Node, bool IsItem)> ReadItems(SourceText source, DiagnosticBag diagnostics)
    {
        var cursor = new YamlCursor(source, 0, source.Text.Length, diagnostics);
        return HasControls(cursor, 0, source.Text.Length) ? [] : new BlockReader(cursor).Items();
    }

    private static bool HasControls(YamlCursor cursor, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var length = cursor.Text.AsSpan(at, end - at).IndexOfAny(Controls);
            if (length < 0)
            {
                return false;
            }

            at += length;
            if (cursor.At(at) != '\r' || cursor.At(at + 1) != '\n')
            {
                cursor.Report(YamlRules.Syntax, at, at + 1,
                    $"a control character (U+{(int)cursor.At(at):X4}) stands in the text", label: "not text",
                    help: "take it away", edit: new Edit(cursor.Span(at, at + 1), cursor.At(at) == '\r' ? "\n" : ""));
                return true;
            }

            at++;
        }

        return false;
    }
}
