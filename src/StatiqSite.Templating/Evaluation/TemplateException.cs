using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Leaves a rendering from any depth; caught in one place, where it becomes a diagnostic.</summary>
/// <remarks>The nearest node that knows the place adds it on the way out, each include its call.</remarks>
internal sealed class TemplateException : Exception
{
    public TemplateException(Rule rule, string message) : base(message)
    {
        Rule = rule;
    }

    public TemplateException(Rule rule, SourceSpan span, string message) : this(rule, message)
    {
        Span = span;
    }

    public Rule Rule { get; }

    public SourceSpan? Span { get; private set; }

    /// <summary>Which argument of the call is at fault, from 0; -1 for the call as a whole.</summary>
    public int Argument { get; init; } = -1;

    public string? Label { get; init; }

    public string? Help { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The include calls that led here, the innermost first.</summary>
    public ImmutableArray<SourceSpan> Includes { get; private set; } = [];

    public void Locate(SourceSpan span) => Span ??= span;

    public void IncludedFrom(SourceSpan span) => Includes = Includes.Add(span);
}
