using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Tests;

/// <summary>A small site in a folder of its own that goes with it; its theme is so plain that a page's bytes can be foretold.</summary>
internal sealed class TestSite : IDisposable
{
    public TestSite()
        : this(("Sites/minimal", ""))
    {
    }

    private TestSite(params ReadOnlySpan<(string From, string To)> trees)
    {
        Root = Directory.CreateTempSubdirectory("statiqsite-test-").FullName;
        foreach (var (from, to) in trees)
        {
            Copy(Repository.OfTests(from), In(to));
        }
    }

    public string Root { get; }

    public string Output => In("output");

    public SiteOptions Options => SiteOptions.For(Root);

    /// <summary>A site as Statiq's users lay one out, with the theme of the small one.</summary>
    public static TestSite LikeStatiq() => new(("Sites/minimal/theme", "theme"), ("Sites/statiq", ""));

    /// <summary>A site in which fifty things are wrong, with the theme of the small one.</summary>
    public static TestSite WithFaults() => new(("Sites/minimal/theme", "theme"), ("Sites/fifty", ""));

    /// <summary>The site as it comes, and as many series beside the one it has.</summary>
    public static TestSite With(int series)
    {
        var site = new TestSite();
        for (var i = 1; i <= series; i++)
        {
            // In letters: a number in a sentence would want a source.
            var digits = i.ToString("000", CultureInfo.InvariantCulture);
            site.WriteSeries($"series-{digits}", $"Series {string.Concat(digits.Select(digit => (char)('A' + digit - '0')))}");
        }

        return site;
    }

    public string In(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    /// <summary>Replaces words that stand in a file.</summary>
    public void Change(string path, string old, string next)
    {
        var text = File.ReadAllText(In(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(In(path), text.Replace(old, next, StringComparison.Ordinal));
    }

    public void WriteSeries(string slug, string title, string more = "") => Write(
        $"input/series/{slug}.md", $"---\ntitle: {title}\nsummary: A series.\ntags: [family]\n{more}---\nProse about {title}.\n");

    public BuildResult Build(Func<SiteOptions, SiteOptions>? change = null) =>
        SiteBuild.Run((change ?? (options => options))(Options), TestContext.Current.CancellationToken);

    /// <summary>Builds what must be sound.</summary>
    public BuildResult BuildSoundly(Func<SiteOptions, SiteOptions>? change = null)
    {
        var result = Build(change);
        Assert.Equal("", Told(result));
        Assert.True(result.IsPublished);
        return result;
    }

    /// <summary>All that a run complains of, one line each.</summary>
    public static string Told(BuildResult result) => string.Concat(result.Diagnostics.Select(diagnostic => ShortFormat.Line(diagnostic) + "\n"));

    /// <summary>The same with places, notes and help, as people see it.</summary>
    public static string ToldInFull(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringWriter();
        new HumanFormat().Write(diagnostics, text, FormatOptions.Plain);
        return text.ToString();
    }

    public string ReadOutput(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <summary>Every file below a folder and a mark of its content; nothing where there is no folder.</summary>
    public static ImmutableSortedDictionary<string, string> FilesOf(string folder) => !Directory.Exists(folder)
        ? ImmutableSortedDictionary<string, string>.Empty
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal);

    /// <summary>All files below a folder in one text, to be compared as one.</summary>
    public static string TextOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var (path, mark) in FilesOf(folder))
        {
            text.Append(mark).Append("  ").Append(path).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What stands in the root beside what the site came with; a killed build must leave nothing here.</summary>
    public string Siblings() => string.Join(' ', Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
