using System.Collections.Immutable;
using Xunit;

namespace StatiqSite.Content.Tests;

/// <summary>One case of a rule's spec: files, and what is said about them. Prose and fences, run as they stand.</summary>
/// <param name="Name"><c>unknown-source.md:12</c>: where the case begins.</param>
/// <param name="Files">Each fence whose first line names a file.</param>
/// <param name="Expected">The text of the fence called <c>diagnostics</c>.</param>
/// <param name="First">The first line of that text in the spec, from 0.</param>
/// <param name="Last">The line behind it.</param>
internal sealed record RuleSpec(
    string Name, ImmutableArray<(string Path, string Text)> Files, string Expected, int First, int Last)
{
    /// <summary>The cases of one spec, in order; a case ends with its diagnostics.</summary>
    /// <param name="ending">What the last fence of a case is called.</param>
    public static IEnumerable<RuleSpec> Read(string name, string[] lines, string ending = "diagnostics")
    {
        var files = ImmutableArray.CreateBuilder<(string Path, string Text)>();
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                start = i + 1;
            }

            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var fence = lines[i][..^lines[i].TrimStart('`').Length];
            var end = Array.IndexOf(lines, fence, i + 1);
            Assert.True(end > 0, $"{name}:{i + 1}: a fence is not closed");
            var text = string.Concat(lines[(i + 1)..end].Select(line => $"{line}\n"));
            if (lines[i][fence.Length..] == ending)
            {
                yield return new RuleSpec($"{name}:{start}", files.DrainToImmutable(), text, i + 1, end);
            }
            else
            {
                files.Add((lines[i][fence.Length..], text));
            }

            i = end;
        }
    }
}
