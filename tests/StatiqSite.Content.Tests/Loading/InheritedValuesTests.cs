using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

/// <summary>What a page has from the folders above it, from the file beside it, and from itself.</summary>
public sealed class InheritedValuesTests
{
    private const string Page = "---\ntitle: Glory\nsummary: Short.\n---\n";

    [Theory]
    [InlineData("order: 1", "order: 2", "order: 3\n", 3)]
    [InlineData("order: 1", "order: 2", "", 2)]
    [InlineData("order: 1", "", "", 1)]
    [InlineData("", "", "", 0)]
    public void The_nearest_word_holds_and_the_pages_own_above_all(string top, string folder, string own, int order)
    {
        var (catalog, said) = Load(
            ("input/_directory.yml", top), ("input/series/_directory.yml", folder), ("input/series/glory.md", Page.Replace("---\n---", "---", StringComparison.Ordinal).Insert(4, own)));
        Assert.Equal("", said);
        Assert.Equal(order, catalog.PageOf("glory")!.Order);
    }

    [Fact]
    public void A_folder_passes_on_what_the_folders_above_it_say()
    {
        var (catalog, said) = Load(
            ("input/_directory.yml", "order: 1\nreview_by: 2027\n"), ("input/series/_directory.yml", "order: 2\n"), ("input/series/2025/_directory.yml", "seasons: 3\n"),
            ("input/series/2025/glory.md", Page));
        var page = catalog.PageOf("glory")!;
        Assert.Equal("", said);
        Assert.Equal((2, "2027", "title summary seasons order review_by"), (page.Order, page.ReviewBy.ToString(), string.Join(' ', page.FrontMatter.Fields)));
    }

    [Fact]
    public void A_list_of_the_page_stands_in_the_place_of_the_folders()
    {
        var (catalog, said) = Load(
            ("input/series/_directory.yml", "tags: [one, two]\nproduced_by: [studio]\n"), ("input/series/glory.md", Page.Insert(4, "tags: [three]\n")),
            ("input/series/honor.md", Page));
        Assert.Equal("", said);
        Assert.Equal("three", string.Join(' ', catalog.PageOf("glory")!.Tags.Select(tag => tag.Id)));
        Assert.Equal("one two", string.Join(' ', catalog.PageOf("honor")!.Tags.Select(tag => tag.Id)));
        Assert.Equal("studio", string.Join(' ', catalog.PageOf("honor")!.Relations.Select(relation => relation.Target.Id)));
    }

    [Fact]
    public void The_index_of_a_folder_takes_what_it_knows()
    {
        var (catalog, said) = Load(("input/series/_directory.yml", "seasons: 2\norder: 7\n"), ("input/series/index.md", "---\ntitle: All series\n---\n"));
        Assert.Equal("", said);
        Assert.Equal("title order", string.Join(' ', catalog.PageAt("/series/")!.FrontMatter.Fields));
    }

    [Fact]
    public void A_fault_of_a_folder_is_told_once_however_many_pages_it_has()
    {
        var (_, said) = Load(
            ("input/series/_directory.yml", "seasons: many\nPublished: 2025\nfacts: []\n"), ("input/series/glory.md", Page), ("input/series/honor.md", Page));
        Assert.Equal(
            """
            input/series/_directory.yml 1:10 `seasons` must be a whole number
            input/series/_directory.yml 2:1 `Published` does not say what happened on that day
            input/series/_directory.yml 3:1 `facts` belongs to one page, and this is said of all pages below a folder

            """,
            said);
    }

    [Fact]
    public void What_a_page_must_say_its_folder_may_say()
    {
        var (catalog, said) = Load(("input/series/_directory.yaml", "summary: A series.\n"), ("input/series/glory.md", "---\ntitle: Glory\n---\n"));
        Assert.Equal(("", "A series."), (said, catalog.PageOf("glory")!.Summary));
    }

    [Fact]
    public void Folders_and_assets_that_are_not_published_say_nothing()
    {
        var (catalog, said) = Load(
            ("input/_drafts/_directory.yml", "nonsense: 1\n"), ("input/_drafts/_glory.yml", "nonsense: 1\n"), ("input/_drafts/idea.md", "x\n"),
            ("input/series/_idea.md", "x\n"), ("input/series/glory.md", Page));
        Assert.Equal(("", "glory"), (said, string.Join(' ', catalog.Pages.Select(page => page.Slug))));
    }

