using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on dates, <c>date.…</c>.</summary>
internal static class DateFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("date.now", "", "When the site is built.", Now),
        new("date.utc_now", "", "When the site is built, as a time without a zone of its own.", Now),
        new("date.parse", "text pattern? culture?", "The date that a text says, in a pattern or in one of the common ways.", Parse),
        new("date.parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", "The date that a text says, as another text.", ParseToString),
        new("date.to_string", "date pattern? culture?", "The date in a pattern, `%d %b %Y`, or as `date.format` says.", ToText) { Printer = PrintText },
        new("date.add_days", "date days", "So many days later, or earlier.", AddDays),
        new("date.add_months", "date months", "So many months later; the last day of a month stays in its month.", AddMonths),
        new("date.add_years", "date years", "So many years later.", AddYears),
        new("date.add_hours", "date hours", "So many hours later.", AddHours),
        new("date.add_minutes", "date minutes", "So many minutes later.", AddMinutes),
        new("date.add_seconds", "date seconds", "So many seconds later.", AddSeconds),
        new("date.add_milliseconds", "date millis", "So many milliseconds later.", AddMilliseconds),
    ];

    public static readonly ImmutableArray<BuiltinProperty> Properties =
    [
        new("format", "How dates print; a template may set it.", context => Value.Of(context.DateFormat))
        {
            Write = (context, value) => context.DateFormat = context.TextOf(value),
        },
        new("default_format", "How dates print where nobody set it.", _ => Value.Of(EvaluationContext.DefaultDateFormat)),
    ];

    private static Value Now(EvaluationContext context, ReadOnlySpan<Value> arguments) => Value.Of(context.Now);

    private static Value Parse(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Read(context, arguments, patternIndex: 1, cultureIndex: 2) is { } date ? Value.Of(date) : Value.Null;

    private static Value ParseToString(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Read(context, arguments, patternIndex: 3, cultureIndex: 4) is { } date
            ? Write(context, date, Pattern(context, arguments, 1), Culture.Of(context, arguments, 2))
            : Value.Null;

    /// <summary>The date that the first argument says. An empty text is null; what is no date is a fault, or null for upstream's leniency.</summary>
    private static DateTime? Read(
        EvaluationContext context, ReadOnlySpan<Value> arguments, int patternIndex, int cultureIndex)
    {
        if (arguments[0].Kind is ValueKind.Date)
        {
            return arguments[0].Date;
        }

        var text = Arguments.Text(context, arguments, 0).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var pattern = Arguments.Text(context, arguments, patternIndex);
        var culture = Culture.Of(context, arguments, cultureIndex);
        context.Steps(text.Length + pattern.Length);
        var date = pattern.Length == 0
            ? DateReader.Read(text, culture)
            : DatePatternReader.Read(text, pattern, culture);
        if (date is null && context.IsStrict)
        {
            throw TemplateFault.WrongArgument(
                0,
                pattern.Length == 0
                    ? $"`{Arguments.Shown(text)}` is not a date"
                    : $"`{Arguments.Shown(text)}` is not a date of the pattern `{Arguments.Shown(pattern)}`",
                pattern.Length == 0
                    ? "write the date as `2024-06-01` or `2024-06-01 20:50`, or give its pattern: `date.parse '%d.%m.%Y'`"
                    : null);
        }

        return date;
    }

    private static string Pattern(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var pattern = Arguments.Text(context, arguments, index);

        // `%g` alone asks for the pattern of all dates, without the culture of a machine; there is none here.
        return pattern.Length == 0 || pattern.Trim() == "%g" ? context.DateFormat : pattern;
    }

    private static Value Write(EvaluationContext context, DateTime date, string pattern, Culture culture)
    {
        context.Charge(16L * pattern.Length);
        return Value.Of(context.DatePatternOf(pattern).Format(date, culture.Dates));
    }

    private static Value ToText(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        DateOf(arguments) is { } date
            ? Write(context, date, Pattern(context, arguments, 1), Culture.Of(context, arguments, 2))
            : Value.Null;

    private static void PrintText(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length != 2 || arguments[1].TextValue is not { IsEmpty: false } pattern
            || context.Escapes && HtmlEscaper.NeedsEscape(pattern.Text) || pattern.Text.Trim() == "%g")
        {
            context.Print(ToText(context, arguments));
        }
        else if (DateOf(arguments) is { } date)
        {
            context.DatePatternOf(pattern.Text).Write(context.Output, date);
        }
    }

    private static DateTime? DateOf(ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.Kind is ValueKind.Date)
        {
            return value.Date;
        }

        return value.IsNull
            ? null
            : throw TemplateFault.WrongArgument(
                0,
                $"this must be a date, but is {Arguments.KindName(value)}",
                value.IsText ? "read a text as a date by `date.parse`" : null);
    }

    private static Value AddDays(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddTime(arguments, TimeSpan.TicksPerDay);

    private static Value AddHours(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddTime(arguments, TimeSpan.TicksPerHour);

    private static Value AddMinutes(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddTime(arguments, TimeSpan.TicksPerMinute);

    private static Value AddSeconds(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddTime(arguments, TimeSpan.TicksPerSecond);

    private static Value AddMilliseconds(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddTime(arguments, TimeSpan.TicksPerMillisecond);

    private static Value AddMonths(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddMonths(arguments, monthsEach: 1);

    private static Value AddYears(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        AddMonths(arguments, monthsEach: 12);

    private static Value AddTime(ReadOnlySpan<Value> arguments, long ticksEach)
    {
        var amount = Arguments.Number(arguments, 1).Number;
        if (DateOf(arguments) is not { } date)
        {
            return Value.Null;
        }

        var ticks = date.Ticks + Math.Round(amount * ticksEach);
        return ticks >= 0 && ticks < DateTime.MaxValue.Ticks
            ? Value.Of(date.AddTicks((long)Math.Round(amount * ticksEach)))
            : throw BeyondCalendar();
    }

    private static Value AddMonths(ReadOnlySpan<Value> arguments, int monthsEach)
    {
        var months = Arguments.Count(arguments, 1) * (long)monthsEach;
        if (DateOf(arguments) is not { } date)
        {
            return Value.Null;
        }

        var year = ((date.Year * 12L) + date.Month - 1 + months) / 12.0;
        return year is >= 1 and < 10_000 ? Value.Of(date.AddMonths((int)months)) : throw BeyondCalendar();
    }

    private static Exception BeyondCalendar() => TemplateFault.WrongArgument(
        1, string.Create(CultureInfo.InvariantCulture, $"the result is beyond the years {1} to {9999}"));
}
