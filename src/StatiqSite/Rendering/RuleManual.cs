using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Reads the Markdown that stands beside each rule: it is the rule's page, and the tests run it as the rule's spec.</summary>
internal static class RuleManual
{
    private static readonly ImmutableArray<Assembly> Homes =
        [typeof(LoadingRules).Assembly, typeof(TemplateRules).Assembly, typeof(RuleManual).Assembly];

    /// <summary>The rule's Markdown as it was written; null where there is none, which a test rules out.</summary>
    public static string? TextOf(Rule rule)
    {
        foreach (var home in Homes)
        {
            if (home.GetManifestResourceStream($"rules/{rule.Id}.md") is { } stream)
            {
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return reader.ReadToEnd();
            }
        }

        return null;
    }

    /// <summary>What stands below the title: prose, and the samples between it.</summary>
    public static IEnumerable<ManualPart> PartsOf(Rule rule, SiteViews views)
    {
        var lines = (TextOf(rule) ?? "").ReplaceLineEndings("\n").Split('\n');
        var prose = new StringBuilder();
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                prose.Append(lines[i]).Append('\n');
                continue;
            }

            var fence = lines[i][..^lines[i].TrimStart('`').Length];
            var end = Array.IndexOf(lines, fence, i + 1);
            end = end < 0 ? lines.Length : end;
            if (ProseOf(prose, views) is { } before)
            {
                yield return before;
            }

            yield return ManualPart.Sample(lines[i][fence.Length..], string.Concat(lines[(i + 1)..end].Select(line => $"{line}\n")));
            i = end;
        }

        if (ProseOf(prose, views) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>A sentence with its code and emphasis, as HTML without a paragraph around it.</summary>
    public static string Sentence(string text, SiteViews views)
    {
        var html = Html(text, views).TrimEnd();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) ? html[3..^4] : html;
    }

    private static ManualPart? ProseOf(StringBuilder prose, SiteViews views)
    {
        var text = prose.ToString().Trim('\n');
        prose.Clear();
        return text.Length == 0 ? null : new ManualPart("prose", "", Html(text, views));
    }

    private static string Html(string markdown, SiteViews views)
    {
        var output = new ArrayBufferWriter<byte>();
        MarkdownReader.Read(new SourceText("rule.md", markdown), 0, markdown.Length, new DiagnosticBag()).WriteTo(output, new Resolver(views));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A manual links to pages of the site by their addresses; it rests on no source and states no fact.</summary>
    private sealed class Resolver(SiteViews views) : IBodyResolver
    {
        public void WriteAddress(BodyLink link, IBufferWriter<byte> output) =>
            Encoding.UTF8.GetBytes(HtmlText.Escape(link.Target.StartsWith('/') ? views.Address(link.Target) : link.Target), output);

        public void WriteCredit(BodyLink picture, IBufferWriter<byte> output)
        {
        }

        public void WriteCitation(BodyCitation citation, int index, IBufferWriter<byte> output)
        {
        }

        public void WriteFact(BodyFact fact, int index, IBufferWriter<byte> output)
        {
        }
    }
}

/// <summary>A stretch of a rule's page.</summary>
/// <param name="Kind"><c>prose</c>, <c>file</c>, <c>said</c>, <c>silence</c> or <c>printed</c>.</param>
/// <param name="Caption">What a sample is; empty for prose.</param>
/// <param name="Text">HTML where it is prose, else the sample as it was written.</param>
internal sealed record ManualPart(string Kind, string Caption, string Text)
{
    public static readonly ModelShape<ManualPart> Shape = new("part of a rule's page",
    [
        new("kind", "`prose`, `file`, `said` (messages), `silence` (none), `printed` (what a template makes).", part => Value.Of(part.Kind)),
        new("caption", "What a sample is: a file's name, in most cases.", part => Value.Of(part.Caption)),
        new("html", "Prose as HTML; null for a sample.", part => part.Kind == "prose" ? Value.Raw(part.Text) : Value.Null),
        new("text", "A sample as it was written; null for prose.", part => part.Kind == "prose" ? Value.Null : Value.Of(part.Text)),
    ]);

    /// <summary>A fence, by the words behind its first backticks: a file's name, or what the spec runners call it.</summary>
    public static ManualPart Sample(string info, string text) => info.Split(' ') switch
    {
        ["diagnostics", ..] => text.Length == 0 ? new("silence", "Nothing to say", "") : new("said", "What is said", text),
        ["output", ..] => new("printed", "What is printed", text),
        ["template", var option] when option.StartsWith("file=", StringComparison.Ordinal) => new("file", option["file=".Length..], text),
        ["template", ..] => new("file", "page.html", text),
        ["model", ..] => new("file", "What the template is given", text),
        ["limits", ..] => new("file", "The limit of this example", text),
        ["sh", ..] => new("file", "The command", text),
        _ => new("file", info, text),
    };
}
