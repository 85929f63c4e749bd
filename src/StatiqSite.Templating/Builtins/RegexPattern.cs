using System.Globalization;
using System.Text.RegularExpressions;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>A regular expression, ready to search.</summary>
/// <param name="Size">About how many parts it has, each repetition written out.</param>
/// <param name="LooksFar">True where a search may look far behind the match that it finds.</param>
/// <param name="GoesBack">True where the search tries one way after another, which may take for ever.</param>
internal sealed record RegexPattern(Regex Regex, long Size, bool LooksFar, bool GoesBack)
{
    private const string Cache = "regex";
    private const int MostKept = 256;
    private const int StepsOfMaking = 10_000;
    private const int BytesOfMaking = 8192;

    // A larger one would need too much memory to be searched without going back.
    private const long LargestWrittenOut = 2000;

    /// <summary>The pattern of a call, made once for a context.</summary>
    public static RegexPattern Of(EvaluationContext context, ReadOnlySpan<Value> arguments, int optionsIndex)
    {
        var text = Arguments.Text(context, arguments, 1);
        var options = Options(context, arguments, optionsIndex);
        if (!context.BuiltinCaches.TryGetValue(Cache, out var cache))
        {
            cache = new Dictionary<(string, RegexOptions), RegexPattern>();
            context.BuiltinCaches.Add(Cache, cache);
        }

        var known = (Dictionary<(string, RegexOptions), RegexPattern>)cache;
        if (known.TryGetValue((text, options), out var pattern))
        {
            return pattern;
        }

        context.Charge(BytesOfMaking + (64L * text.Length));
        context.Steps(StepsOfMaking + (16L * text.Length));
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        try
        {
            pattern = Compiled(text, options | RegexOptions.CultureInvariant, context.Limits.Regex);
        }
        catch (RegexParseException failure)
        {
            throw TemplateFault.WrongArgument(
                1,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{Arguments.Shown(text)}` is not a regular expression: {Reason(failure.Error)} (at character {failure.Offset})"));
        }

        known.Add((text, options), pattern);
        return pattern;
    }

    private static RegexPattern Compiled(string text, RegexOptions options, TimeSpan time)
    {
        var size = SizeOf(text);
        if (size <= LargestWrittenOut)
        {
            try
            {
                var regex = new Regex(text, options | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
                return new RegexPattern(regex, size, MayLookFar(text), GoesBack: false);
            }
            catch (NotSupportedException)
            {
                // It looks around, or back at its own groups.
            }
        }

        return new RegexPattern(new Regex(text, options, time), text.Length, LooksFar: false, GoesBack: true);
    }

    // As in `a(.*b)?` and `a.*b|a`: behind what fits, a repetition goes on and may yet find more. Rather too often than too seldom.
    private static bool MayLookFar(string text)
    {
        var plain = text.Replace("(?", "(", StringComparison.Ordinal);
        var repeats = plain.AsSpan().ContainsAny('*', '+') || plain.Contains(",}", StringComparison.Ordinal);
        return repeats
            && (plain.AsSpan().ContainsAny('|', '?')
                || plain.Contains(")*", StringComparison.Ordinal)
                || plain.Contains("){", StringComparison.Ordinal));
    }

    // A repetition in a repetition multiplies; one behind another adds up.
    private static long SizeOf(string text)
    {
        var outer = new Stack<long>();
        var (size, last) = (0L, 0L);
        for (var i = 0; i < text.Length && size <= LargestWrittenOut; i++)
        {
            switch (text[i])
            {
                case '(':
                    outer.Push(size);
                    (size, last) = (0, 0);
                    break;
                case ')':
                    last = size + 1;
                    size = last + (outer.TryPop(out var before) ? before : 0);
                    break;
                case '{' when TimesAt(text, i) is var times and > 0:
                    size += last * (times - 1L);
                    i = text.IndexOf('}', i);
                    break;
                default:
                    i += text[i] == '\\' ? 1 : 0;
                    (size, last) = (size + 1, 1);
                    break;
            }
        }

        return outer.Sum() + Math.Max(1, size);
    }

    // The most that `{3}`, `{3,}` or `{3,5}` allows for, counting what has no end as its beginning; 0 for other braces.
    private static int TimesAt(string text, int brace)
    {
        var count = text.AsSpan(brace + 1);
        var end = count.IndexOf('}');
        count = end < 0 ? [] : count[..end].TrimEnd(',');
        count = count[(count.IndexOf(',') + 1)..];
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 0;
    }

    private static RegexOptions Options(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var result = RegexOptions.None;
        foreach (var letter in Arguments.Text(context, arguments, index))
        {
            result |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw TemplateFault.WrongArgument(
                    index,
                    $"`{letter}` is not an option of a regular expression",
                    "there are `i` (either case), `m` (`^` and `$` at every line), `s` (`.` fits line breaks) and `x` (blanks are free)"),
            };
        }

        return result;
    }

    private static string Reason(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a `)` is missing",
        RegexParseError.InsufficientOpeningParentheses => "there is a `)` too many",
        RegexParseError.UnterminatedBracket => "a `]` is missing",
        RegexParseError.QuantifierAfterNothing => "there is nothing to repeat",
        RegexParseError.NestedQuantifiersNotParenthesized => "a repetition is repeated",
        RegexParseError.ReversedCharacterRange or RegexParseError.ReversedQuantifierRange => "a range runs backwards",
        RegexParseError.UnescapedEndingBackslash => "it ends in a backslash",
        RegexParseError.UndefinedNumberedReference or RegexParseError.UndefinedNamedReference =>
            "it refers to a group that does not exist",
        RegexParseError.UnrecognizedEscape => "there is no such escape",
        RegexParseError.InvalidUnicodePropertyEscape => "there is no such kind of character",
        _ => "it cannot be read",
    };
}
