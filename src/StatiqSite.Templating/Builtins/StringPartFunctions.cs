using System.Collections.Immutable;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that look for, cut out and replace parts of a text, <c>string.…</c>.</summary>
internal static class StringPartFunctions
{
    private static readonly ImmutableArray<string> Comparisons =
    [
        "Ordinal", "OrdinalIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "CurrentCulture",
        "CurrentCultureIgnoreCase",
    ];

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("string.size", "text", "How many characters (UTF-16 units) the text has.", Size),
        new("string.empty", "text", "True where the text is empty or null.", Empty),
        new("string.whitespace", "text", "True where the text is empty, null or nothing but white space.", Whitespace),
        new("string.contains", "text value", "True where the text has the other one in it.", Contains),
        new("string.starts_with", "text value", "True where the text starts with the other one.", StartsWith),
        new("string.ends_with", "text value", "True where the text ends with the other one.", EndsWith),
        new("string.equals_ignore_case", "text value", "True where the two texts differ in case at most.", EqualsIgnoreCase),
        new("string.index_of", "text search startIndex? count? stringComparison?", "Where the other text starts, from 0, or -1.", IndexOf),
        new("string.slice", "text start length?", "The text from a place on (negative: from the end), all or so many characters.", Slice),
        new("string.slice1", "text start length?", "The text from a place on, one or so many characters.", SliceOne),
        new("string.split", "text match", "The parts of the text between a separator, as an array; empty parts are left out.", Split),
        new("string.truncate", "text length ellipsis?", "At most so many characters; where some are cut, the last ones are `...`.", Truncate),
        new("string.truncatewords", "text count ellipsis?", "At most so many words; where some are cut, `...` follows.", TruncateWords),
        new("string.replace", "text match replace", "The text with every occurrence replaced.", Replace),
        new("string.replace_first", "text match replace fromEnd?", "The text with the first (or last) occurrence replaced.", ReplaceFirst),
        new("string.remove", "text remove", "The text without any occurrence.", Remove),
        new("string.remove_first", "text remove", "The text without the first occurrence.", RemoveFirst),
        new("string.remove_last", "text remove", "The text without the last occurrence.", RemoveLast),
    ];

    private static Value Size(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.Text(context, arguments, 0).Length);

    private static Value Empty(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.Text(context, arguments, 0).Length == 0);

    private static Value Whitespace(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(string.IsNullOrWhiteSpace(Arguments.Text(context, arguments, 0)));

    private static Value Contains(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            return Value.False;
        }

        var (text, wanted) = Searched(context, arguments);
        return Value.Of(text.Contains(wanted, StringComparison.Ordinal));
    }

    private static Value StartsWith(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            return Value.False;
        }

        var (text, wanted) = Searched(context, arguments);
        return Value.Of(text.StartsWith(wanted, StringComparison.Ordinal));
    }

    private static Value EndsWith(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            return Value.False;
        }

        var (text, wanted) = Searched(context, arguments);
        return Value.Of(text.EndsWith(wanted, StringComparison.Ordinal));
    }

    private static Value EqualsIgnoreCase(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            return Value.Of(arguments[0].IsNull && arguments[1].IsNull);
        }

        var (text, other) = Searched(context, arguments);
        return Value.Of(string.Equals(text, other, StringComparison.OrdinalIgnoreCase));
    }

    private static Value IndexOf(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var (text, wanted) = Searched(context, arguments);
        var start = Math.Clamp(Arguments.Count(arguments, 2), 0, text.Length);
        var count = Math.Clamp(Arguments.Count(arguments, 3, text.Length), 0, text.Length - start);
        var found = text.AsSpan(start, count).IndexOf(wanted, Comparison(context, arguments));
        return Value.Of(found < 0 ? -1 : start + found);
    }

    private static StringComparison Comparison(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var name = Arguments.Text(context, arguments, 4);
        if (name.Length > 0 && !Comparisons.Contains(name))
        {
            throw TemplateFault.WrongArgument(
                4,
                $"`{Arguments.Shown(name)}` is no way to compare texts",
                $"there are `{string.Join("`, `", Comparisons)}`");
        }

        return name.EndsWith("IgnoreCase", StringComparison.Ordinal)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
    }

    private static Value Slice(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Cut(context, arguments, missing: 0, whereZero: int.MaxValue);

    private static Value SliceOne(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Cut(context, arguments, missing: 1, whereZero: 0);

    private static Value Cut(EvaluationContext context, ReadOnlySpan<Value> arguments, int missing, int whereZero)
    {
        var text = Arguments.Text(context, arguments, 0);
        var start = Arguments.Count(arguments, 1);
        var length = Arguments.Count(arguments, 2, missing);
        length = length == 0 ? whereZero : length;
        start = Math.Clamp(start < 0 ? text.Length + start : start, 0, text.Length);
        length = Math.Clamp(length, 0, text.Length - start);
        context.Charge(2L * length);
        return Value.Of(text.Substring(start, length));
    }

    private static Value Split(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var (text, separator) = Searched(context, arguments);
        var parts = new TemplateArray(0);
        for (var start = 0; start < text.Length;)
        {
            var next = separator.Length == 0 ? -1 : text.IndexOf(separator, start, StringComparison.Ordinal);
            var end = next < 0 ? text.Length : next;
            if (end > start)
            {
                context.Step();
                context.Charge((2L * (end - start)) + 64);
                parts.Add(Value.Of(text[start..end]));
            }

            start = end + Math.Max(1, separator.Length);
        }

        return Value.Of(parts);
    }

    private static Value Truncate(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        var length = Math.Max(0, Arguments.Count(arguments, 1));
        if (text.Length <= length)
        {
            return arguments[0];
        }

        var ellipsis = Ellipsis(context, arguments);
        var kept = Math.Max(0, length - ellipsis.Length);

        // Never half of a character that takes two units.
        kept -= kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        context.Charge(2L * (kept + ellipsis.Length));
        return Value.Of(string.Concat(text.AsSpan(0, kept), ellipsis));
    }

    private static Value TruncateWords(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        var wanted = Math.Max(0, Arguments.Count(arguments, 1));
        var result = new StringBuilder();
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n"))
        {
            context.Step();
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length == 0)
            {
                continue;
            }

            if (words++ == wanted)
            {
                result.Append(Ellipsis(context, arguments));
                break;
            }

            result.Append(words > 1 ? " " : "").Append(text, start, length);
        }

        context.Charge(2L * result.Length);
        return Value.Of(result.ToString());
    }

    private static string Ellipsis(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Arguments.IsGiven(arguments, 2) ? Arguments.Text(context, arguments, 2) : "...";

    private static Value Replace(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var (text, match) = Searched(context, arguments);
        var replacement = Arguments.Text(context, arguments, 2);
        if (match.Length == 0)
        {
            return Value.Of(text);
        }

        var result = new StringBuilder();
        var start = 0;
        for (var next = text.IndexOf(match, StringComparison.Ordinal);
            next >= 0;
            next = text.IndexOf(match, start, StringComparison.Ordinal))
        {
            context.Step();
            context.Charge(2L * (next - start + replacement.Length));
            result.Append(text, start, next - start).Append(replacement);
            start = next + match.Length;
        }

        return start == 0 ? Value.Of(text) : Value.Of(result.Append(text, start, text.Length - start).ToString());
    }

    private static Value ReplaceFirst(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        ReplaceOne(context, arguments, Arguments.Text(context, arguments, 2), Arguments.At(arguments, 3).IsTruthy);

    private static Value Remove(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var (text, match) = Searched(context, arguments);
        context.Charge(2L * text.Length);
        return Value.Of(match.Length == 0 ? text : text.Replace(match, "", StringComparison.Ordinal));
    }

    private static Value RemoveFirst(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        ReplaceOne(context, arguments, replacement: "", isFromEnd: false);

    private static Value RemoveLast(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        ReplaceOne(context, arguments, replacement: "", isFromEnd: true);

    private static Value ReplaceOne(
        EvaluationContext context, ReadOnlySpan<Value> arguments, string replacement, bool isFromEnd)
    {
        var (text, match) = Searched(context, arguments);
        var found = match.Length == 0 ? -1
            : isFromEnd ? text.LastIndexOf(match, StringComparison.Ordinal)
            : text.IndexOf(match, StringComparison.Ordinal);
        if (found < 0)
        {
            return Value.Of(text);
        }

        context.Charge(2L * (text.Length + replacement.Length));
        return Value.Of(string.Concat(text.AsSpan(0, found), replacement, text.AsSpan(found + match.Length)));
    }

    /// <summary>The text and what is looked for in it, paid for.</summary>
    private static (string Text, string Wanted) Searched(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        var wanted = Arguments.Text(context, arguments, 1);
        Arguments.PayForSearch(context, text, wanted);
        return (text, wanted);
    }
}
