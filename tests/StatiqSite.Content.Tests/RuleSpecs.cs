using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Comparing;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Content.Tests;

/// <summary>Runs every rule's page, which stands beside the rule, as its spec. With <c>ACCEPT=1</c> what is said now becomes what is expected; the diff is for the reviewer.</summary>
public sealed class RuleSpecs
{
    /// <summary>In front of a file of the state that a change is compared with.</summary>
    private const string Before = "before/";

    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static TheoryData<string> Cases => [.. Specs().SelectMany(spec => spec.Cases).Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_says_what_its_spec_says(string name)
    {
        var file = name[..name.IndexOf(':', StringComparison.Ordinal)];
        var path = Paths().Single(path => Path.GetFileName(path) == file);
        var spec = RuleSpec.Read(file, Lines(path)).First(spec => spec.Name == name);

        Assert.Equal(IsAccepting ? Said(spec) : spec.Expected, Said(spec), ignoreLineEndingDifferences: false);
    }

    [Fact]
    public void Every_spec_has_a_wrong_and_a_right_case_and_expects_its_own_rule()
    {
        if (IsAccepting)
        {
            Accept();
        }

        // What is about the disk has no cases here: SourceTreeTests hold it.
        foreach (var (path, cases) in Specs().Where(spec => spec.Cases.Count > 0))
        {
            var rule = Path.GetFileNameWithoutExtension(path);
            Assert.True(cases.Exists(spec => spec.Expected.Contains($"[{rule}]: ", StringComparison.Ordinal)), $"{rule}: no wrong case");
            Assert.True(cases.Exists(spec => spec.Expected.Length == 0), $"{rule}: no right case");
        }
    }

    /// <summary>What a rule's page promises hangs on that rule: without it every case that names it fails.</summary>
    [Fact]
    public void A_rule_that_is_taken_away_is_missed_by_its_spec() => Assert.All(
        Specs().Where(spec => spec.Cases.Count > 0), spec =>
        {
            var rule = Path.GetFileNameWithoutExtension(spec.Path);
            var wrong = spec.Cases.Where(one => one.Expected.Contains($"[{rule}]: ", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(wrong);
            Assert.All(wrong, one => Assert.NotEqual(one.Expected, Said(one, without: rule)));
        });

    [Fact]
    public void Every_rule_has_its_spec_and_every_spec_its_rule()
    {
        var rules = LoadingRules.All
            .Concat(YamlRules.All)
            .Concat(FieldRules.All)
            .Concat(MarkdownRules.All)
            .Concat(ContentChecker.Rules.Select(rule => rule.Rule))
            .Concat(ComparingRules.All);

        Assert.Equal(
            rules.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            Specs().Select(spec => Path.GetFileNameWithoutExtension(spec.Path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_rules_about_the_disk_have_no_cases()
    {
        Assert.Equal(
            ["bad-file-name", "cannot-read", "name-collision", "not-a-file", "not-utf8", "too-large"],
            Specs().Where(spec => spec.Cases.Count == 0).Select(spec => Path.GetFileNameWithoutExtension(spec.Path)));
    }

    /// <summary>All that all specs tell, one after the other.</summary>
    internal static ImmutableArray<Diagnostic> AllTold() => [.. Specs().SelectMany(spec => spec.Cases).SelectMany(spec => Told(spec))];

    private static ImmutableArray<Diagnostic> Told(RuleSpec spec)
    {
        var diagnostics = new DiagnosticBag();
        var files = spec.Files.ToLookup(file => file.Path.StartsWith(Before, StringComparison.Ordinal));
        var catalog = ContentLoader.Load(SourceTree.Of(files[false].Select(Placed)), diagnostics);
        ContentChecker.Check(catalog, diagnostics);
        if (files[true].Any())
        {
            var before = files[true].Select(file => Placed((file.Path[Before.Length..], file.Text)));
            SiteComparer.Compare(Related(ContentLoader.Load(SourceTree.Of(before), new DiagnosticBag())), Related(catalog), diagnostics);
        }

        return diagnostics.Sorted();
    }

    private static string Said(RuleSpec spec, string? without = null) =>
        string.Join('\n', Told(spec).Where(diagnostic => diagnostic.Rule.Id != without).Select(diagnostic =>
            HumanFormat.Message(diagnostic, new FormatOptions(Color: false, Width: 100))));

    private static Site Related(Catalog catalog) => SiteRelator.Relate(catalog, new RelatingOptions(Now: null, ShowDrafts: false));

    private static (SourceArea Area, string Path, string Shown, string Text) Placed((string Path, string Text) file)
    {
        var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
        var area = slash < 0
            ? SourceArea.Settings
            : Enum.Parse<SourceArea>(file.Path.AsSpan(0, slash), ignoreCase: true);
        return (area, file.Path[(slash + 1)..], file.Path, file.Text);
    }

    private static IEnumerable<(string Path, List<RuleSpec> Cases)> Specs() =>
        Paths().Select(path => (path, RuleSpec.Read(Path.GetFileName(path), Lines(path)).ToList()));

    // The specs are read where they are written, so that accepting changes what is committed.
    private static IEnumerable<string> Paths() =>
        Directory.EnumerateDirectories(Sources())
            .Select(folder => Path.Combine(folder, "Rules"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal);

    private static void Accept()
    {
        foreach (var (path, cases) in Specs())
        {
            var lines = Lines(path).ToList();
            foreach (var spec in Enumerable.Reverse(cases))
            {
                lines.RemoveRange(spec.First, spec.Last - spec.First);
                lines.InsertRange(spec.First, Said(spec).Split('\n').SkipLast(1));
            }

            File.WriteAllText(path, string.Join('\n', lines));
        }
    }

    private static string[] Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');

    private static string Sources([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "StatiqSite.Content");
}
