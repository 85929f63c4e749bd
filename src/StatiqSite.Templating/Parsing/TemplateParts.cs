using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Syntax;

namespace StatiqSite.Templating.Parsing;

/// <summary>A whole template: its front matter and its content.</summary>
/// <param name="FrontMatter">The script at its head, where the mode asks for one.</param>
internal readonly record struct TemplateParts(Block? FrontMatter, Block Content)
{
    public static TemplateParts Parse(SourceText source, TemplateSettings settings, ParseMode mode, DiagnosticBag diagnostics)
    {
        try
        {
            return mode is ParseMode.FrontMatterOnly or ParseMode.FrontMatterAndContent
                ? ParseWithFrontMatter(source, settings, mode, diagnostics)
                : new TemplateParts(null, ParseContent(source, settings, mode, 0, diagnostics));
        }
        catch (TooDeepException)
        {
            return new TemplateParts(null, Nothing(source));
        }
    }

    private static TemplateParts ParseWithFrontMatter(
        SourceText source, TemplateSettings settings, ParseMode mode, DiagnosticBag diagnostics)
    {
        if (!FrontMatterMarker.StandsAt(source.Text, 0))
        {
            FrontMatterMarker.ReportMissing(source, diagnostics);
            return new TemplateParts(null, Nothing(source));
        }

        var faults = new DiagnosticBag();
        var lexer = new Lexer(source, faults);
        var tokens = lexer.ReadFrontMatter();
        var end = tokens[tokens.Count - 1];
        if (end.Length == 0 && !lexer.IsTextOpen)
        {
            // The content was read as code: what else is wrong with it would mislead.
            FrontMatterMarker.ReportOpen(source, diagnostics);
            return new TemplateParts(null, Nothing(source));
        }

        foreach (var fault in faults.Sorted())
        {
            diagnostics.Add(fault);
        }

        var script = StatementParser.Parse(source, tokens, settings, diagnostics);
        if (end.Length == 0)
        {
            return new TemplateParts(script, Nothing(source));
        }

        var content = FrontMatterMarker.Skip(source, end.Start, diagnostics);
        return new TemplateParts(
            script,
            mode == ParseMode.FrontMatterOnly ? Nothing(source) : ParseContent(source, settings, mode, content, diagnostics));
    }

    private static Block ParseContent(
        SourceText source, TemplateSettings settings, ParseMode mode, int start, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        var tokens = mode == ParseMode.ScriptOnly ? lexer.ReadScript() : lexer.Read(start);
        return StatementParser.Parse(source, tokens, settings, diagnostics);
    }

    private static Block Nothing(SourceText source) => new(source.Span(0, 0), []);
}
