using StatiqSite.Content.Fixing;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Tests.Attacks;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The verb that writes keys, dates and lists one way.</summary>
public sealed class FormatCommandTests : IDisposable
{
    private const string Untidy = """
        ---
        # Of what it is.
        summary: A series.   # short
        tags:
          - family
        # The name.
        title: "Glory: a story"
        released: "2025-03-14"
        platforms: []
        also_known_as: Fame, and more
        facts:
          # The first of all.
          - says: It opened in May.
            # Where it stands.
            source: [variety-2025]
            id: premiere
            as_of: '2025-05'
          - use: [glory#premiere]
        updated: 2026-11-20
        ---
        Prose   with * odd *   bytes.

        """;

    private const string Tidy = """
        ---
        # The name.
        title: "Glory: a story"
        also_known_as: ["Fame, and more"]
        # Of what it is.
        summary: A series.   # short
        released: 2025-03-14
        platforms: []
        tags: [family]
        updated: 2026-11-20
        facts:
          # The first of all.
          - id: premiere
            says: It opened in May.
            as_of: 2025-05
            # Where it stands.
            source: variety-2025
          - use: glory#premiere
        ---
        Prose   with * odd *   bytes.

        """;

    private readonly TestSite _site = new();

    [Fact]
    public void Keys_dates_and_lists_are_written_one_way_and_comments_and_prose_stay()
    {
        _site.Write("input/series/untidy.md", Untidy);
        Assert.Equal((0, "Formatted input/series/untidy.md\n", ""), ProgramRun.Of(_site.Root, "format", "input/series/untidy.md"));
        Assert.Equal(Tidy, File.ReadAllText(_site.In("input/series/untidy.md")));
        Assert.Equal((0, "Nothing to format\n", ""), ProgramRun.Of(_site.Root, "format", "input/series/untidy.md"));
    }

    [Fact]
    public void Keys_inside_records_stand_in_the_order_of_their_declarations_and_take_their_comments_along()
    {
        _site.Write("input/series/records.md", """
            ---
            title: Records
            summary: A series.
            events:   # two
              - source: variety-2025
                # When.
                date: '2025-03'
                label: It opened.   # behind
              -
                source: variety-2025
                label: It closed.
                date: 2025-04
            facts:
              - # Of the first.
                says: It is.
                source: variety-2025
                id: is
            redirect_from:
              - reason: moved
                from: /series/records-old/
            ---
            Prose.

            """);
        _site.Write("input/_data/tags.yml", "# All tags.\n- title: Family\n  # What it means.\n  description: Stories about households.\n  group: theme\n  id: family\n");
        _site.Write("seeds/more.yml", "- publisher: Variety\n  # Of what sort.\n  tier: trade\n  title: More\n  id: more-2025\n");
        Assert.Equal(
            (0, "Formatted input/_data/tags.yml\nFormatted input/series/records.md\nFormatted seeds/more.yml\n", ""),
            ProgramRun.Of(_site.Root, "format"));
        Assert.Equal("""
            ---
            title: Records
            summary: A series.
            redirect_from:
              - from: /series/records-old/
                reason: moved
            facts:
              - # Of the first.
                id: is
                says: It is.
                source: variety-2025
            events:   # two
              - # When.
                date: 2025-03
                label: It opened.   # behind
                source: variety-2025
              -
                date: 2025-04
                label: It closed.
                source: variety-2025
            ---
            Prose.

            """, File.ReadAllText(_site.In("input/series/records.md")));
        Assert.Equal("# All tags.\n- id: family\n  title: Family\n  # What it means.\n  description: Stories about households.\n  group: theme\n", File.ReadAllText(_site.In("input/_data/tags.yml")));
        Assert.Equal("- id: more-2025\n  title: More\n  publisher: Variety\n  # Of what sort.\n  tier: trade\n", File.ReadAllText(_site.In("seeds/more.yml")));
        Assert.Equal((0, "Nothing to format\n", ""), ProgramRun.Of(_site.Root, "format"));
    }

    [Theory]
    [InlineData("a: b\n")]
    [InlineData("---\ntitle: A\nsummary: B\ntags: # why\n  - family\n---\n")]
    [InlineData("---\ntitle: A\nsummary: B\ntags:\n  - family # why\n  - revenge\n---\n")]
    [InlineData("---\ntitle: A\nsummary: |\n  # no comment\n  B\n---\n---\nsummary: C\n")]
    public void What_holds_comments_or_has_no_front_matter_stays_as_it_is(string text)
    {
        var source = new SourceText("input/series/a.md", text);
        Assert.Equal(text, SourceFormat.Formatted(source, FormOf("series/a.md", source)));
    }

    [Fact]
    public void Lines_end_as_the_file_has_them()
    {
        var source = new SourceText("input/series/a.md", "---\r\nsummary: B\r\ntitle: A\r\n---\r\nProse.\r\n");
        Assert.Equal("---\r\ntitle: A\r\nsummary: B\r\n---\r\nProse.\r\n", SourceFormat.Formatted(source, FormOf("series/a.md", source)));
    }

    [Fact]
    public void Check_names_the_files_and_changes_nothing()
    {
        _site.Write("input/series/untidy.md", Untidy);
        Assert.Equal((1, "", "input/series/untidy.md is not formatted; `format` mends this\n"), ProgramRun.Of(_site.Root, "format", "--check"));
        Assert.Equal(Untidy, File.ReadAllText(_site.In("input/series/untidy.md")));
        File.Delete(_site.In("input/series/untidy.md"));
        Assert.Equal((0, "All 5 files are formatted\n", ""), ProgramRun.Of(_site.Root, "format", "--check"));
    }

