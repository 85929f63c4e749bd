using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Diagnostics;
using SourceSpan = StatiqSite.Diagnostics.SourceSpan;

namespace StatiqSite.Content.Markdown;

/// <summary>Writes one parsed document as a body: its blocks here, what stands inside a line by <see cref="InlineRenderer"/>.</summary>
internal sealed class BodyRenderer
{
    private static readonly ImmutableArray<string> AlertKinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    private readonly SourceText _source;
    private readonly int _start;
    private readonly HtmlBuffer _html;
    private readonly PageIds _ids = new();
    private readonly Dictionary<MarkdownObject, string> _idOf = [];
    private readonly List<Heading> _headings = [];
    private readonly List<SourceSpan> _uncited = [];
    private readonly CoverageScanner _coverage;
    private readonly QuotationScanner _quotations;
    private readonly InlineRenderer _inlines;
    private readonly DiagnosticBag _diagnostics;
    private int _tables;

    public BodyRenderer(SourceText source, int start, HtmlBuffer html, DiagnosticBag diagnostics)
    {
        (_source, _start, _html) = (source, start, html);
        _coverage = new CoverageScanner(source);
        _quotations = new QuotationScanner(source);
        _diagnostics = diagnostics;
        _inlines = new InlineRenderer(source, start, diagnostics, _html, FootnoteId);
    }

    /// <param name="nodes">Those of the document that have an id or may get one, in its order.</param>
    public MarkdownBody Render(MarkdownDocument document, IReadOnlyList<MarkdownObject> nodes)
    {
        GiveIds(nodes);
        CheckDefinitions(document);
        Children(document, isTight: false);
        _inlines.Footnotes.Report(document, _start);
        return new MarkdownBody(_html.Written.ToArray(), [.. _inlines.Holes])
        {
            Links = [.. _inlines.Links],
            Citations = [.. _inlines.Citations],
            Facts = [.. _inlines.Facts],
            Headings = [.. _headings],
            Ids = [.. _ids.Given],
            UncitedFigures = [.. _uncited],
            LongQuotations = [.. _quotations.Found],
            FigureSentences = _coverage.Sentences,
            WordCount = _inlines.WordCount,
        };
    }

