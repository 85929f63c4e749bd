using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

public sealed class PageReaderTests
{
    private const string Page = "---\ntitle: Glory\nsummary: A spec needs few words.\n---\nIt opened.\n";

    [Theory]
    [InlineData("index.md", "page", "index", "/")]
    [InlineData("about.md", "page", "about", "/about/")]
    [InlineData("about/index.md", "page", "about", "/about/")]
    [InlineData("about/style.md", "page", "about/style", "/about/style/")]
    [InlineData("series/glory.md", "series", "glory", "/series/glory/")]
    [InlineData("series/index.md", "page", "series", "/series/")]
    [InlineData("series/2025/glory.md", "series", "glory", "/series/glory/")]
    [InlineData("series/2025/index.md", "page", "series/2025", "/series/2025/")]
    [InlineData("people/index.md", "page", "people", "/people/")]
    public void The_path_says_kind_slug_and_address(string path, string kind, string slug, string url)
    {
        var (page, said) = Read(Page, path);

        Assert.Equal("", said);
        Assert.Equal((kind, slug, url), (page!.Kind.Id, page.Slug, page.Url));
    }

    [Theory]
    [InlineData("---\ntitle: Glory\nsummary: Short.\n---\nIt opened.\n")]
    [InlineData("---\r\ntitle: Glory\r\nsummary: Short.\r\n---\r\nIt opened.\r\n")]
    [InlineData("---\ntitle: Glory\nsummary: Short.\n---\nIt opened.")]
    [InlineData("title: Glory\nsummary: Short.\n---\nIt opened.\n")]
    [InlineData("---  \ntitle: Glory\nsummary: Short.\n---\t\n\nIt opened.\n")]
    [InlineData("---\ntitle: \"Glory\"\nsummary: 'Short.'\n---\nIt opened.\n")]
    public void A_page_reads_the_same_however_its_lines_end(string text)
    {
        var (page, said) = Read(text);

        Assert.Equal("", said);
        Assert.Equal(("Glory", "Short.", "It opened."), (page!.Title, page.Summary, page.Body.PlainText.Trim()));
    }

    [Theory]
    [InlineData("---\ntitle: Glory\nsummary: Short.\n---")]
    [InlineData("---\ntitle: Glory\nsummary: Short.\n---\n")]
    [InlineData("---\r\ntitle: Glory\r\nsummary: Short.\r\n---\r\n\r\n")]
    public void A_page_of_front_matter_alone_is_a_page(string text)
    {
        var (page, said) = Read(text);

        Assert.Equal("", said);
        Assert.Equal(("Glory", ""), (page!.Title, page.Body.PlainText.Trim()));
    }

    [Theory]
    [InlineData("", "1:1 no-front-matter: the page does not begin with front matter\n")]
    [InlineData("\n\n", "1:1 no-front-matter: the page does not begin with front matter\n")]
    [InlineData("---", "1:1 unclosed-front-matter: the front matter that begins here does not end\n1:1 missing-key: `summary` is required for a series\n1:1 missing-key: `title` is required for a series\n")]
    [InlineData("---\ntitle: Glory\nsummary: Short.", "1:1 unclosed-front-matter: the front matter that begins here does not end\n")]
    [InlineData("---\ntitle: Glory\nsumary: Short.\n\nIt opened.\n", "1:1 missing-key: `summary` is required for a series\n1:1 unclosed-front-matter: the front matter that begins here does not end\n")]
    [InlineData("\r\n---\r\ntitle: Glory\r\nsummary: Short.\r\n---\r\n", "1:1 no-front-matter: an empty line stands before the front matter\n")]
    [InlineData("---\r\ntitle: Glory\r\nsummary: Short.\r\nseasons: many\r\n---\r\n", "4:10 wrong-type: `seasons` must be a whole number\n")]
    [InlineData("---\ntitle: Glory\nsummary: Short.\nplatforms: [\"Hong Guo\", ok]\nupdated: x\n---\n", "5:10 bad-date: `x` is not a date\n")]
    public void Faults_stand_at_their_place_in_the_whole_file(string text, string expected)
    {
        var (page, said) = Read(text);

        Assert.NotNull(page);
        Assert.Equal(Sorted(expected), Sorted(said));
    }

    [Fact]
    public void A_quoted_slug_is_underlined_with_its_quotes()
    {
        var (page, _) = Read("---\ntitle: Glory\nsummary: Short.\nplatforms: [\"hongguo\", 'douyin']\n---\n");

        Assert.Equal(["hongguo", "douyin"], page!.Relations.Select(link => link.Target.Id));
        Assert.Equal(["\"hongguo\"", "'douyin'"], page.Relations.Select(link => link.Target.Span.Text.ToString()));
    }

    [Fact]
    public void Every_value_knows_its_place_and_that_of_its_key()
    {
        var (page, _) = Read("---\ntitle: 荣耀 Glory\nsummary: Short.\nRedirectFrom: /series/old/\n---\n");

        var values = page!.FrontMatter;
        Assert.Equal("荣耀 Glory", values.SpanOf(CommonFields.Title).Text.ToString());
        Assert.Equal("RedirectFrom", values.KeySpanOf(CommonFields.RedirectFrom).Text.ToString());
        Assert.Equal(["title", "summary", "redirect_from"], values.Fields.Select(field => field.Name));
        Assert.True(values.Has(CommonFields.Summary));
        Assert.False(values.Has(CommonFields.Updated));
        Assert.False(values.TryGet(CommonFields.Updated, out _));
        Assert.Equal(0, values.SpanOf(CommonFields.Updated).Length);
        Assert.Equal(2, values.SpanOf(CommonFields.Updated).Position.Line);
    }

    [Theory]
    [InlineData("key: value\n", 160_000)]
    [InlineData("title: x\n", 190_000)]
    [InlineData("- a\n", 500_000)]
    [InlineData("长: 值\n", 160_000)]
    [InlineData("summary: a b c d e f g\n  ", 70_000)]
    [InlineData("facts:\n  - id: a b\n    unit: vieww\n", 40_000)]
    public void The_largest_page_ends_soon_whatever_stands_in_it(string piece, int count)
    {
        var text = $"---\n{string.Concat(Enumerable.Range(0, count).Select(_ => piece))}\n---\n";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotNull(Read(text[..Math.Min(text.Length, 2 << 20)]).Page);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static string Sorted(string said) => string.Join('\n', said.Split('\n').Order(StringComparer.Ordinal));

    private static (Page? Page, string Said) Read(string text, string path = "series/glory.md")
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText($"input/{path}", text);
        var page = PageReader.Read(new SourceFile(SourceArea.Input, path, source, default), PageKinds.All, null, null, diagnostics);
        return (page, string.Concat(diagnostics.Sorted().Select(fault => $"{fault.Span.Position} {fault.Rule.Id}: {fault.Message}\n")));
    }
}
