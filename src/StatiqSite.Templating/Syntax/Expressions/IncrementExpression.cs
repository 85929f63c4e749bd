using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c>.</summary>
internal sealed class IncrementExpression(SourceSpan span, Expression target, int change, bool isPrefix)
    : Expression(span)
{
    private readonly Expression _target = target;
    private readonly Value _change = Value.Of(change);
    private readonly bool _isPrefix = isPrefix;

    public override Value Evaluate(EvaluationContext context)
    {
        var before = _target.Evaluate(context);
        if (!before.IsNumber)
        {
            throw new TemplateException(
                TemplateRules.WrongArgument, _target.Span,
                $"only a number can be counted up or down, but this is {Faults.KindName(before)}");
        }

        var after = Arithmetic.Calculate(context, BinaryOperator.Add, before, _change, Span, Span);
        ((IAssignable)_target).Assign(context, after);
        return _isPrefix ? after : before;
    }
}