    [Fact]
    public void A_dry_run_shows_the_lines_and_changes_nothing()
    {
        _site.Write("input/series/untidy.md", "---\nsummary: A series.\ntitle: Untidy\nreleased: '2025'\n---\nProse.\n");
        Assert.Equal(
            (0, "--- input/series/untidy.md\n+++ input/series/untidy.md\n@@ -1,6 +1,6 @@\n ---\n-summary: A series.\n title: Untidy\n-released: '2025'\n+summary: A series.\n+released: 2025\n ---\n Prose.\n", ""),
            ProgramRun.Of(_site.Root, "format", "--dry-run"));
        Assert.Equal("---\nsummary: A series.\ntitle: Untidy\nreleased: '2025'\n---\nProse.\n", File.ReadAllText(_site.In("input/series/untidy.md")));
    }

    [Fact]
    public void A_file_with_faults_is_left_alone_and_told()
    {
        _site.Write("input/series/untidy.md", "---\nsummary: A series.\ntitel: Untidy\n---\nProse.\n");
        Assert.Equal((1, "Nothing to format\n", "input/series/untidy.md is left alone: it has faults; `check` tells them\n"), ProgramRun.Of(_site.Root, "format"));
        Assert.Equal("---\nsummary: A series.\ntitel: Untidy\n---\nProse.\n", File.ReadAllText(_site.In("input/series/untidy.md")));
    }

    [Theory]
    [InlineData("../elsewhere.md")]
    [InlineData("/etc/passwd")]
    [InlineData("input/series/none.md")]
    public void What_is_no_file_of_the_site_is_refused(string path) =>
        Assert.Equal((2, "", $"There is no page, file of values, tags or sources `{path}`.\n"), ProgramRun.Of(_site.Root, "format", path));

    [Fact]
    public void Separators_of_Windows_name_the_same_file() =>
        Assert.Equal((0, "The file is formatted\n", ""), ProgramRun.Of(_site.Root, "format", "--check", "input\\series\\glory.md"));

    [Fact]
    public void A_read_only_file_is_told_and_no_other_is_changed()
    {
        _site.Write("input/series/a.md", "---\nsummary: A series.\ntitle: Untidy\n---\n");
        _site.Write("input/series/b.md", "---\nsummary: A series.\ntitle: Untidy\n---\n");
        File.SetAttributes(_site.In("input/series/b.md"), FileAttributes.ReadOnly);
        Assert.Equal((1, "", "input/series/b.md may not be written, so nothing was changed.\n"), ProgramRun.Of(_site.Root, "format"));
        Assert.Equal("---\nsummary: A series.\ntitle: Untidy\n---\n", File.ReadAllText(_site.In("input/series/a.md")));
    }

    /// <summary>All of our own files, and each of them with its lines of keys turned around by a few seeds.</summary>
    [Fact]
    public void Our_own_files_are_formatted_once_and_say_the_same_before_and_after()
    {
        using var copy = SiteCopy.Make();
        var tree = SourceTree.Read(copy.Options.SourcePaths, new DiagnosticBag());
        foreach (var file in tree.Files.Where(file => file.Text is not null))
        {
            if (SourceForm.Of(file, copy.Options.Kinds) is not { } form)
            {
                continue;
            }

            foreach (var seed in Enumerable.Range(0, 4))
            {
                var shuffled = new SourceText(file.Text!.Path, seed == 0 ? file.Text.Text : Shuffled(file.Text, form, seed));
                var once = new SourceText(file.Text.Path, SourceFormat.Formatted(shuffled, form));
                Assert.Equal(once.Text, SourceFormat.Formatted(once, form));
                Assert.Equal(Meaning.Of(form.RecordsOf(file.Text), form.Schema), Meaning.Of(form.RecordsOf(once), form.Schema));
                Assert.Equal(form.ProseOf(file.Text).ToString(), form.ProseOf(once).ToString());
                Assert.Equal(SourceFormat.Formatted(file.Text, form), once.Text);
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_site.Root, "*.md", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _site.Dispose();
    }

    private static SourceForm FormOf(string path, SourceText text) =>
        SourceForm.Of(new SourceFile(SourceArea.Input, path, text, default), SiteOptions.For("/").Kinds)!;

    /// <summary>The keys of a page in another order, each with the lines below it; lists of records are left as they are.</summary>
    private static string Shuffled(SourceText source, SourceForm form, int seed)
    {
        if (form.IsList || form.RecordsOf(source) is not [var record])
        {
            return source.Text;
        }

        var starts = record.Entries.Select(entry => entry.Key.Span.Start).ToList();
        var end = source.Text.IndexOf("\n---", starts[^1], StringComparison.Ordinal) is >= 0 and var fence ? fence + 1 : source.Text.Length;
        var pieces = starts.Select((start, i) => source.Text[start..(i + 1 < starts.Count ? starts[i + 1] : end)]).ToArray();
        if (Array.Exists(pieces, piece => piece.Contains('#', StringComparison.Ordinal)))
        {
            return source.Text;
        }

        new Random(seed).Shuffle(pieces);
        return source.Text[..starts[0]] + string.Concat(pieces) + source.Text[end..];
    }
}
