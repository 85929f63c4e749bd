using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>Where the innermost loop stands, <c>for.index</c>.</summary>
internal sealed class LoopVariableExpression(
    SourceSpan span, SourceSpan member, LoopVariable variable, string name, bool isWhile) : Expression(span)
{
    private readonly SourceSpan _member = member;
    private readonly LoopVariable _variable = variable;
    private readonly string _name = name;
    private readonly bool _isWhile = isWhile;

    public override Value Evaluate(EvaluationContext context)
    {
        var loop = context.Loop;
        while (loop is not null && loop.IsWhile != _isWhile)
        {
            loop = loop.Outer;
        }

        if (loop is null)
        {
            throw new TemplateException(
                TemplateRules.NullTarget, _member, $"`{_name}` is null here: it stands outside a loop");
        }

        return _variable switch
        {
            LoopVariable.Index => Value.Of(loop.Index),
            LoopVariable.ReverseIndex => Value.Of(loop.Length - loop.Index - 1),
            LoopVariable.First => Value.Of(loop.Index == 0),
            LoopVariable.Last => Value.Of(loop.Index == loop.Length - 1),
            LoopVariable.Even => Value.Of((loop.Index & 1) == 0),
            LoopVariable.Odd => Value.Of((loop.Index & 1) == 1),
            LoopVariable.Changed => Value.Of(loop.IsChanged(context)),
            LoopVariable.Length => Value.Of(loop.Length),
            _ => Value.Of(loop.Column),
        };
    }
}

/// <summary>What a loop says of itself.</summary>
internal enum LoopVariable : byte
{
    Index,
    ReverseIndex,
    First,
    Last,
    Even,
    Odd,
    Changed,
    Length,
    Column,
}
