using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>Reads Markdown into a body; the only door to the Markdown package.</summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>The prose of a stretch of a file. Never fails: faults are reported, and what is wrong is shown as text.</summary>
    public static MarkdownBody Read(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        if (NestingGuard.Find(source, start, length) is var (span, message))
        {
            diagnostics.Add(new Diagnostic(MarkdownRules.Nesting, span, message)
            {
                Label = "one too many",
                Help = "make it simpler: no reader could follow it",
            });
            return MarkdownBody.Empty;
        }

        if (Parse(source, start, length, diagnostics) is not { } document)
        {
            return MarkdownBody.Empty;
        }

        var named = new List<MarkdownObject>();
        if (NestingGuard.FindDeep(document, named) is { } deep)
        {
            var place = source.Span(start + Math.Clamp(deep.Span.Start, 0, length), 0);
            diagnostics.Add(new Diagnostic(MarkdownRules.Nesting, place, "what stands here is nested too deep"));
            return MarkdownBody.Empty;
        }

        using var html = new HtmlBuffer();
        return new BodyRenderer(source, start, html, diagnostics).Render(document, named);
    }

    private static MarkdownDocument? Parse(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        try
        {
            return Markdig.Markdown.Parse(source.Text.Substring(start, length), Pipeline);
        }
        catch (ArgumentException)
        {
            // The package's own limit on depth; it gives no place.
            diagnostics.Add(new Diagnostic(MarkdownRules.Nesting, source.Span(start, 0), "this page's prose is nested too deep"));
            return null;
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseFigures()
            .UseAlertBlocks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .DisableHtml();
        _ = builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkParser());
        builder.InlineParsers.Insert(0, new AttributeParser());
        return builder.Build();
    }
}
