using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>.</summary>
internal sealed class UnaryExpression(SourceSpan span, UnaryOperator sign, Expression operand) : Expression(span)
{
    private readonly UnaryOperator _sign = sign;
    private readonly Expression _operand = operand;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = _operand.Evaluate(context);
        return _sign switch
        {
            UnaryOperator.Not => Value.Of(!value.IsTruthy),
            _ when value.IsNull => value,
            UnaryOperator.Plus when value.IsNumber => value,
            UnaryOperator.Minus when value.IsNumber => Arithmetic.Negate(value),
            _ => throw new TemplateException(
                TemplateRules.WrongArgument, _operand.Span,
                $"a sign stands before a number, but this is {Faults.KindName(value)}"),
        };
    }
}

/// <summary>An operator with one operand.</summary>
internal enum UnaryOperator : byte
{
    Not,
    Minus,
    Plus,
}
