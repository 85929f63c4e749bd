using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Diagnostics;
using SourceSpan = StatiqSite.Diagnostics.SourceSpan;

namespace StatiqSite.Content.Markdown;

/// <summary>Writes what stands inside a line, and remembers links, source marks and facts as it meets them.</summary>
internal sealed class InlineRenderer(
    SourceText source, int start, DiagnosticBag diagnostics, HtmlBuffer html, Func<MarkdownObject, string> idOf)
{
    private readonly List<NoProse> _gaps = [];
    private HtmlBuffer _html = html;
    private bool _isOutline;
    private bool _isCaptioned;
    private char _last;

    public List<Hole> Holes { get; } = [];

    public List<BodyLink> Links { get; } = [];

    public List<BodyCitation> Citations { get; } = [];

    public List<BodyFact> Facts { get; } = [];

    public FootnoteCheck Footnotes { get; } = new(source, diagnostics);

    public int WordCount { get; private set; }

    public void Write(ContainerInline? inlines, bool isCaptioned = false)
    {
        _gaps.Clear();
        _last = '\0';
        _isCaptioned = isCaptioned;
        Children(inlines);
        _isCaptioned = false;
    }

    /// <summary>The same words without links, source marks, facts and footnotes, for a table of contents; nothing is remembered.</summary>
    public void WriteOutline(ContainerInline? inlines, HtmlBuffer outline)
    {
        var page = _html;
        (_html, _isOutline) = (outline, true);
        Children(inlines);
        (_html, _isOutline) = (page, false);
    }

    /// <summary>What of the last lines is no prose, in order.</summary>
    public IReadOnlyList<NoProse> TakeGaps()
    {
        _gaps.Sort((left, right) => left.Start.CompareTo(right.Start));
        return _gaps;
    }

    public static bool IsAllowed(LinkInline link) => Address.Allow(link.Url ?? "", link.IsImage, out _) is not null;

    public static string PlainOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    public static void Classes(HtmlBuffer html, MarkdownObject node)
    {
        if (node.TryGetAttributes()?.Classes is { Count: > 0 } classes)
        {
            html.Attribute("class"u8, string.Join(' ', classes));
        }
    }

    public void ReportAddress(string address, Markdig.Syntax.SourceSpan place, string reason)
    {
        var span = AddressSpan(place);
        diagnostics.Add(new Diagnostic(MarkdownRules.UnsafeAddress, span, $"`{Shown(address)}` is no address that a page may lead to")
        {
            Label = reason,
            Help = "use `https://…`, `mailto:…`, a path of the site, or `xref:` and a page's slug",
        });
    }

    /// <summary>Text with its Chinese marked, counted as prose.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Count(text);
        if (text.Length > 0)
        {
            _last = text[^1];
        }

        Marked(text);
    }

    /// <summary>Text with its Chinese marked.</summary>
    public void Marked(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (HanRuns.TryNext(text, from, out var first, out var end))
        {
            _html.Text(text[from..first]);
            _html.Raw("<span lang=\"zh\">"u8);
            _html.Text(text[first..end]);
            _html.Raw("</span>"u8);
            from = end;
        }

        _html.Text(text[from..]);
    }

    private void Children(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal);
                break;
            case LineBreakInline lineBreak:
                WriteBreak(lineBreak);
                break;
            case CodeInline code:
                Gap(code);
                Tag("code"u8, code, code.Content);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline link:
                WriteAutolink(link);
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.AsSpan());
                break;
            case CitationInline citation when !_isOutline:
                WriteCitation(citation);
                break;
            case FactInline fact when !_isOutline:
                WriteFact(fact);
                break;
            case TaskList task:
                _html.Raw(task.Checked
                    ? "<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>"u8
                    : "<span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span>"u8);
                break;
            case FootnoteLink footnote when !_isOutline:
                WriteFootnote(footnote);
                break;
            case DelimiterInline delimiter:
                Text(delimiter.ToLiteral());
                Children(delimiter);
                break;
            case ContainerInline container:
                Children(container);
                break;
            default:
                break;
        }
    }

    private void WriteLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();

        // What an attribute list at the end of a heading leaves behind it.
        if (literal.NextSibling is null && literal.Parent is { ParentBlock: HeadingBlock or ParagraphBlock })
        {
            text = text.TrimEnd(' ');
        }

        if (!_isOutline && text.Contains('<') && !literal.IsFirstCharacterEscaped)
        {
            ReportHtml(literal);
        }

        if (!_isOutline && text.Contains('['))
        {
            var from = start + literal.Span.Start;
            foreach (var mark in Footnotes.Scan(from, Math.Clamp(from + literal.Span.Length, from, source.Text.Length)))
            {
                _gaps.Add(new NoProse(mark.Start, mark.End, IsSource: false));
            }
        }

        Text(text);
    }

    private void ReportHtml(LiteralInline literal)
    {
        var from = start + literal.Span.Start;
        var length = Math.Max(Math.Min(literal.Span.Length, source.Text.Length - from), 0);
        var written = source.Text.AsSpan(from, length);
        for (var at = written.IndexOf('<'); at >= 0 && at + 1 < written.Length;)
        {
            var next = written[at + 1];
            var line = source.Text.AsSpan(from + at);
            var end = line.IndexOfAny('>', '\n');
            if ((char.IsAsciiLetter(next) || next is '/' or '!' or '?') && end > 0 && line[end] == '>')
            {
                var isShortcode = line.StartsWith("<?#") || line.StartsWith("<?*") || line.StartsWith("<?^") || line.StartsWith("<?!");
                diagnostics.Add(new Diagnostic(
                    MarkdownRules.RawHtml, source.Span(from + at, end + 1),
                    isShortcode ? "a shortcode of Statiq is shown as text: nothing in prose runs" : "HTML in a page's prose is shown as text")
                {
                    Label = "shown as it stands here",
                    Help = isShortcode ? "write what it stood for: a link, a picture, a table, or a figure as `[fact:…]`"
                        : "write it in Markdown, or put it between backticks",
                });
            }

            var behind = written[(at + 1)..].IndexOf('<');
            at = behind < 0 ? -1 : at + 1 + behind;
        }
    }

    private void WriteBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
        {
            _html.Raw("<br>\n"u8);
            return;
        }

        // Chinese has no blanks between its words: a line of the source that ends inside them must not leave one.
        var next = lineBreak.NextSibling is LiteralInline { Content: { Length: > 0 } content } ? content.AsSpan()[0] : '\0';
        if (!HanRuns.IsHan(_last) || !HanRuns.IsHan(next))
        {
            _html.Raw("\n"u8);
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del"u8 : emphasis.DelimiterCount == 2 ? "strong"u8 : "em"u8;
        Open(name, emphasis);
        _html.Raw(">"u8);
        Children(emphasis);
        Close(name);
    }

    private void WriteLink(LinkInline link)
    {
        if (_isOutline)
        {
            Children(link.IsImage ? null : link);
            return;
        }

        var address = Address.Allow(link.Url ?? "", link.IsImage, out var reason);
        if (address is null)
        {
            ReportAddress(link.Url ?? "", link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan, reason);
            LeaveOutAddress(link);
            Children(link);
            return;
        }

        LeaveOutAddress(link);

        var text = PlainOf(link);
        var place = AddressSpan(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        if (link.IsImage)
        {
            WriteImage(link, address, text, place);
            return;
        }

        Open("a"u8, link);
        _html.Raw(" href=\""u8);
        Fill(HoleKind.Address, Links.Count);
        Links.Add(new BodyLink(address, place, IsImage: false, text));
        _html.Raw("\""u8);
        Described(link.Title);
        _html.Raw(Address.IsExternal(address) ? " rel=\"noopener\">"u8 : ">"u8);
        Children(link);
        Close("a"u8);
    }

    /// <summary>Digits of an address are no figures of the sentence around it.</summary>
    private void LeaveOutAddress(LinkInline link)
    {
        if (link.UrlSpan is { IsEmpty: false } url && url.Start >= link.Span.Start)
        {
            _gaps.Add(new NoProse(start + url.Start, start + url.End + 1, IsSource: false));
        }
    }

    private void WriteImage(LinkInline image, string address, string alt, SourceSpan place)
    {
        if (string.IsNullOrWhiteSpace(alt))
        {
            diagnostics.Add(new Diagnostic(MarkdownRules.ImageAlt, SpanOf(image.Span), $"nobody says what `{Shown(address)}` shows")
            {
                Label = "no words between the brackets",
                Help = "say in a few words what is to be seen: `![The set at night](…)`",
            });
        }

        Open("img"u8, image);
        _html.Raw(" src=\""u8);
        Fill(HoleKind.Address, Links.Count);
        Links.Add(new BodyLink(address, place, IsImage: true, alt));
        _html.Raw("\""u8);
        _html.Attribute("alt"u8, alt);
        if (alt.Any(HanRuns.IsHan) && !alt.Any(char.IsAsciiLetter))
        {
            _html.Attribute("lang"u8, "zh");
        }

        Described(_isCaptioned ? null : image.Title);
        _html.Raw(" loading=\"lazy\">"u8);
        if (!_isCaptioned)
        {
            WriteCredit();
        }
    }

    /// <summary>Leaves room for the credit of the picture that was written last.</summary>
    public void WriteCredit() => Fill(HoleKind.Credit, Links.Count - 1);

    private void WriteAutolink(AutolinkInline link)
    {
        Gap(link);
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var address = Address.Allow(url, isImage: false, out var reason);

        // Without the pointed brackets.
        var place = new Markdig.Syntax.SourceSpan(link.Span.Start + 1, link.Span.End - 1);
        if (_isOutline || address is null)
        {
            if (!_isOutline)
            {
                ReportAddress(url, place, reason);
            }

            Text(link.Url);
            return;
        }

        Open("a"u8, link);
        _html.Raw(" href=\""u8);
        Fill(HoleKind.Address, Links.Count);
        Links.Add(new BodyLink(address, SpanOf(place), IsImage: false, link.Url));
        _html.Raw(Address.IsExternal(address) ? "\" rel=\"noopener\">"u8 : "\">"u8);
        Text(link.Url);
        Close("a"u8);
    }

    private void WriteCitation(CitationInline citation)
    {
        Gap(citation, isSource: true);

        // Authors part a mark from its sentence by a blank; readers find it raised at the sentence's last word.
        _html.TrimEnd(Holes is [.., var last] ? last.Offset : 0);
        Fill(HoleKind.Citation, Citations.Count);
        var cited = ImmutableArray.CreateBuilder<CitedSource>(citation.Sources.Length);
        foreach (var place in citation.Sources)
        {
            cited.Add(new CitedSource(place.Id, source.Span(start + place.Start, place.Id.Length), place.Locator));
        }

        Citations.Add(new BodyCitation(cited.MoveToImmutable(), SpanOf(citation.Span)));
    }

    private void WriteFact(FactInline fact)
    {
        Gap(fact, isSource: true);
        Fill(HoleKind.Fact, Facts.Count);
        var hash = fact.Name.IndexOf('#', StringComparison.Ordinal);
        var slug = hash < 0 ? null : fact.Name[..hash];
        Facts.Add(new BodyFact(slug, fact.Name[(hash + 1)..], source.Span(start + fact.Start, fact.Name.Length)));
    }

    private void WriteFootnote(FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            var mark = link.Footnote.Links.FirstOrDefault(other => !other.IsBackLink && other.Index == link.Index);
            _html.Raw(" <a class=\"footnote-back\""u8);
            _html.Attribute("href"u8, "#" + (mark is null ? "" : idOf(mark)));
            _html.Raw(" aria-label=\"Back to the text\">↩</a>"u8);
            return;
        }

        _html.Raw("<sup class=\"footnote\"><a"u8);
        _html.Attribute("id"u8, idOf(link));
        _html.Attribute("href"u8, "#" + idOf(link.Footnote));
        _html.Attribute("aria-label"u8, "Footnote " + order);
        _html.Raw(">"u8);
        _html.Text(order);
        _html.Raw("</a></sup>"u8);
    }

    private void Open(ReadOnlySpan<byte> name, MarkdownObject node)
    {
        _html.Raw("<"u8);
        _html.Raw(name);
        if (!_isOutline && idOf(node) is { Length: > 0 } id)
        {
            _html.Attribute("id"u8, id);
        }

        Classes(_html, node);
    }

    private void Close(ReadOnlySpan<byte> name)
    {
        _html.Raw("</"u8);
        _html.Raw(name);
        _html.Raw(">"u8);
    }

    private void Tag(ReadOnlySpan<byte> name, MarkdownObject node, string text)
    {
        Open(name, node);
        _html.Raw(">"u8);
        _html.Text(text);
        Count(text);
        Close(name);
    }

    private void Described(string? title)
    {
        if (title is { Length: > 0 })
        {
            _html.Attribute("title"u8, title);
        }
    }

    private void Fill(HoleKind kind, int index) => Holes.Add(new Hole(_html.Length, kind, index));

    private void Gap(Inline inline, bool isSource = false)
    {
        if (!_isOutline)
        {
            _gaps.Add(new NoProse(start + inline.Span.Start, start + inline.Span.End + 1, isSource));
        }
    }

    private void Count(ReadOnlySpan<char> text)
    {
        if (_isOutline)
        {
            return;
        }

        var isInside = false;
        foreach (var letter in text)
        {
            var isHan = HanRuns.IsHan(letter);
            var isWord = !isHan && (char.IsLetterOrDigit(letter) || (isInside && letter is '\'' or '’' or '-' or '.' or ','));
            WordCount += isHan || (isWord && !isInside) ? 1 : 0;
            isInside = isWord;
        }
    }

    private SourceSpan SpanOf(Markdig.Syntax.SourceSpan span) =>
        source.Span(Math.Min(start + Math.Max(span.Start, 0), source.Text.Length), Math.Max(span.Length, 0));

    /// <summary>An address without the pointed brackets around it.</summary>
    private SourceSpan AddressSpan(Markdig.Syntax.SourceSpan span)
    {
        var place = SpanOf(span);
        return place.Text is ['<', .., '>'] ? source.Span(place.Start + 1, place.Length - 2) : place;
    }

    private static string Shown(string address)
    {
        var printable = string.Concat(address.Where(letter => !char.IsControl(letter)));
        return printable.Length > 60 ? printable[..60] + "…" : printable;
    }

    private static void Append(ContainerInline? inlines, StringBuilder text)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _ = text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    _ = text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    _ = text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    _ = text.Append(' ');
                    break;
                case AutolinkInline link:
                    _ = text.Append(link.Url);
                    break;
                case ContainerInline container:
                    Append(container, text);
                    break;
                default:
                    break;
            }
        }
    }
}
