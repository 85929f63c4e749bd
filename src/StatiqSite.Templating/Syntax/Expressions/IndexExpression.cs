using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>list[0]</c>, <c>list[-1]</c>, <c>page["title"]</c>.</summary>
internal sealed class IndexExpression(SourceSpan span, Expression target, Expression index)
    : Expression(span), IAssignable
{
    private readonly Expression _target = target;
    private readonly Expression _index = index;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = EvaluateUncalled(context);
        return value.Kind == ValueKind.Function ? Called(context, value) : value;
    }

    public override Value EvaluateUncalled(EvaluationContext context)
    {
        var target = _target.Evaluate(context);
        var index = _index.Evaluate(context);
        if (target.IsNull)
        {
            throw Faults.NullTarget(_index.Span, Span.Text.ToString(), _target.Span.Text.ToString());
        }

        return target.Kind switch
        {
            ValueKind.Array => ItemOf(context, target, index),
            ValueKind.Object => MemberOf(context, target.Object!, index),
            ValueKind.Text when index.IsNumber => LetterOf(target.Text, index.Integer),
            _ => ValueMembers.TryGet(target, context.TextOf(index), out var value) ? value : Value.Null,
        };
    }

    public void Assign(EvaluationContext context, Value value)
    {
        var target = _target.Evaluate(context);
        var index = _index.Evaluate(context);
        if (target.IsNull)
        {
            throw Faults.NullTarget(_index.Span, Span.Text.ToString(), _target.Span.Text.ToString());
        }

        var isSet = target.Kind switch
        {
            ValueKind.Array => SetItem(context, target.Array!, index, value),
            ValueKind.Object => context.TrySetMember(target.Object!, context.TextOf(index), value),
            _ => false,
        };
        if (!isSet)
        {
            throw new TemplateException(TemplateRules.Error, _index.Span, $"`{Span.Text}` is read-only");
        }
    }

    private static Value ItemOf(EvaluationContext context, Value target, Value index)
    {
        var array = target.Array!;
        if (!index.IsNumber)
        {
            return ValueMembers.TryGet(target, context.TextOf(index), out var value) ? value : Value.Null;
        }

        var position = index.Integer < 0 ? array.Count + index.Integer : index.Integer;
        return position >= 0 && position < array.Count ? array[(int)position] : Value.Null;
    }

    private Value MemberOf(EvaluationContext context, TemplateObject target, Value index)
    {
        var name = context.TextOf(index);
        context.Touch(name.Length);
        if (target.TryGet(name, out var value))
        {
            return value;
        }

        return target.IsClosed && context.IsStrict
            ? throw Faults.UnknownMember(
                _index.Span, Span.Text.ToString(), name, target.Members!, target is IBuiltinValue)
            : Value.Null;
    }

    private static Value LetterOf(string text, long index)
    {
        var position = index < 0 ? text.Length + index : index;
        return position >= 0 && position < text.Length ? Value.Of(text[(int)position].ToString()) : Value.Null;
    }

    private bool SetItem(EvaluationContext context, TemplateArray array, Value index, Value value)
    {
        if (array.IsReadOnly)
        {
            return false;
        }

        if (!index.IsNumber)
        {
            return context.TrySetMember(array.AttachedProperties(), context.TextOf(index), value);
        }

        var position = index.Integer < 0 ? array.Count + index.Integer : index.Integer;
        if (position < 0)
        {
            throw new TemplateException(
                TemplateRules.WrongArgument, _index.Span, $"the array has no item {index.Integer}");
        }

        // An index far behind the end makes all the items in between.
        Joining.Reserve(context, Math.Max(array.IsRange ? array.Count : 1, position - array.Count));
        array.Set((int)position, value);
        return true;
    }
}
