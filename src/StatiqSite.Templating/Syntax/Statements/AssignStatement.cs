using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Syntax.Expressions;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>x = 1</c>, <c>page.x += 1</c>; prints nothing.</summary>
internal sealed class AssignStatement(
    SourceSpan span, Expression target, BinaryOperator sign, SourceSpan signSpan, Expression value) : Statement(span)
{
    private readonly Expression _target = target;
    private readonly BinaryOperator _sign = sign;
    private readonly SourceSpan _signSpan = signSpan;
    private readonly Expression _value = value;

    public override Flow Execute(EvaluationContext context)
    {
        var value = _value.Evaluate(context);
        if (_sign != BinaryOperator.None)
        {
            value = Calculation.Calculate(
                context, _sign, _target.Evaluate(context), value, _target.Span, _signSpan);
        }

        ((IAssignable)_target).Assign(context, value);
        return Flow.Normal;
    }
}
