using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>Two operands and a sign between them.</summary>
internal sealed class BinaryExpression(
    SourceSpan span, BinaryOperator sign, SourceSpan signSpan, Expression left, Expression right) : Expression(span)
{
    private readonly BinaryOperator _sign = sign;
    private readonly SourceSpan _signSpan = signSpan;
    private readonly Expression _left = left;
    private readonly Expression _right = right;

    /// <summary>True for a range that no parentheses hold together.</summary>
    public bool IsRange => _sign is BinaryOperator.Range or BinaryOperator.RangeExclusive;

    public override Value Evaluate(EvaluationContext context)
    {
        var left = _left.Evaluate(context);
        switch (_sign)
        {
            case BinaryOperator.Coalesce:
                return left.IsNull ? _right.Evaluate(context) : left;
            case BinaryOperator.CoalesceNot:
                return left.IsNull ? left : _right.Evaluate(context);
            case BinaryOperator.And:
                return Value.Of(left.IsTruthy && _right.Evaluate(context).IsTruthy);
            case BinaryOperator.Or:
                return Value.Of(left.IsTruthy || _right.Evaluate(context).IsTruthy);
        }

        var right = _right.Evaluate(context);
        if (left.IsInteger && right.IsInteger && _sign == BinaryOperator.Add)
        {
            var sum = left.Bits + right.Bits;
            if (((left.Bits ^ sum) & (right.Bits ^ sum)) >= 0)
            {
                return Value.Of(sum);
            }
        }

        return Calculation.Calculate(context, _sign, left, right, _left.Span, _signSpan);
    }

    public override void Print(EvaluationContext context)
    {
        if (_sign != BinaryOperator.Coalesce)
        {
            context.Print(Evaluate(context));
            return;
        }

        var left = _left.Evaluate(context);
        if (left.IsNull)
        {
            _right.Print(context);
            return;
        }

        context.Print(left);
    }
}
