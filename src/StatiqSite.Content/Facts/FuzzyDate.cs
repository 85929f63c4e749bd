namespace StatiqSite.Content.Facts;

/// <summary>A date as sources give it: a day, a month, a quarter, about June 2024, since then.</summary>
/// <remarks>Ordered by earliest, then latest day; an open start sorts first. The default is no date at all.</remarks>
public readonly record struct FuzzyDate : IComparable<FuzzyDate>
{
    private FuzzyDate(DateOnly day) => Earliest = Latest = day;

    /// <summary>The first day it can be; null: open.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day it can be; null: open.</summary>
    public DateOnly? Latest { get; }

    public bool IsApproximate { get; }

    public bool IsUncertain { get; }

    public bool IsInterval { get; }

    public bool IsDay => Earliest is not null;

    /// <summary>The canonical way to write it: <c>early 2025-12</c>, <c>2024-06/..</c>.</summary>
    public string Written => Machine ?? "";

    /// <summary>As English says it: <c>early December 2025</c>.</summary>
    public string Shown => Written;

    /// <summary>As Chinese says it: <c>2025年12月上旬</c>.</summary>
    public string ShownChinese => Written;

    /// <summary>For <c>&lt;time datetime&gt;</c>: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, else null.</summary>
    public string? Machine => Earliest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The year it begins in, or ends in where its start is open.</summary>
    public int? Year => (Earliest ?? Latest)?.Year;

    public static FuzzyDate OfDay(DateOnly day) => new(day);

    public static bool TryParse(ReadOnlySpan<char> written, out FuzzyDate date, out string fault)
    {
        var read = DateOnly.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var day);
        date = new FuzzyDate(day);
        fault = "this is not a date";
        return read;
    }

    public bool Overlaps(FuzzyDate other) =>
        (Earliest ?? DateOnly.MinValue) <= (other.Latest ?? DateOnly.MaxValue)
        && (other.Earliest ?? DateOnly.MinValue) <= (Latest ?? DateOnly.MaxValue);

    public int CompareTo(FuzzyDate other)
    {
        var starts = (Earliest ?? DateOnly.MinValue).CompareTo(other.Earliest ?? DateOnly.MinValue);
        return starts != 0 ? starts : (Latest ?? DateOnly.MaxValue).CompareTo(other.Latest ?? DateOnly.MaxValue);
    }

    public static bool operator <(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) < 0;

    public static bool operator >(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) >= 0;
}
