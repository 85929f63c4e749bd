using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>Joins and repeats texts and arrays, within the budget of the rendering.</summary>
internal static class Joining
{
    /// <summary>Two values as one text; where one is raw, the other is escaped and the whole is raw.</summary>
    public static Value Join(EvaluationContext context, Value left, Value right)
    {
        var isRaw = context.Escapes && (left.IsRaw || right.IsRaw);
        var first = TextOf(context, left, isRaw);
        var second = TextOf(context, right, isRaw);
        context.Charge(2L * (first.Length + second.Length));
        var text = string.Concat(first, second);
        return isRaw ? Value.Raw(text) : Value.Of(text);
    }

    public static Value Repeat(EvaluationContext context, Value text, Value count, SourceSpan place)
    {
        if (!count.IsNumber)
        {
            throw new TemplateException(
                TemplateRules.WrongArgument, place, "a text can only be multiplied by a whole number");
        }

        var content = context.TextOf(text);
        var times = Math.Max(0, count.Integer);
        context.Charge(times > int.MaxValue ? long.MaxValue : 2L * content.Length * times);
        context.Steps(times);
        var repeated = new StringBuilder().Insert(0, content, (int)times).ToString();
        return text.IsRaw ? Value.Raw(repeated) : Value.Of(repeated);
    }

    public static Value JoinArrays(EvaluationContext context, TemplateArray left, TemplateArray right)
    {
        var count = (long)left.Count + right.Count;
        Reserve(context, count);
        var result = left.Copy((int)count);
        for (var i = 0; i < right.Count; i++)
        {
            result.Add(right[i]);
        }

        return Value.Of(result);
    }

    public static Value RepeatArray(EvaluationContext context, TemplateArray array, long times)
    {
        var count = Math.Max(0, times) is var turns && turns > int.MaxValue ? long.MaxValue : array.Count * turns;
        Reserve(context, count);
        var result = new TemplateArray((int)count);
        for (long i = 0; i < times && array.Count > 0; i++)
        {
            for (var j = 0; j < array.Count; j++)
            {
                result.Add(array[j]);
            }
        }

        return Value.Of(result);
    }

    /// <summary>Pays for an array before it is made.</summary>
    public static void Reserve(EvaluationContext context, long count)
    {
        context.Charge(count > int.MaxValue ? long.MaxValue : count * 16);
        context.Steps(count);
    }

    private static string TextOf(EvaluationContext context, Value value, bool isEscaped)
    {
        var text = context.TextOf(value);
        return isEscaped && !value.IsRaw ? HtmlEscaper.Escape(text) : text;
    }
}
