namespace StatiqSite.Diagnostics.Formats;

/// <summary>Breaks a text into lines between words, never inside backticks.</summary>
internal static class TextWrap
{
    /// <summary>Lines of at most <paramref name="width"/> cells where words allow it; a line break in the text is kept; a width of 0 adds none.</summary>
    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            var safe = SafeText.Of(part);
            if (width <= 0 || SafeText.CellsOf(safe) <= width)
            {
                lines.Add(safe);
            }
            else
            {
                Break(safe, width, lines);
            }
        }

        return lines;
    }

    private static void Break(string text, int width, List<string> lines)
    {
        var line = "";
        foreach (var word in Words(text))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && SafeText.CellsOf(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
    }

    // What stands in backticks is one word, however many blanks it holds.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == ' ' && !isQuoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
