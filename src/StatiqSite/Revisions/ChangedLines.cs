using System.Globalization;
using System.Text.RegularExpressions;
using StatiqSite.Diagnostics;

namespace StatiqSite.Revisions;

/// <summary>The lines of files that a change wrote.</summary>
internal sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _stretches = new(StringComparer.Ordinal);

    private ChangedLines()
    {
    }

    public static ChangedLines None { get; } = new();

    /// <summary>Reads what <c>git diff --unified=0</c> prints; a file whose name git has to quote is left out.</summary>
    public static ChangedLines Read(string diff)
    {
        var changed = new ChangedLines();
        var lines = diff.Split('\n');
        List<(int First, int Last)>? file = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("+++ ", StringComparison.Ordinal))
            {
                var name = lines[i]["+++ ".Length..].TrimEnd('\t');
                file = name.StartsWith("b/", StringComparison.Ordinal) ? changed.Of(name[2..]) : null;
            }
            else if (Hunk().Match(lines[i]) is { Success: true } hunk)
            {
                var (first, count) = (Number(hunk.Groups["first"].Value), Count(hunk.Groups["count"]));
                if (count > 0)
                {
                    file?.Add((first, first + count - 1));
                }

                // What stands in the hunk is a stranger's, and could look like the head of another file.
                for (var left = Count(hunk.Groups["old"]) + count; left > 0 && i + 1 < lines.Length; i++)
                {
                    left -= IsRemark(lines[i + 1]) ? 0 : 1;
                }
            }
        }

        return changed;
    }

    /// <summary>0 for a fault on a changed line, 1 for one in a changed file, 2 elsewhere.</summary>
    public int DistanceOf(SourceSpan span)
    {
        if (!_stretches.TryGetValue(span.Source.Path, out var stretches))
        {
            return 2;
        }

        var (from, to) = (span.Position.Line, span.EndPosition.Line);
        return stretches.Exists(stretch => stretch.First <= to && from <= stretch.Last) ? 0 : 1;
    }

    private List<(int First, int Last)> Of(string path) =>
        _stretches.TryGetValue(path, out var stretches) ? stretches : _stretches[path] = [];

    // Between the lines of a hunk git says, as words of its own, that a file has no line end at its end.
    private static bool IsRemark(string line) => line.StartsWith('\\');

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Count(Group group) => group.Success ? Number(group.Value) : 1;

    [GeneratedRegex(@"^@@ -[0-9]{1,9}(?:,(?<old>[0-9]{1,9}))? \+(?<first>[0-9]{1,9})(?:,(?<count>[0-9]{1,9}))? @@")]
    private static partial Regex Hunk();
}
