using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax;

/// <summary>One parameter of a function that a template defines.</summary>
/// <param name="Default">Null where the argument must be given.</param>
internal sealed record Parameter(string Name, int Slot, Expression? Default);

/// <summary>A function that a template defines; what it prints goes to the page, and what it answers is said by <c>ret</c>.</summary>
internal sealed class ScriptFunction(string name) : Callable(name)
{
    private const int BytesOfFrame = 128;

    /// <summary>Null for a simple function, which takes what it is given as <c>$0</c> …</summary>
    public Parameter[]? Parameters { get; init; }

    /// <summary>True where the last parameter takes all further arguments, as an array.</summary>
    public bool TakesRest { get; init; }

    /// <summary>The statements; null for an inline function.</summary>
    public Block? Body { get; init; }

    /// <summary>What an inline function answers.</summary>
    public Expression? Result { get; init; }

    public override Value Call(EvaluationContext context, CallArguments arguments) => Call(context, arguments, block: null);

    /// <summary>Calls the function around a block, which it runs as <c>$$</c>.</summary>
    public Value Call(EvaluationContext context, CallArguments arguments, TemplateFunction? block)
    {
        // First, since what a parameter is by default may call the function again.
        context.Descend();
        context.Charge(BytesOfFrame + (arguments.Positional.Length * 16L));
        var bound = Parameters is null ? ArgumentsOf(arguments) : Bind(context, arguments);
        var loop = context.Loop;
        var mark = context.Scope.Enter(bound, default, block, hasContext: Parameters is not null);
        if (Parameters is null)
        {
            for (var i = 0; i < arguments.Names.Length; i++)
            {
                context.Scope.WriteLocal(context.Scope.LocalSlotOf(arguments.Names[i]), arguments.Named[i]);
            }
        }
        else
        {
            for (var i = 0; i < Parameters.Length; i++)
            {
                context.Scope.Write(Parameters[i].Slot, bound[i]);
            }
        }

        var result = Run(context);
        context.Scope.Leave(mark);
        context.Loop = loop;
        context.Ascend();
        return result;
    }

    private Value Run(EvaluationContext context)
    {
        if (Result is not null)
        {
            context.Touch(Result.Span.Length);
            return Result.Evaluate(context);
        }

        Body!.PayForRun(context);
        if (Body.Execute(context) != Flow.Return)
        {
            return Value.Null;
        }

        var result = context.ReturnValue;
        context.ReturnValue = default;
        return result;
    }

    private static TemplateArray ArgumentsOf(CallArguments arguments)
    {
        var result = new TemplateArray(arguments.Positional.ToArray());
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            result.AttachedProperties().TrySet(arguments.Names[i], arguments.Named[i]);
        }

        return result;
    }

    private TemplateArray Bind(EvaluationContext context, CallArguments arguments)
    {
        var parameters = Parameters!;
        var values = new Value[parameters.Length];
        values.AsSpan().Fill(Value.Undefined);
        var given = arguments.Positional;
        var plain = TakesRest ? parameters.Length - 1 : parameters.Length;
        if (given.Length > plain && !TakesRest)
        {
            ArgumentCount.Check(Name, given.Length, Minimum(), parameters.Length);
        }

        given[..Math.Min(given.Length, plain)].CopyTo(values);
        if (TakesRest)
        {
            values[plain] = Value.Of(new TemplateArray(given.Length > plain ? given[plain..].ToArray() : []));
        }

        for (var i = 0; i < arguments.Names.Length; i++)
        {
            values[IndexOf(arguments.Names[i], given.Length + i)] = arguments.Named[i];
        }

        for (var i = 0; i < plain; i++)
        {
            if (!values[i].IsUndefined)
            {
                continue;
            }

            if (parameters[i].Default is not { } missing)
            {
                throw new TemplateException(
                    TemplateRules.WrongArgument, $"`{Name}` needs its argument `{parameters[i].Name}`");
            }

            values[i] = missing.Evaluate(context);
        }

        return new TemplateArray(values);
    }

    private int Minimum() => Parameters!.Count(parameter => parameter.Default is null) - (TakesRest ? 1 : 0);

    private int IndexOf(string name, int argument)
    {
        var index = Array.FindIndex(Parameters!, parameter => parameter.Name == name);
        if (index >= 0)
        {
            return index;
        }

        throw new TemplateException(TemplateRules.WrongArgument, $"`{Name}` has no parameter `{name}`")
        {
            Argument = argument,
            Help = name.NearestOf(Parameters!.Select(parameter => parameter.Name)) is { } nearest
                ? $"there is a parameter with a similar name: `{nearest}`"
                : null,
        };
    }
}

/// <summary>The block of a <c>wrap</c>, run in the frame of the function it wraps.</summary>
internal sealed class WrappedBlock(Block body) : Callable("$$")
{
    private readonly Block _body = body;

    public override Value Call(EvaluationContext context, CallArguments arguments)
    {
        context.Descend();
        _body.PayForRun(context);
        _body.Execute(context);
        context.Ascend();
        return Value.Null;
    }
}
