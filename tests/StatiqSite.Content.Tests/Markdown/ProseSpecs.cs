using System.Runtime.CompilerServices;
using Xunit;

namespace StatiqSite.Content.Tests.Markdown;

/// <summary>Runs the manual of prose as it stands in <c>Specs/</c>: Markdown, and what becomes of it. With <c>ACCEPT=1</c> what comes out becomes what is expected.</summary>
public sealed class ProseSpecs
{
    private const string Ending = "html";

    public static TheoryData<string> Cases
    {
        get
        {
            if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            {
                Paths().ToList().ForEach(Accept);
            }

            return [.. Paths().SelectMany(Read).Select(spec => spec.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prose_becomes_what_its_spec_says(string name)
    {
        var spec = Paths().SelectMany(Read).Single(spec => spec.Name == name);

        Assert.Equal(spec.Expected, Written(spec));
    }

    /// <summary>The HTML; below it, where there are any, the faults.</summary>
    private static string Written(RuleSpec spec)
    {
        var (_, html, faults) = MarkdownText.Read(spec.Files.Single(file => file.Path == "markdown").Text.TrimEnd('\n'));
        return faults.Length == 0 ? $"{html}\n" : $"{html}\n\n{faults}\n";
    }

    private static IEnumerable<RuleSpec> Read(string path) => RuleSpec.Read(Path.GetFileName(path), Lines(path), Ending);

    private static void Accept(string path)
    {
        var lines = Lines(path).ToList();
        foreach (var spec in Read(path).Reverse())
        {
            lines.RemoveRange(spec.First, spec.Last - spec.First);
            lines.InsertRange(spec.First, Written(spec).Split('\n').SkipLast(1));
        }

        File.WriteAllText(path, string.Join('\n', lines));
    }

    private static string[] Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<string> Paths([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "Specs"), "*.md").Order(StringComparer.Ordinal);
}
