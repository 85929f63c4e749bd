using Xunit;

namespace StatiqSite.Tests;

/// <summary>Text that stands in a file beside the tests; <c>ACCEPT=1</c> writes what came out in its place.</summary>
internal static class Accepted
{
    public static void Matches(string file, string text)
    {
        var path = Repository.OfTests(file);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }
}
