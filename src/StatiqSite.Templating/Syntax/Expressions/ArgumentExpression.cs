using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>The arguments of the current function or include, <c>$</c>, or one of them, <c>$0</c>.</summary>
/// <param name="index">Which argument; -1 for all.</param>
internal sealed class ArgumentExpression(SourceSpan span, int index) : Expression(span), IAssignable
{
    private readonly int _index = index;

    public override Value Evaluate(EvaluationContext context) => Called(context, EvaluateUncalled(context));

    public override Value EvaluateUncalled(EvaluationContext context)
    {
        if (_index < 0)
        {
            return Value.Of(context.Scope.HoldArguments());
        }

        var arguments = context.Scope.Arguments;
        return _index < arguments.Count ? arguments[_index] : Value.Null;
    }

    public void Assign(EvaluationContext context, Value value)
    {
        if (_index < 0)
        {
            throw new TemplateException(TemplateRules.Error, Span, "`$` is read-only");
        }

        Joining.Reserve(context, _index);
        context.Scope.Arguments.Set(_index, value);
    }
}
