using System.Globalization;
using System.Text;

namespace StatiqSite.Emitting;

/// <summary>What would change in files, as <c>diff -u</c> shows it.</summary>
internal static class LineDiff
{
    private const int Around = 2;

    // Beyond this the lines between the first and the last change are shown as one change; only a file that is no page has so many.
    private const long MostCompared = 4_000_000;

    /// <param name="from">The file's name until now; null: there is none.</param>
    /// <param name="to">Its name from now on; null: it goes.</param>
    public static string Of(string? from, string? to, string before, string after)
    {
        var lines = Compared(LinesOf(before), LinesOf(after));
        var text = new StringBuilder($"--- {from ?? "/dev/null"}\n+++ {to ?? "/dev/null"}\n");
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Sign == ' ')
            {
                i++;
                continue;
            }

            // A hunk ends where more lines are equal than are shown around two changes.
            var last = i;
            for (var j = i; j < lines.Count && j - last <= 2 * Around; j++)
            {
                last = lines[j].Sign == ' ' ? last : j;
            }

            Write(lines, Math.Max(0, i - Around), Math.Min(lines.Count - 1, last + Around), text);
            i = last + Around + 1;
        }

        return text.ToString();
    }

    private static void Write(List<(char Sign, string Line)> lines, int first, int last, StringBuilder text)
    {
        var hunk = lines[first..(last + 1)];
        var (from, to) = (lines[..first].Count(line => line.Sign != '+') + 1, lines[..first].Count(line => line.Sign != '-') + 1);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{from},{hunk.Count(line => line.Sign != '+')} +{to},{hunk.Count(line => line.Sign != '-')} @@\n");
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line).Append('\n');
        }
    }

    private static string[] LinesOf(string text) =>
        text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    private static List<(char Sign, string Line)> Compared(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var lines = new List<(char, string)>();
        lines.AddRange(before[..start].Select(line => (' ', line)));
        Between(before[start..^end], after[start..^end], lines);
        lines.AddRange(before[^end..].Select(line => (' ', line)));
        return lines;
    }

    /// <summary>The longest common lines stay; the rest goes and comes.</summary>
    private static void Between(string[] before, string[] after, List<(char Sign, string Line)> lines)
    {
        if ((long)before.Length * after.Length > MostCompared)
        {
            lines.AddRange(before.Select(line => ('-', line)));
            lines.AddRange(after.Select(line => ('+', line)));
            return;
        }

        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (j >= after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }
    }
}
