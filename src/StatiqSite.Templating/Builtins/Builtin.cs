using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>What a builtin function does; arguments that were not given are <see cref="Value.Undefined"/>, which reads as null.</summary>
internal delegate Value BuiltinBody(EvaluationContext context, ReadOnlySpan<Value> arguments);

/// <summary>Prints what the body would answer, without making it.</summary>
internal delegate void BuiltinPrinter(EvaluationContext context, ReadOnlySpan<Value> arguments);

/// <summary>One builtin function: a row of its group's table.</summary>
/// <param name="Name">With its group: <c>string.truncate</c>.</param>
/// <param name="Parameters">Their names in order, <c>text length ellipsis?</c>: a <c>?</c> marks what may be left out, a <c>*</c> at the last one takes any number.</param>
/// <param name="Summary">What it answers, in one sentence, for the manual.</param>
/// <param name="Body">A static function of the same file.</param>
internal sealed record Builtin(string Name, string Parameters, string Summary, BuiltinBody Body)
{
    /// <summary>Writes straight to the output where the result would only be printed.</summary>
    public BuiltinPrinter? Printer { get; init; }
}
