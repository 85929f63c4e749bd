using Xunit;

namespace StatiqSite.Content.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("A *b* **c** ~~d~~ `e<`", "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>")]
    [InlineData("# One\n\ntext", "<h1 id=\"one\">One</h1>\n<p>text</p>")]
    [InlineData("> quoted\n> more", "<blockquote>\n<p>quoted\nmore</p>\n</blockquote>")]
    [InlineData("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>")]
    [InlineData("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>")]
    [InlineData("- [x] done\n- [ ] open", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><span class=\"task\" role=\"img\" aria-label=\"done\">☑</span> done</li>\n<li class=\"task-list-item\"><span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span> open</li>\n</ul>")]
    [InlineData("```c# x\"y\na < b\n```", "<pre><code class=\"language-c#\">a &lt; b\n</code></pre>")]
    [InlineData("    code", "<pre><code>code\n</code></pre>")]
    [InlineData("---", "<hr>")]
    [InlineData("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 2 |", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"right\">2</td></tr>\n</tbody>\n</table></div>")]
    [InlineData("Term\n:   Meaning\n:   Another", "<dl><dt>Term</dt>\n<dd>Meaning</dd>\n<dd>Another</dd>\n</dl>")]
    [InlineData("> [!WARNING]\n> Care.", "<div class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">Warning</p>\n<p>Care.</p>\n</div>")]
    [InlineData("^^^\n![The set](/assets/a.jpg)\n^^^ A *caption*", "<figure>\n<p><img src=\"/assets/a.jpg\" alt=\"The set\" loading=\"lazy\"></p>\n<figcaption>A <em>caption</em></figcaption>\n</figure>")]
    [InlineData("![The set](/assets/a.jpg \"At night\")", "<figure><img src=\"/assets/a.jpg\" alt=\"The set\" loading=\"lazy\"><figcaption>At night</figcaption></figure>")]
    [InlineData("a[^x] b[^x]\n\n[^x]: Note *n*.", "<p>a<sup class=\"footnote\"><a id=\"fnref-1\" href=\"#fn-1\" aria-label=\"Footnote 1\">1</a></sup> b<sup class=\"footnote\"><a id=\"fnref-2\" href=\"#fn-1\" aria-label=\"Footnote 1\">1</a></sup></p>\n<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n<li id=\"fn-1\"><p>Note <em>n</em>. <a class=\"footnote-back\" href=\"#fnref-1\" aria-label=\"Back to the text\">↩</a> <a class=\"footnote-back\" href=\"#fnref-2\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n</ol></section>")]
    [InlineData("[a](https://example.org/?a=1&b=2 \"T\") [b](/x/) <https://example.org>", "<p><a href=\"https://example.org/?a=1&amp;b=2\" title=\"T\" rel=\"noopener\">a</a> <a href=\"/x/\">b</a> <a href=\"https://example.org\" rel=\"noopener\">https://example.org</a></p>")]
    [InlineData("See [x][r].\n\n[r]: ../a.md#b", "<p>See <a href=\"../a.md#b\">x</a>.</p>")]
    [InlineData("Mail <a@example.org>", "<p>Mail <a href=\"mailto:a@example.org\">a@example.org</a></p>")]
    [InlineData("https://example.org stays text", "<p>https://example.org stays text</p>")]
    [InlineData("It ran [@a-1, paragraph 4; @b]. So [fact:x#y] and [fact:z].", "<p>It ran(0: a-1@a-1 paragraph 4; b@b). So (0: x#y) and (1: #z).</p>")]
    [InlineData("# H [@a] [fact:b] [c](/d/)\n\n| [@e] |\n|---|\n| [fact:f] |", "<h1 id=\"h-c\">H(0: a@a) (0: #b) <a href=\"/d/\">c</a></h1>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>\n<thead>\n<tr><th scope=\"col\">(1: e@e)</th></tr>\n</thead>\n<tbody>\n<tr><td>(1: #f)</td></tr>\n</tbody>\n</table></div>")]
    [InlineData("[@] [@a b] [fact:] `[@x]` \\[@y]", "<p>[@] [@a b] [fact:] <code>[@x]</code> [@y]</p>")]
    [InlineData("## Title {#own .big}\n\ntext {.small}\n\n[a](/b/){.c} x{y} {{ z }} {onclick=q}", "<h2 id=\"own\" class=\"big\">Title</h2>\n<p class=\"small\">text</p>\n<p><a class=\"c\" href=\"/b/\">a</a> x{y} {{ z }} {onclick=q}</p>")]
    [InlineData("## 市场规模\n\n## Market, size!\n\n## Market size\n\n## …", "<h2 id=\"市场规模\"><span lang=\"zh\">市场规模</span></h2>\n<h2 id=\"market-size\">Market, size!</h2>\n<h2 id=\"market-size-2\">Market size</h2>\n<h2 id=\"section\">…</h2>")]
    [InlineData("## A\n\n## B {#a}\n\n## fn-1", "<h2 id=\"a-2\">A</h2>\n<h2 id=\"a\">B</h2>\n<h2 id=\"fn-1\">fn-1</h2>")]
    [InlineData("The drama 《家里家外》第2季 (短剧) ran.", "<p>The drama <span lang=\"zh\">《家里家外》第2季</span> (<span lang=\"zh\">短剧</span>) ran.</p>")]
    [InlineData("短\n剧，*好*看。`短剧`", "<p><span lang=\"zh\">短</span><span lang=\"zh\">剧，</span><em><span lang=\"zh\">好</span></em><span lang=\"zh\">看。</span><code>短剧</code></p>")]
    [InlineData("![短剧](/a.png)", "<p><img src=\"/a.png\" alt=\"短剧\" lang=\"zh\" loading=\"lazy\"></p>")]
    [InlineData("&copy; &lt;b&gt; &#8; a&nbsp;b", "<p>© &lt;b&gt;  a\u00A0b</p>")]
    [InlineData("", "")]
    public void Writes_what_is_meant(string text, string html)
    {
        var (_, written, faults) = MarkdownText.Read(text);
        Assert.Equal("", faults);
        Assert.Equal(html, written);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>", "1:5 `javascript:alert(1)` unsafe-address: `javascript:alert(1)` is no address that a page may lead to")]
    [InlineData("[a](JaVaScRiPt:x)", "<p>a</p>", "1:5 `JaVaScRiPt:x` unsafe-address: `JaVaScRiPt:x` is no address that a page may lead to")]
    [InlineData("[a](javascript&colon;x)", "<p>a</p>", "1:5 `javascript&colon;x` unsafe-address: `javascript:x` is no address that a page may lead to")]
    [InlineData("[a](&#106;avascript:x)", "<p>a</p>", "1:5 `&#106;avascript:x` unsafe-address: `javascript:x` is no address that a page may lead to")]
    [InlineData("[a](java&#9;script&#x3A;x)", "<p>a</p>", "1:5 `java&#9;script&#x3A;x` unsafe-address: `javascript:x` is no address that a page may lead to")]
    [InlineData("[a](<&#1;javascript:x>)", "<p>a</p>", "1:6 `&#1;javascript:x` unsafe-address: `javascript:x` is no address that a page may lead to")]
    [InlineData("[a](data:text/html,x) ![i](data:image/png,x)", "<p>a i</p>", "1:5 `data:text/html,x` unsafe-address: `data:text/html,x` is no address that a page may lead to\n1:28 `data:image/png,x` unsafe-address: `data:image/png,x` is no address that a page may lead to")]
    [InlineData("<javascript:alert(1)> <vbscript:x>", "<p>javascript:alert(1) vbscript:x</p>", "1:2 `javascript:alert(1)` unsafe-address: `javascript:alert(1)` is no address that a page may lead to\n1:24 `vbscript:x` unsafe-address: `vbscript:x` is no address that a page may lead to")]
    [InlineData("[a][r]\n\n[r]: javascript:x", "<p>a</p>", "3:6 `javascript:x` unsafe-address: `javascript:x` is no address that a page may lead to")]
    [InlineData("[r]: file:///etc/passwd", "", "1:6 `file:///etc/passwd` unsafe-address: `file:///etc/passwd` is no address that a page may lead to")]
    [InlineData("[a](//evil.example) [b](/\\evil.example) [c](http:x)", "<p>a b c</p>", "1:5 `//evil.example` unsafe-address: `//evil.example` is no address that a page may lead to\n1:25 `/\\evil.example` unsafe-address: `/\\evil.example` is no address that a page may lead to\n1:45 `http:x` unsafe-address: `http:x` is no address that a page may lead to")]
    [InlineData("![a](mailto:x) ![b](xref:y) [c](xref:y)", "<p>a b <a href=\"xref:y\">c</a></p>", "1:6 `mailto:x` unsafe-address: `mailto:x` is no address that a page may lead to\n1:21 `xref:y` unsafe-address: `xref:y` is no address that a page may lead to")]
    [InlineData("a <script>alert(1)</script> \\<b> 3 < 4", "<p>a &lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt; 3 &lt; 4</p>", "1:3 `<script>` raw-html: HTML in a page's prose is shown as text\n1:19 `</script>` raw-html: HTML in a page's prose is shown as text")]
    [InlineData("<div onclick=x>\n\n*b*", "<p>&lt;div onclick=x&gt;</p>\n<p><em>b</em></p>", "1:1 `<div onclick=x>` raw-html: HTML in a page's prose is shown as text")]
    [InlineData("![](/a.png)", "<p><img src=\"/a.png\" alt=\"\" loading=\"lazy\"></p>", "1:1 `![](/a.png)` image-alt: nobody says what `/a.png` shows")]
    public void Nothing_from_content_runs(string text, string html, string faults)
    {
        var (_, written, told) = MarkdownText.Read(text);
        Assert.Equal(faults, told);
        Assert.Equal(html, written);
    }

    [Fact]
    public void Every_place_is_that_of_the_whole_file()
    {
        const string Text = "家 [短剧](/terms/x/ \"t\")\r\n> in a quote [@one,\r\n> page 2; @two] and [fact:a#b]\r\n\r\n# Head [x](y.md)\r\n\r\n- ![alt](<a b.png>) <https://e.example>\r\n\r\n| [t](/u/) |\r\n|---|\r\n| [@three] |\r\n";
        var (body, _, faults) = MarkdownText.Read(Text, "---\r\ntitle: 家\r\n---\r\n");
        Assert.Equal("", faults);
        Assert.Equal(
            ["4:8 /terms/x/ 短剧", "8:12 y.md x", "10:11 a b.png alt", "10:22 https://e.example https://e.example", "12:7 /u/ t"],
            body.Links.Select(link => $"{link.Span.Position} {link.Span.Text} {link.Text}"));
        Assert.Equal(
            ["5:14 [@one,\r\n> page 2; @two]: 5:16 one page 2, 6:12 two ", "14:3 [@three]: 14:5 three "],
            body.Citations.Select(citation => $"{citation.Span.Position} {citation.Span.Text}: "
                + string.Join(", ", citation.Sources.Select(cited => $"{cited.Span.Position} {cited.Span.Text} {cited.Locator}"))));
        Assert.Equal(["6:27 a#b a b"], body.Facts.Select(fact => $"{fact.Span.Position} {fact.Span.Text} {fact.Slug} {fact.Id}"));
        Assert.Equal(["8:3 Head [x](y.md) 1 head-x Head x Head x"], body.Headings.Select(heading =>
            $"{heading.Span.Position} {heading.Span.Text} {heading.Level} {heading.Id} {heading.Text} {heading.Html}"));
    }

    [Fact]
    public void Words_are_counted_and_told_without_marks()
    {
        var (body, _, _) = MarkdownText.Read("# A *b* 短剧\n\nIt's 1,330 & <more> [@x].\n\n- one\n- two `c`\n\n| h | i |\n|---|---|\n| j | k |\n");
        Assert.Equal("A b 短剧\nIt's 1,330 & <more>.\none\ntwo c\nh i\nj k", body.PlainText);
        Assert.Equal(14, body.WordCount);
    }
}
