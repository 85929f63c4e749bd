using System.Buffers;
using System.Text;

namespace StatiqSite.Reporting;

/// <summary>A stranger's text within GitHub's Markdown: it shows as it was written, and calls nobody, links nowhere and opens nothing.</summary>
internal static class MarkdownText
{
    // Letters of a text, and of a message with the names and values in it.
    private const int Longest = 300;
    private const int LongestMessage = 1000;

    // An invisible blank behind them keeps `@name` from being called and `#12` from being linked; escapes do not.
    private const char Invisible = '\u200B';

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_{}[]()<>|~!&$");

    /// <summary>For prose and for the cells of tables; a long text is cut.</summary>
    public static string Of(string text) => Escaped(Cut(PlainLine.Of(text), Longest));

    /// <summary>A message of ours, in which names and values stand in backticks; a long one is cut.</summary>
    public static string OfMessage(string text)
    {
        var parts = Cut(PlainLine.Of(text), LongestMessage).Split('`');
        return parts.Length % 2 == 0 ? Of(text) : string.Concat(parts.Select((part, i) => i % 2 == 0 ? Escaped(part) : CellCode(part)));
    }

    /// <summary>As code.</summary>
    public static string Code(string text)
    {
        var line = Cut(PlainLine.Of(text), Longest).Replace('`', '\'');
        return line.Length == 0 ? "" : $"`{line}`";
    }

    /// <summary>As code within a table, where a bar would end the cell though it stands in code.</summary>
    public static string CellCode(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>An address of the web as the target of a link: parentheses, which are sound in an address, would end it.</summary>
    public static string Address(string address) =>
        address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Escaped(string line)
    {
        var safe = new StringBuilder(line.Length + 16);
        foreach (var (i, letter) in line.Index())
        {
            // Behind a scheme, too, or an address would become a link.
            if (Signs.Contains(letter) || (letter == ':' && i + 1 < line.Length && line[i + 1] == '/'))
            {
                safe.Append('\\');
            }

            safe.Append(letter);
            if (letter is '@' or '#')
            {
                safe.Append(Invisible);
            }
        }

        // And without a scheme.
        return safe.Replace("www.", "www\\.").Replace("WWW.", "WWW\\.").Replace("GH-", $"GH{Invisible}-").Replace("gh-", $"gh{Invisible}-").ToString();
    }

    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return $"{line[..end].TrimEnd()}…";
    }
}
