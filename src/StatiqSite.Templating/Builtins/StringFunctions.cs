using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on texts, <c>string.…</c>.</summary>
internal static class StringFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("string.upcase", "text", "The text in upper case.", Upcase) { Printer = PrintUpcase },
    ];

    private static Value Upcase(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.Text(context, arguments, 0).ToUpperInvariant());

    private static void PrintUpcase(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        if (text.Length > 256)
        {
            context.Print(text.ToUpperInvariant());
            return;
        }

        Span<char> upper = stackalloc char[256];
        var length = text.AsSpan().ToUpperInvariant(upper);
        context.Print(upper[..length]);
    }
}
