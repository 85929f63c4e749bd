using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>A global name, <c>page</c>.</summary>
internal sealed class VariableExpression(SourceSpan span, string name, int slot) : Expression(span), IAssignable
{
    private readonly int _slot = slot;

    public string Name { get; } = name;

    public int Slot => _slot;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = context.Scope.Read(_slot);
        return value.Kind switch
        {
            ValueKind.Undefined => Missing(context),
            ValueKind.Function => Called(context, value),
            _ => value,
        };
    }

    // A call of what does not exist is reported by the call, which knows that a function was wanted.
    public override Value EvaluateUncalled(EvaluationContext context) => context.Scope.Read(_slot);

    public override void Print(EvaluationContext context)
    {
        var value = context.Scope.Read(_slot);
        if (value.Function is Callable function)
        {
            function.CallAndPrint(context, default);
            return;
        }

        context.Print(value.IsUndefined ? Missing(context) : value);
    }

    public void Assign(EvaluationContext context, Value value)
    {
        if (!context.Scope.Write(_slot, value))
        {
            throw new TemplateException(TemplateRules.Error, Span, $"`{Name}` is read-only");
        }
    }

    private Value Missing(EvaluationContext context) =>
        context.IsStrict ? throw Faults.UnknownName(context, Span, Name) : Value.Null;
}
