using StatiqSite.Diagnostics;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>What a function of the host does with its arguments, missing ones being null.</summary>
public delegate Value HostFunctionBody(ReadOnlySpan<Value> arguments);

/// <summary>A function that the host gives to its templates, for example <c>cite</c>; register it with <see cref="EvaluationContext.SetGlobal"/>.</summary>
/// <param name="name">As templates call it.</param>
/// <param name="summary">What it does, in one sentence for the manual.</param>
/// <param name="minArguments">How many arguments a call has at least.</param>
/// <param name="maxArguments">How many arguments a call has at most; those not given are null in the body.</param>
/// <param name="body">Reports a wrong argument by <see cref="TemplateFault"/>.</param>
public sealed class HostFunction(
    string name, string summary, int minArguments, int maxArguments, HostFunctionBody body) : Callable(name)
{
    private readonly HostFunctionBody _body = body;

    public string Summary { get; } = summary;

    public int MinArguments { get; } = minArguments;

    public int MaxArguments { get; } = maxArguments;

    public override Value Call(EvaluationContext context, CallArguments arguments)
    {
        if (arguments.Names.Length > 0)
        {
            throw new TemplateException(TemplateRules.WrongArgument, $"`{Name}` takes no named arguments");
        }

        var given = arguments.Positional;
        ArgumentCount.Check(Name, given.Length, MinArguments, MaxArguments);
        if (given.Length == MaxArguments)
        {
            return _body(given);
        }

        var all = new Value[MaxArguments];
        given.CopyTo(all);
        return _body(all);
    }
}

/// <summary>What a host function throws for an argument that it cannot work with; it is reported at that argument.</summary>
public static class TemplateFault
{
    /// <param name="argument">Which argument, from 0; -1 for the call as a whole.</param>
    /// <param name="message">One sentence, names and values in backticks.</param>
    public static Exception WrongArgument(int argument, string message, string? help = null) =>
        new TemplateException(TemplateRules.WrongArgument, message) { Argument = argument, Help = help };

    /// <summary>A fault under a rule of the host's own.</summary>
    public static Exception Of(Rule rule, int argument, string message, string? help = null) =>
        new TemplateException(rule, message) { Argument = argument, Help = help };
}
