using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Trees as accidents and enemies leave them: each ends soon, at the right file and line, and the site that stands stays.</summary>
/// <remarks>With <c>ACCEPT=1</c> what is told now becomes what is expected; the difference is for a reviewer.</remarks>
public sealed class MalformedTreesTests
{
    private const int Shown = 4;
    private const int Fewest = 150;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. MalformedTree.All.Select(tree => tree.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_malformed_tree_is_told_at_its_place_and_the_old_site_stays(string name)
    {
        var tree = MalformedTree.All.Single(tree => tree.Name == name);
        using var site = new TestSite();
        site.BuildSoundly();
        var before = TestSite.TextOf(site.Output);

        var told = Told(site, tree);

        Assert.NotEqual("", told);
        Assert.Equal(tree.Told, told);
        Assert.Equal(before, TestSite.TextOf(site.Output));
        Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());

        // The first fault is told where it was planted: in the first file of the case, or of a folder on the way to it.
        var place = told[..told.IndexOf(':', StringComparison.Ordinal)];
        Assert.True(tree.Files[0].Path == place || tree.Files[0].Path.StartsWith($"{place}/", StringComparison.Ordinal), told);
    }

    [Fact]
    public void There_are_enough_of_them_and_each_has_a_name_of_its_own()
    {
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            foreach (var path in MalformedTree.Paths)
            {
                MalformedTree.Accept(path, ToldAlone);
            }
        }

        var names = MalformedTree.All.Select(tree => tree.Name).ToList();
        None.Of(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key));
        Assert.True(names.Count >= Fewest, $"{names.Count} trees");
    }

    private static string ToldAlone(MalformedTree tree)
    {
        using var site = new TestSite();
        return Told(site, tree);
    }

    private static string Told(TestSite site, MalformedTree tree)
    {
        foreach (var (path, bytes) in tree.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(site.In(path))!);
            File.WriteAllBytes(site.In(path), bytes);
        }

        var clock = Stopwatch.StartNew();
        var result = site.Build();
        Assert.True(clock.Elapsed < Soon, $"{tree.Name}: {clock.Elapsed}");
        var lines = TestSite.Told(result).Split('\n')[..^1];
        return string.Concat(lines.Take(Shown).Select(line => $"{line}\n"))
            + (lines.Length > Shown ? string.Create(CultureInfo.InvariantCulture, $"and {lines.Length - Shown} more\n") : "");
    }
}