    [Theory]
    [InlineData("It opened.\n", "It opened.")]
    [InlineData("# Glory\n\nIt opened.\n", "Glory\nIt opened.")]
    [InlineData("Note: it opened.\n", "Note: it opened.")]
    [InlineData("Note: it opened.\n\nAnd closed.\n\n---\n\nAgain.\n", "Note: it opened.\nAnd closed.\nAgain.")]
    [InlineData("", "")]
    [InlineData("---\norder: 4\n---\nIt opened.\n", "It opened.")]
    [InlineData("order: 4\n---\nIt opened.\n", "It opened.")]
    public void Front_matter_may_stand_beside_the_page(string text, string prose)
    {
        var (catalog, said) = Load(("input/series/glory.md", text), ("input/series/_glory.yml", "title: Glory\nsummary: Short.\n"));
        var page = catalog.PageOf("glory")!;
        Assert.Equal(("", "Glory", prose), (said, page.Title, page.Body.PlainText.Trim()));
        Assert.Equal(text.Contains("order", StringComparison.Ordinal) ? 4 : 0, page.Order);
    }

    [Fact]
    public void What_is_missing_in_both_is_missed_once()
    {
        var (_, said) = Load(("input/series/glory.md", "---\norder: 1\n---\n"), ("input/series/_glory.yml", "title: Glory\n"));
        Assert.Equal("input/series/glory.md 1:1 `summary` is required for a series\n", said);
        (_, said) = Load(("input/series/glory.md", "It opened.\n"), ("input/series/_glory.yml", "order: 1\n"));
        Assert.Equal(
            "input/series/_glory.yml 1:1 `summary` is required for a series\ninput/series/_glory.yml 1:1 `title` is required for a series\n", said);
    }

    [Theory]
    [InlineData("title: Other\n", "`title` is stated twice")]
    [InlineData("Title: Other\n", "`title` and `Title` are the same key")]
    public void A_key_in_both_is_told_with_both_places(string beside, string message)
    {
        var diagnostics = new DiagnosticBag();
        ContentLoader.Load(Tree(("input/series/glory.md", Page), ("input/series/_glory.yml", beside)), diagnostics);
        var twice = diagnostics.Sorted().Single(diagnostic => diagnostic.Rule.Id == "duplicate-key");
        Assert.Equal(
            (message, "input/series/glory.md", "input/series/_glory.yml"),
            (twice.Message, twice.Span.Source.Path, twice.Related.Single().Span.Source.Path));
    }

    [Fact]
    public void Statiqs_words_keep_a_page_out_and_false_lets_it_in()
    {
        var (catalog, _) = Load(
            ("input/series/_directory.yml", "should_output: false\n"),
            ("input/series/a.md", Page), ("input/series/b.md", Page.Insert(4, "ShouldOutput: true\n")), ("input/series/c.md", Page.Insert(4, "should_output: true\nExcluded: true\n")));
        Assert.Equal(
            ["a should_output: false", "b ", "c excluded: true"],
            catalog.Pages.Select(page => $"{page.Slug} {page.KeptOutBy?.Id}"));
        Assert.Equal([true, false, true], catalog.Pages.Select(page => page.IsDraft));
    }

    [Fact]
    public void The_themes_input_is_input_unless_the_site_has_such_a_file()
    {
        var (catalog, said) = Load(
            ("theme/input/series/glory.md", Page.Replace("Glory", "Theme", StringComparison.Ordinal)), ("input/series/Glory.md", Page), ("theme/input/series/honor.md", Page));
        Assert.Equal("input/series/Glory.md 1:1 `Glory` cannot stand in an address: lower-case letters, digits and hyphens only\n", said);
        Assert.Equal(["input/series/Glory.md", "theme/input/series/honor.md"], catalog.Pages.Select(page => page.Source.Path));
    }

    private static (Catalog Catalog, string Said) Load(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = ContentLoader.Load(Tree(files), diagnostics);
        return (catalog, string.Concat(diagnostics.Sorted()
            .Where(fault => fault.Rule.Id != "key-spelling")
            .Select(fault => $"{fault.Span.Source.Path} {fault.Span.Position} {fault.Message}\n")));
    }

    private static SourceTree Tree(params IEnumerable<(string Path, string Text)> files) => SourceTree.Of(files.Select(file =>
        (file.Path.StartsWith("theme/", StringComparison.Ordinal) ? SourceArea.Theme : SourceArea.Input, file.Path[(file.Path.IndexOf('/') + 1)..], file.Path, file.Text)));
}
