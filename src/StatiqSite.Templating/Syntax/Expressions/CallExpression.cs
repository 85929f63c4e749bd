using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>A call: <c>f a b</c>, <c>f(a, x: 1)</c>, <c>a | f b</c>, where what is piped is the first argument.</summary>
internal sealed class CallExpression(
    SourceSpan span, Expression target, Expression[] arguments, string[] names, Expression[] named) : Expression(span)
{
    private readonly Expression[] _arguments = arguments;
    private readonly string[] _names = names;
    private readonly Expression[] _named = named;

    // Nearly all calls: one value an argument, and none by name.
    private readonly bool _isPlain = named.Length == 0 && !arguments.Any(argument => argument is ExpandExpression);

    public Expression Target { get; } = target;

    public override Value Evaluate(EvaluationContext context) => EvaluateAround(context, block: null);

    /// <summary>The call with a block that the function may run as <c>$$</c>.</summary>
    public Value EvaluateAround(EvaluationContext context, WrappedBlock? block)
    {
        var function = FunctionOf(context);
        var mark = context.StackMark;
        Push(context);
        try
        {
            var arguments = ArgumentsFrom(context, mark);
            var result = block is not null && function is ScriptFunction wrapper
                ? wrapper.Call(context, arguments, block)
                : function.Call(context, arguments);
            context.PopTo(mark);
            return result;
        }
        catch (TemplateException failure) when (failure.Span is null || function is IIncluder)
        {
            Place(failure);
            throw;
        }
    }

    public override void Print(EvaluationContext context)
    {
        var function = FunctionOf(context);
        var mark = context.StackMark;
        Push(context);
        try
        {
            function.CallAndPrint(context, ArgumentsFrom(context, mark));
            context.PopTo(mark);
        }
        catch (TemplateException failure) when (failure.Span is null || function is IIncluder)
        {
            Place(failure);
            throw;
        }
    }

    /// <summary>The same call with one more argument before all others.</summary>
    public CallExpression WithPiped(SourceSpan span, Expression piped) =>
        new(span, Target, [piped, .. _arguments], _names, _named);

    private Callable FunctionOf(EvaluationContext context)
    {
        var target = Target.EvaluateUncalled(context);
        return target.Function as Callable
            ?? throw Faults.NotAFunction(context, Target.Span, Target.Span.Text.ToString(), target);
    }

    private void Push(EvaluationContext context)
    {
        if (_isPlain)
        {
            foreach (var argument in _arguments)
            {
                context.Push(argument.Evaluate(context));
            }

            return;
        }

        foreach (var argument in _arguments)
        {
            if (argument is ExpandExpression expand)
            {
                expand.PushItems(context);
            }
            else
            {
                context.Push(argument.Evaluate(context));
            }
        }

        foreach (var argument in _named)
        {
            context.Push(argument.Evaluate(context));
        }
    }

    private CallArguments ArgumentsFrom(EvaluationContext context, int mark)
    {
        var all = context.StackFrom(mark);
        if (_isPlain)
        {
            return new CallArguments(all, default, default);
        }

        var positional = all.Length - _names.Length;
        return new CallArguments(all[..positional], _names, all[positional..]);
    }

    private void Place(TemplateException failure)
    {
        if (failure.Span is null)
        {
            failure.Locate(PlaceOf(failure.Argument));
        }
        else
        {
            failure.IncludedFrom(Span);
        }
    }

    private SourceSpan PlaceOf(int argument)
    {
        if (argument >= 0 && argument < _arguments.Length)
        {
            return _arguments[argument].Span;
        }

        var name = argument - _arguments.Length;
        return argument >= 0 && name < _named.Length ? _named[name].Span : Target.Span;
    }
}
