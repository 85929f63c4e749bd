using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on HTML, <c>html.…</c>.</summary>
internal static class HtmlFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("html.escape", "text", "The text with `& < > \" '` escaped, ready for HTML.", Escape) { Printer = PrintEscape },
    ];

    private static Value Escape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        return value.IsNull || value.IsRaw && context.Settings.Escapes
            ? value
            : Value.Raw(HtmlEscaper.Escape(context.TextOf(value)));
    }

    private static void PrintEscape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.TextValue is { IsRaw: false } text)
        {
            context.PrintText(text, isEscaped: true);
        }
        else
        {
            context.Print(Escape(context, arguments));
        }
    }
}
