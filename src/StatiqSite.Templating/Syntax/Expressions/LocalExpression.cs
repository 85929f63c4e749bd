using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>A local name of a function or an include, <c>$name</c>; null where nobody set it, since a caller may leave an argument out.</summary>
internal sealed class LocalExpression(SourceSpan span, string name, int slot) : Expression(span), IAssignable
{
    private readonly int _slot = slot;

    /// <summary>With its dollar sign.</summary>
    public string Name { get; } = name;

    public int Slot => _slot;

    public override Value Evaluate(EvaluationContext context) => Called(context, EvaluateUncalled(context));

    public override Value EvaluateUncalled(EvaluationContext context)
    {
        var value = context.Scope.ReadLocal(_slot);
        return value.IsUndefined ? Value.Null : value;
    }

    public void Assign(EvaluationContext context, Value value)
    {
        if (!context.Scope.WriteLocal(_slot, value))
        {
            throw new TemplateException(TemplateRules.Error, Span, $"`{Name}` is read-only");
        }
    }
}
