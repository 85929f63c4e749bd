using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>page.title</c>, and <c>page?.title</c>, which is null where the page is.</summary>
internal sealed class MemberExpression(
    SourceSpan span, Expression target, string name, SourceSpan member, bool isGuarded) : Expression(span), IAssignable
{
    private readonly Expression _target = target;
    private readonly SourceSpan _member = member;
    private readonly bool _isGuarded = isGuarded;

    // The slot of the last shape that was seen; one reference, so that threads never see half of it.
    private Seen? _seen;

    public string Name { get; } = name;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = EvaluateUncalled(context);
        return value.Kind == ValueKind.Function ? Called(context, value) : value;
    }

    public override Value EvaluateUncalled(EvaluationContext context)
    {
        var target = _target.Evaluate(context);
        if (target.Object is { Members: { } members } known)
        {
            var seen = _seen;
            if (seen is null || !ReferenceEquals(seen.Members, members))
            {
                seen = new Seen(members, members.IndexOf(Name));
                _seen = seen;
            }

            if (seen.Slot >= 0)
            {
                return known.ValueAt(seen.Slot);
            }
        }

        return Find(context, target);
    }

    public override void Print(EvaluationContext context)
    {
        var value = EvaluateUncalled(context);
        if (value.Function is Callable function)
        {
            function.CallAndPrint(context, default);
            return;
        }

        context.Print(value);
    }

    public void Assign(EvaluationContext context, Value value)
    {
        var target = _target.Evaluate(context);
        if (target.IsNull)
        {
            throw Faults.NullTarget(_member, Path, _target.Span.Text.ToString());
        }

        var isSet = target.Kind switch
        {
            ValueKind.Object => context.TrySetMember(target.Object!, Name, value),
            ValueKind.Array => !target.Array!.IsReadOnly && context.TrySetMember(target.Array.AttachedProperties(), Name, value),
            _ => false,
        };
        if (!isSet)
        {
            throw new TemplateException(TemplateRules.Error, _member, $"`{Path}` is read-only");
        }
    }

    private string Path => Span.Text.ToString();

    private Value Find(EvaluationContext context, Value target)
    {
        if (target.Object is { } known)
        {
            if (known.TryGet(Name, out var value))
            {
                return value;
            }

            if (Name == "empty?")
            {
                return Value.Of(known.Count == 0);
            }

            return known.IsClosed && context.IsStrict
                ? throw Faults.UnknownMember(_member, Path, Name, known.Members!, known is IBuiltinValue)
                : Value.Null;
        }

        if (target.IsNull)
        {
            return _isGuarded
                ? Value.Null
                : throw Faults.NullTarget(_member, Path, _target.Span.Text.ToString());
        }

        if (ValueMembers.TryGet(target, Name, out var member))
        {
            return member;
        }

        return context.IsStrict && target.Kind is not ValueKind.Array
            ? throw new TemplateException(TemplateRules.UnknownMember, _member, $"`{Path}` does not exist")
            {
                Label = $"{Faults.KindName(target)} has no member of this name",
            }
            : Value.Null;
    }

    private sealed record Seen(MemberTable Members, int Slot);
}
