using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that make time spans, <c>timespan.…</c>.</summary>
internal static class TimeSpanFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("timespan.from_days", "days", "So many days.", FromDays),
        new("timespan.from_hours", "hours", "So many hours.", FromHours),
        new("timespan.from_minutes", "minutes", "So many minutes.", FromMinutes),
        new("timespan.from_seconds", "seconds", "So many seconds.", FromSeconds),
        new("timespan.from_milliseconds", "millis", "So many milliseconds.", FromMilliseconds),
        new("timespan.parse", "text", "The time span that a text says: `1.02:03:04`, `02:30`.", Parse),
    ];

    public static readonly ImmutableArray<BuiltinProperty> Properties =
    [
        new("zero", "No time at all.", _ => Value.Of(TimeSpan.Zero)),
    ];

    private static Value FromDays(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        From(arguments, TimeSpan.TicksPerDay);

    private static Value FromHours(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        From(arguments, TimeSpan.TicksPerHour);

    private static Value FromMinutes(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        From(arguments, TimeSpan.TicksPerMinute);

    private static Value FromSeconds(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        From(arguments, TimeSpan.TicksPerSecond);

    private static Value FromMilliseconds(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        From(arguments, TimeSpan.TicksPerMillisecond);

    private static Value From(ReadOnlySpan<Value> arguments, long ticksEach)
    {
        const double Most = 9.2e18;
        var ticks = Math.Round(Arguments.Number(arguments, 0).Number * ticksEach);
        return Math.Abs(ticks) < Most
            ? Value.Of(new TimeSpan((long)ticks))
            : throw TemplateFault.WrongArgument(0, "this is longer than a time span can be, some 29,000 years");
    }

    private static Value Parse(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        context.Steps(text.Length);
        if (text.Length == 0)
        {
            return Value.Null;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? Value.Of(span)
            : throw TemplateFault.WrongArgument(
                0,
                $"`{Arguments.Shown(text)}` is not a time span",
                "write days, hours, minutes and seconds as `1.02:03:04`, hours and minutes as `02:30`");
    }
}
