using System.Diagnostics;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;
using Xunit;

namespace StatiqSite.Tests.Rules;

/// <summary>The rules that a text on a page cannot break: each is broken here on a disk, and missed where it is taken away.</summary>
public sealed class DiskRuleTests
{
    private static readonly Dictionary<string, (Func<TestSite, IDisposable?> Break, string Told)> Cases = new(StringComparer.Ordinal)
    {
        ["bad-file-name"] = (
            site => Written(site, "input/assets/what?.png", []),
            "input/assets/what?.png:1:1: error[bad-file-name]: this name holds a sign that not every system can keep\n"),
        ["name-collision"] = (
            site => Written(site, "input/assets/Map.txt", []) ?? Written(site, "input/assets/map.txt", []),
            "input/assets/map.txt:1:1: error[name-collision]: `input/assets/Map.txt` has the same name but for the case of letters\n"),
        ["not-a-file"] = (
            site => Piped(site, "input/series/pipe.md"),
            "input/series/pipe.md:1:1: error[not-a-file]: this is a named pipe\n"),
        ["not-utf8"] = (
            site => Written(site, "input/series/gbk.md", [0x2D, 0x2D, 0x2D, 0x0A, 0xB6, 0xCC, 0xBE, 0xE7]),
            "input/series/gbk.md:2:1: error[not-utf8]: the file is not UTF-8 text\n"),
        ["too-large"] = (
            site => Written(site, "input/series/large.md", new byte[(2 << 20) + 1]),
            "input/series/large.md:1:1: error[too-large]: the file has 2.1 MB; a page has at most 2 MB\n"),
        ["cannot-read"] = (
            site => Held(site, "input/series/closed.md"),
            "input/series/closed.md:1:1: error[cannot-read]: this cannot be read\n"),
        ["cannot-write"] = (
            site => Written(site, "cache", "no folder"u8.ToArray()),
            "output:1:1: error[cannot-write]: the site cannot be written: The file 'cache' already exists\n"),
        ["output-busy"] = (
            site => OutputWriter.Begin(site.Options, new DiagnosticBag()),
            "output:1:1: error[output-busy]: another build is writing to this output folder\n"),
    };

    public static TheoryData<string> Rules => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_about_the_disk_is_told_and_missed_where_it_is_taken_away(string id)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes, held files and names are as Linux has them; what is about all systems stands in SourceTreeTests");
        using var site = new TestSite();
        using var held = Cases[id].Break(site);

        var result = site.Build();

        Assert.False(result.IsPublished);
        Assert.Equal(Cases[id].Told, TestSite.Told(result));
        var without = result with { Diagnostics = [.. result.Diagnostics.Where(diagnostic => diagnostic.Rule.Id != id)] };
        Assert.NotEqual(Cases[id].Told, TestSite.Told(without));
    }

    private static IDisposable? Written(TestSite site, string path, byte[] bytes)
    {
        File.WriteAllBytes(Made(site, path), bytes);
        return null;
    }

    private static IDisposable? Piped(TestSite site, string path)
    {
        using var made = Process.Start("mkfifo", [Made(site, path)]);
        made.WaitForExit();
        return null;
    }

    // Permissions would not do: to a privileged user nothing is closed.
    private static FileStream Held(TestSite site, string path) => new(Made(site, path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

    private static string Made(TestSite site, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.In(path))!);
        return site.In(path);
    }
}
