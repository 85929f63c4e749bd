using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Where pieces of YAML begin and end in their file, for those who move or replace them.</summary>
internal static class Pieces
{
    /// <summary>True for a list or record in brackets, false for one of lines.</summary>
    public static bool IsFlow(YamlNode node) => node is not YamlScalar && node.Span.Length > 1 && node.Span.Text[0] is '[' or '{';

    /// <summary>Behind the last sign of a value; comments and line breaks behind it are not its own.</summary>
    public static int EndOf(YamlNode node) => node switch
    {
        YamlScalar => node.Span.End,
        _ when IsFlow(node) => node.Span.End,
        YamlSequence list => list.Items.IsEmpty ? node.Span.End : EndOf(list.Items[^1]),
        YamlMapping { Entries: [.., var last] } => EndOf(last.Value) is var end && end > last.Key.Span.End ? end : last.Key.Span.End + 1,
        _ => node.Span.End,
    };

    public static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Behind the line break of the line that holds an offset.</summary>
    public static int NextLine(string text, int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>The first of the lines of comments that stand right above an offset, itself at the beginning of a line.</summary>
    /// <param name="least">No line before this offset is looked at.</param>
    public static int WithComments(string text, int lineStart, int least)
    {
        var start = lineStart;
        while (start > least)
        {
            var above = LineStart(text, start - 1);
            if (above < least || !text.AsSpan(above, start - above).TrimStart(" \t").StartsWith('#'))
            {
                break;
            }

            start = above;
        }

        return start;
    }

    /// <summary>The line break that a file uses.</summary>
    public static string BreakOf(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