    /// <summary>What authors chose comes first, then footnotes; headings take what is left.</summary>
    private void GiveIds(IReadOnlyList<MarkdownObject> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.TryGetAttributes()?.Id is { } id)
            {
                _idOf[node] = _ids.Take(id);
            }
        }

        foreach (var footnote in nodes.OfType<Footnote>())
        {
            _idOf[footnote] = _ids.Take(Invariant($"fn-{footnote.Order}"));
            foreach (var link in footnote.Links.Where(link => !link.IsBackLink))
            {
                _idOf[link] = _ids.Take(Invariant($"fnref-{link.Index}"));
            }
        }

        foreach (var heading in nodes.OfType<HeadingBlock>().Where(heading => !_idOf.ContainsKey(heading)))
        {
            _idOf[heading] = _ids.Take(PageIds.Slug(InlineRenderer.PlainOf(heading.Inline)));
        }
    }

    private string FootnoteId(MarkdownObject node) => _idOf.GetValueOrDefault(node, "");

    /// <summary>An address that may not be used is told where it is defined, used or not.</summary>
    private void CheckDefinitions(MarkdownDocument document)
    {
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>().Where(definition => definition is not FootnoteLinkReferenceDefinition))
            {
                if (Address.Allow(definition.Url ?? "", isImage: false, out var reason) is null)
                {
                    _inlines.ReportAddress(definition.Url ?? "", definition.UrlSpan, reason);
                }
            }
        }
    }

    private void Children(ContainerBlock container, bool isTight)
    {
        foreach (var block in container)
        {
            Write(block, isTight);
        }
    }

    private void Write(Block block, bool isTight)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case FencedCodeBlock fence:
                WriteCode(fence, fence.Info);
                break;
            case CodeBlock code:
                WriteCode(code, info: null);
                break;
            case ThematicBreakBlock:
                _html.Raw("<hr>\n"u8);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case AlertBlock alert:
                WriteAlert(alert);
                break;
            case QuoteBlock quote:
                Container("blockquote"u8, quote);
                _quotations.EndBlock();
                break;
            case Table table:
                WriteTable(table);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions);
                break;
            case Figure figure:
                Container("figure"u8, figure);
                break;
            case FigureCaption caption:
                Leaf("figcaption"u8, caption);
                break;
            case FootnoteGroup group:
                WriteFootnotes(group);
                break;
            case ContainerBlock container:
                Children(container, isTight);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, isTight);
                break;
            case LeafBlock leaf:
                Leaf("p"u8, leaf);
                break;
            default:
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var id = _idOf[heading];
        var text = InlineRenderer.PlainOf(heading.Inline).Trim();
        var level = (byte)('0' + Math.Clamp(heading.Level, 1, 6));
        using var outline = new HtmlBuffer();
        _inlines.WriteOutline(heading.Inline, outline);
        var words = heading.Inline is { FirstChild: { } first, LastChild: { } last }
            ? _source.Span(_start + first.Span.Start, Math.Max(last.Span.End + 1 - first.Span.Start, 0))
            : _source.Span(_start + heading.Span.Start, heading.Span.Length);
        _headings.Add(new Heading(heading.Level, id, text, outline.ToString().Trim(), heading.TryGetAttributes()?.Id ?? PageIds.Slug(text), words));

        _html.Raw("<h"u8);
        _html.Raw([level]);
        _html.Attribute("id"u8, id);
        Classes(heading);
        _html.Raw(">"u8);
        _inlines.Write(heading.Inline);
        _html.Raw("</h"u8);
        _html.Raw([level]);
        _html.Raw(">\n"u8);
    }

    private void WriteParagraph(ParagraphBlock paragraph, bool isTight)
    {
        // A picture alone with a title is a figure, and the title its caption.
        if (paragraph.Inline is { FirstChild: LinkInline { IsImage: true, Title: { Length: > 0 } title } image } inline
            && inline.FirstChild == inline.LastChild && InlineRenderer.IsAllowed(image))
        {
            _html.Raw("<figure>"u8);
            _inlines.Write(inline, isCaptioned: true);
            _html.Raw("<figcaption>"u8);
            _inlines.Text(title);
            _inlines.WriteCredit();
            _html.Raw("</figcaption></figure>\n"u8);
            return;
        }

        if (isTight)
        {
            _inlines.Write(paragraph.Inline);
        }
        else
        {
            Open("p"u8, paragraph);
            _inlines.Write(paragraph.Inline);
            _html.Raw("</p>\n"u8);
        }

        var (from, to) = (_start + paragraph.Span.Start, _start + paragraph.Span.End + 1);
        var gaps = _inlines.TakeGaps();
        if (IsInsideQuotation(paragraph))
        {
            _quotations.AddToBlock(from, to, gaps);
        }
        else
        {
            _quotations.ScanParagraph(from, to, gaps);
        }

        if (!IsInsideNote(paragraph))
        {
            _coverage.Scan(from, to, gaps, _uncited);
        }
    }

    private static bool IsInsideQuotation(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock)
            {
                return parent is not AlertBlock;
            }
        }

        return false;
    }

    private static bool IsInsideNote(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Footnote or TableCell or Figure)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteCode(LeafBlock code, string? info)
    {
        _html.Raw("<pre><code"u8);
        if (info is { Length: > 0 })
        {
            _html.Attribute("class"u8, "language-" + info.Split(' ')[0]);
        }

        _html.Raw(">"u8);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            _inlines.Marked(code.Lines.Lines[i].Slice.AsSpan());
            _html.Raw("\n"u8);
        }

        _html.Raw("</code></pre>\n"u8);
    }

    private void WriteList(ListBlock list)
    {
        var name = list.IsOrdered ? "ol"u8 : "ul"u8;
        _html.Raw("<"u8);
        _html.Raw(name);
        if (list.IsOrdered && list.OrderedStart is { } first && first != "1" && list.DefaultOrderedStart != first)
        {
            _html.Attribute("start"u8, first);
        }

        Attributes(list);
        _html.Raw(">\n"u8);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Open("li"u8, item);
            Children(item, isTight: !list.IsLoose);
            _html.Raw("</li>\n"u8);
        }

        Close(name);
    }

    private void WriteAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var (name, title) = kind.ToUpperInvariant() switch
        {
            "TIP" => ("tip", "Tip"),
            "IMPORTANT" => ("important", "Important"),
            "WARNING" => ("warning", "Warning"),
            "CAUTION" => ("caution", "Caution"),
            "NOTE" => ("note", "Note"),
            _ => ReportAlert(alert, kind),
        };
        _html.Raw("<div"u8);
        _html.Attribute("class"u8, $"alert alert-{name}");
        _html.Raw(" role=\"note\"><p class=\"alert-title\">"u8);
        _html.Text(title);
        _html.Raw("</p>\n"u8);
        Children(alert, isTight: false);
        _html.Raw("</div>\n"u8);
    }

    /// <summary>What is no kind of notice is told, and shown as a note.</summary>
    private (string Name, string Title) ReportAlert(AlertBlock alert, string kind)
    {
        var at = _source.Text.IndexOf($"[!{kind}", _start + alert.Span.Start, StringComparison.Ordinal);
        var span = at < 0 ? _source.Span(_start + alert.Span.Start, 1) : _source.Span(at + 2, kind.Length);
        var near = kind.ToUpperInvariant().NearestOf(AlertKinds);
        _diagnostics.Add(new Diagnostic(MarkdownRules.UnknownAlert, span, $"`{kind}` is no kind of notice")
        {
            Help = near is null ? null : $"there is one with a similar name: `{near}`",
            Edits = near is null || at < 0 ? [] : [new Edit(span, near)],
            Notes = [$"the kinds: {string.Join(", ", AlertKinds.Select(known => $"`{known}`"))}"],
        });
        return ("note", "Note");
    }

    /// <summary>A table scrolls by itself where the screen is narrow, so its frame can be reached with the keyboard and has a name.</summary>
    private void WriteTable(Table table)
    {
        _html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\""u8);
        _html.Attribute("aria-label"u8, Invariant($"Table {++_tables}"));
        _html.Raw("><table"u8);
        Attributes(table);
        _html.Raw(">\n"u8);
        var (wasHead, isBody) = (false, false);
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader && !wasHead)
            {
                _html.Raw("<thead>\n"u8);
                wasHead = true;
            }
            else if (!row.IsHeader && !isBody)
            {
                _html.Raw(wasHead ? "</thead>\n<tbody>\n"u8 : "<tbody>\n"u8);
                isBody = true;
            }

            WriteRow(table, row);
        }

        _html.Raw(isBody ? "</tbody>\n"u8 : wasHead ? "</thead>\n"u8 : ""u8);
        _html.Raw("</table></div>\n"u8);
    }

    private void WriteRow(Table table, TableRow row)
    {
        _html.Raw("<tr>"u8);
        var column = 0;
        foreach (var cell in row.OfType<TableCell>())
        {
            _html.Raw(row.IsHeader ? "<th scope=\"col\""u8 : "<td"u8);
            var align = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            _html.Raw(align switch
            {
                TableColumnAlign.Center => " class=\"center\""u8,
                TableColumnAlign.Right => " class=\"right\""u8,
                _ => ""u8,
            });
            _html.Raw(">"u8);
            Children(cell, isTight: true);
            _html.Raw(row.IsHeader ? "</th>"u8 : "</td>"u8);
            column++;
        }

        _html.Raw("</tr>\n"u8);
    }

    private void WriteDefinitions(DefinitionList definitions)
    {
        Open("dl"u8, definitions);
        foreach (var item in definitions.OfType<DefinitionItem>())
        {
            var isOpen = false;
            var isTight = item.OfType<ParagraphBlock>().Count() <= 1;
            foreach (var block in item)
            {
                if (block is DefinitionTerm term)
                {
                    _html.Raw(isOpen ? "</dd>\n"u8 : ""u8);
                    isOpen = false;
                    Leaf("dt"u8, term);
                    continue;
                }

                _html.Raw(isOpen ? ""u8 : "<dd>"u8);
                isOpen = true;
                Write(block, isTight);
            }

            _html.Raw(isOpen ? "</dd>\n"u8 : ""u8);
        }

        Close("dl"u8);
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        // A note that nothing points at is not shown, and a list of none would be read out as empty.
        if (!group.OfType<Footnote>().Any(footnote => footnote.Order > 0))
        {
            return;
        }

        _html.Raw("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n"u8);
        foreach (var footnote in group.OfType<Footnote>().Where(footnote => footnote.Order > 0))
        {
            _html.Raw("<li"u8);
            _html.Attribute("id"u8, _idOf[footnote]);
            _html.Raw(">"u8);
            Children(footnote, isTight: false);
            _html.Raw("</li>\n"u8);
        }

        _html.Raw("</ol></section>\n"u8);
    }

    private void Container(ReadOnlySpan<byte> name, ContainerBlock container)
    {
        Open(name, container);
        _html.Raw("\n"u8);
        Children(container, isTight: false);
        Close(name);
    }

    private void Leaf(ReadOnlySpan<byte> name, LeafBlock leaf)
    {
        Open(name, leaf);
        _inlines.Write(leaf.Inline);
        Close(name);
    }

    private void Open(ReadOnlySpan<byte> name, MarkdownObject node)
    {
        _html.Raw("<"u8);
        _html.Raw(name);
        Attributes(node);
        _html.Raw(">"u8);
    }

    private void Close(ReadOnlySpan<byte> name)
    {
        _html.Raw("</"u8);
        _html.Raw(name);
        _html.Raw(">\n"u8);
    }

    private void Attributes(MarkdownObject node)
    {
        if (_idOf.TryGetValue(node, out var id))
        {
            _html.Attribute("id"u8, id);
        }

        Classes(node);
    }

    private void Classes(MarkdownObject node) => InlineRenderer.Classes(_html, node);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
