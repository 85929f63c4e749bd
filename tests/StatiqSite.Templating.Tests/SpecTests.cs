using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>Runs the specs of the language as they stand; <c>ACCEPT=1</c> writes down what they answer.</summary>
public sealed class SpecTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases()
    {
        var paths = Directory.EnumerateFiles(SpecFile.Folder, "*.md").Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            paths.ForEach(SpecFile.Accept);
        }

        return from path in paths
               let file = Path.GetFileName(path)
               from spec in SpecFile.Read(path)
               select new TheoryDataRow<string, int>(file, spec.Line) { TestDisplayName = $"{file}:{spec.Line}" };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_what_it_promises(string file, int line)
    {
        var spec = SpecFile.Read(Path.Combine(SpecFile.Folder, file)).Single(candidate => candidate.Line == line);

        var (kind, text) = spec.Run();

        Assert.Equal($"{spec.ExpectedKind}\n{spec.Expected}", $"{kind}\n{text}");
    }
}
