namespace StatiqSite.Templating.Values;

/// <summary>The members of values that are no objects: <c>list.size</c>, <c>day.year</c>.</summary>
internal static class ValueMembers
{
    public static bool TryGet(Value target, string name, out Value value)
    {
        var found = target.Kind switch
        {
            ValueKind.Array => OfArray(target.Array!, name),
            ValueKind.Text => OfText(target.TextValue!, name),
            ValueKind.Date => OfDate(target.Date, name),
            ValueKind.TimeSpan => OfTimeSpan(target.TimeSpan, name),
            _ => Value.Undefined,
        };
        value = found.IsUndefined ? Value.Null : found;
        return !found.IsUndefined;
    }

    private static Value OfArray(TemplateArray array, string name)
    {
        if (array.Properties is { } properties && properties.TryGet(name, out var attached))
        {
            return attached;
        }

        return name switch
        {
            "size" => Value.Of(array.Count),
            "empty?" => Value.Of(array.Count == 0),
            _ => Value.Undefined,
        };
    }

    private static Value OfText(TextValue text, string name) => name switch
    {
        "size" => Value.Of(text.Text.Length),
        "empty?" => Value.Of(text.IsEmpty),
        _ => Value.Undefined,
    };

    private static Value OfDate(DateTime date, string name) => name switch
    {
        "year" => Value.Of(date.Year),
        "month" => Value.Of(date.Month),
        "day" => Value.Of(date.Day),
        "day_of_year" => Value.Of(date.DayOfYear),
        "hour" => Value.Of(date.Hour),
        "minute" => Value.Of(date.Minute),
        "second" => Value.Of(date.Second),
        "millisecond" => Value.Of(date.Millisecond),
        _ => Value.Undefined,
    };

    private static Value OfTimeSpan(TimeSpan span, string name) => name switch
    {
        "days" => Value.Of(span.Days),
        "hours" => Value.Of(span.Hours),
        "minutes" => Value.Of(span.Minutes),
        "seconds" => Value.Of(span.Seconds),
        "milliseconds" => Value.Of(span.Milliseconds),
        "total_days" => Value.Of(span.TotalDays),
        "total_hours" => Value.Of(span.TotalHours),
        "total_minutes" => Value.Of(span.TotalMinutes),
        "total_seconds" => Value.Of(span.TotalSeconds),
        "total_milliseconds" => Value.Of(span.TotalMilliseconds),
        _ => Value.Undefined,
    };
}
