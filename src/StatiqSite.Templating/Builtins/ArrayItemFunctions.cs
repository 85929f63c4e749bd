using System.Collections.Immutable;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that do something with every item of an array, <c>array.…</c>.</summary>
internal static class ArrayItemFunctions
{
    private const string CycleState = "array.cycle";

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("array.map", "list member", "One member of every item.", Map),
        new("array.sort", "list member?", "The items in order, or in the order of one member; equal ones keep theirs.", Sort),
        new("array.filter", "list function args*", "The items for which a function answers true.", Filter),
        new("array.each", "list function args*", "What a function answers for every item.", Each),
        new("array.any", "list function args*", "True where a function answers true for one item at least.", Any),
        new("array.join", "list delimiter function?", "The items as one text, with a separator between; a function may change each.", Join),
        new("array.cycle", "list group?", "The items one after another, one a call; calls of one group share the turn.", Cycle),
    ];

    private static Value Map(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var member = Arguments.Text(context, arguments, 1);
        var result = Arguments.NewArray(context, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            result.Add(MemberOf(context, list[i], member, argument: 1));
        }

        return Value.Of(result);
    }

    private static Value Sort(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var items = new Value[list.Count];
        context.Charge(64L * items.Length);
        context.Steps((long)items.Length * (64 - long.LeadingZeroCount(items.Length)));
        list.CopyTo(items);
        if (!Arguments.IsGiven(arguments, 1))
        {
            return Value.Of(new TemplateArray(ItemOrder.Sort(context, items, items)));
        }

        var member = Arguments.Text(context, arguments, 1);
        var keys = new Value[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            keys[i] = MemberOf(context, items[i], member, argument: 1);
        }

        return Value.Of(new TemplateArray(ItemOrder.Sort(context, items, keys)));
    }

    private static Value MemberOf(EvaluationContext context, Value item, string member, int argument)
    {
        if (item.IsNull)
        {
            return Value.Null;
        }

        if (item.Object is not { } target)
        {
            ValueMembers.TryGet(item, member, out var found);
            return found;
        }

        if (target.TryGet(member, out var value))
        {
            return value;
        }

        if (!context.IsStrict || !target.IsClosed || target.Members is not { } members)
        {
            return Value.Null;
        }

        throw UnknownMember(member, members, argument);
    }

    private static TemplateException UnknownMember(string member, MemberTable members, int argument)
    {
        var nearest = Diagnostics.Suggest.NearestOf(member, members.Names);
        return new TemplateException(
            TemplateRules.UnknownMember, $"`{Arguments.Shown(member)}` is not a member of a {members.Name}")
        {
            Argument = argument,
            Help = nearest is null ? null : $"there is a member with a similar name: `{nearest}`",
        };
    }

    private static Value Filter(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var test = new ItemCall(context, arguments);
        var result = Arguments.NewArray(context, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            if (test.Call(item).IsTruthy)
            {
                result.Add(item);
            }
        }

        return Value.Of(result);
    }

    private static Value Each(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var change = new ItemCall(context, arguments);
        var result = Arguments.NewArray(context, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            result.Add(change.Call(list[i]));
        }

        return Value.Of(result);
    }

    private static Value Any(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var test = new ItemCall(context, arguments);
        for (var i = 0; i < list.Count; i++)
        {
            if (test.Call(list[i]).IsTruthy)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    // Where an item is raw, the plain ones and the separator are escaped, and the whole is raw, as with `+`.
    private static Value Join(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var change = Arguments.IsGiven(arguments, 2) ? Arguments.Function(arguments, 2) : null;
        var parts = new Value[list.Count];
        context.Charge(16L * parts.Length);
        var isRaw = Arguments.At(arguments, 1).IsRaw;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = change is null ? list[i] : context.Call(change, Value.Of(context.TextOf(list[i])));
            isRaw |= parts[i].IsRaw;
        }

        isRaw &= context.Escapes;
        var separator = Escaped(Arguments.Text(context, arguments, 1), isRaw && !Arguments.At(arguments, 1).IsRaw);
        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = Escaped(context.TextOf(parts[i]), isRaw && !parts[i].IsRaw);
            context.Charge(2L * (part.Length + separator.Length));
            result.Append(i == 0 ? "" : separator).Append(part);
        }

        return isRaw ? Value.Raw(result.ToString()) : Value.Of(result.ToString());
    }

    private static string Escaped(string text, bool isNeeded) => isNeeded ? HtmlEscaper.Escape(text) : text;

    private static Value Cycle(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        if (list.Count == 0)
        {
            return Value.Null;
        }

        if (!context.BuiltinState.TryGetValue(CycleState, out var state))
        {
            state = new Dictionary<string, int>(StringComparer.Ordinal);
            context.BuiltinState.Add(CycleState, state);
        }

        // Calls that name no group are one group where they have the same items.
        var group = Arguments.IsGiven(arguments, 1)
            ? "g" + Arguments.Text(context, arguments, 1)
            : "i" + context.TextOf(Value.Of(list));
        context.Charge(2L * group.Length);
        var turns = (Dictionary<string, int>)state;
        var turn = turns.GetValueOrDefault(group);
        turns[group] = turn + 1 == int.MaxValue ? 0 : turn + 1;
        return list[turn % list.Count];
    }

    /// <summary>A function that is called with an item and the arguments that follow it in the call.</summary>
    private readonly ref struct ItemCall
    {
        private readonly EvaluationContext _context;
        private readonly TemplateFunction _function;
        private readonly Value[] _arguments;

        public ItemCall(EvaluationContext context, ReadOnlySpan<Value> arguments)
        {
            _context = context;
            _function = Arguments.Function(arguments, 1);
            _arguments = [Value.Null, .. arguments[2..]];
        }

        public Value Call(Value item)
        {
            _context.Step();
            _arguments[0] = item;
            return _context.Call(_function, _arguments);
        }
    }
}
