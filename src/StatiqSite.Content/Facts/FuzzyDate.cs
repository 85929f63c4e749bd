namespace StatiqSite.Content.Facts;

/// <summary>A date as sources give it: a day, a month, a quarter, about June 2024, since then.</summary>
/// <remarks>
/// Ordered by earliest, then latest day; an open start sorts first, an open end last. Two that cover the same days are level in order,
/// though a doubt or another way of telling makes them differ: <c>2025-03</c> and <c>2025-03~</c>. The default is no date at all.
/// </remarks>
public readonly record struct FuzzyDate : IComparable<FuzzyDate>
{
    /// <summary>What the whole of a written date matches; how many days a month has it cannot tell.</summary>
    public static readonly string Pattern =
        $"{DateParser.Pattern}(?:/(?:{DateParser.Pattern}|\\.\\.))?|\\.\\./{DateParser.Pattern}";

    private readonly DatePart _start;
    private readonly DatePart _end;

    private FuzzyDate(DatePart start, DatePart end, bool isInterval) =>
        (_start, _end, IsInterval) = (start, end, isInterval);

    /// <summary>The first day it can be; null: open.</summary>
    public DateOnly? Earliest => _start.First;

    /// <summary>The last day it can be; null: open.</summary>
    public DateOnly? Latest => _end.Last;

    /// <summary>True where the source, or an end of the interval, says "about".</summary>
    public bool IsApproximate => _start.IsApproximate || _end.IsApproximate;

    /// <summary>True where the source, or an end of the interval, is in doubt.</summary>
    public bool IsUncertain => _start.IsUncertain || _end.IsUncertain;

    /// <summary>True where it begins nowhere or its beginning is told with a doubt: no edge is drawn there.</summary>
    public bool IsStartVague => Earliest is null || _start.IsApproximate || _start.IsUncertain;

    /// <summary>True where it ends nowhere or its end is told with a doubt.</summary>
    public bool IsEndVague => Latest is null || _end.IsApproximate || _end.IsUncertain;

    /// <summary>True for from–to, since and until: it lasted, rather than happened on some day of it.</summary>
    public bool IsInterval { get; }

    /// <summary>True where one day is meant: a point on a timeline.</summary>
    public bool IsDay => Earliest is { } day && Latest == day;

    /// <summary>The canonical way to write it: <c>early 2025-12</c>, <c>2024-06/..</c>; reads back as the same date.</summary>
    public string Written => IsInterval ? $"{_start.Written}/{_end.Written}" : this == default ? "" : _start.Written;

    /// <summary>As English says it: <c>early December 2025</c>.</summary>
    public string Shown => !IsInterval ? _start.Shown
        : Earliest is null ? $"until {_end.ShownBehindWord}"
        : Latest is null ? $"since {_start.ShownBehindWord}"
        : IntervalWords.English(_start, _end);

    /// <summary>As English says it behind a preposition: <c>the third quarter of 2025</c>.</summary>
    internal string ShownBehindWord => IsInterval ? Shown : _start.ShownBehindWord;

    /// <summary>As Chinese says it: <c>2025年12月上旬</c>.</summary>
    public string ShownChinese => !IsInterval ? _start.ShownChinese
        : Earliest is null ? $"截至{_end.ShownChinese}"
        : Latest is null ? $"自{_start.ShownChinese}起"
        : IntervalWords.Chinese(_start, _end);

    /// <summary>For <c>&lt;time datetime&gt;</c>: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null where HTML has no way to write it.</summary>
    public string? Machine => IsInterval ? null : _start.Machine;

    /// <summary>The year it begins in, or ends in where its start is open.</summary>
    public int? Year => (Earliest ?? Latest)?.Year;

    public static FuzzyDate OfDay(DateOnly day)
    {
        var part = new DatePart(DatePrecision.Day, (short)day.Year, (byte)day.Month, (byte)day.Day);
        return new FuzzyDate(part, part, isInterval: false);
    }

    /// <summary>Reads what an author wrote; on failure the fault says in a few words why it is no date.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out FuzzyDate date, out string fault)
    {
        var slash = written.IndexOf('/');
        if (slash >= 0)
        {
            return TryParseInterval(written[..slash], written[(slash + 1)..], out date, out fault);
        }

        var isDate = DateParser.TryParse(written, out var part, out fault);
        date = isDate ? new FuzzyDate(part, part, isInterval: false) : default;
        return isDate;
    }

    /// <summary>True where some day may belong to both.</summary>
    public bool Overlaps(FuzzyDate other) =>
        (Earliest ?? DateOnly.MinValue) <= (other.Latest ?? DateOnly.MaxValue)
        && (other.Earliest ?? DateOnly.MinValue) <= (Latest ?? DateOnly.MaxValue);

    public int CompareTo(FuzzyDate other)
    {
        var starts = Nullable.Compare(Earliest, other.Earliest);
        return starts != 0 ? starts
            : Latest is null || other.Latest is null ? (Latest is null).CompareTo(other.Latest is null)
            : Nullable.Compare(Latest, other.Latest);
    }

    public override string ToString() => Written;

    public static bool operator <(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) < 0;

    public static bool operator >(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) >= 0;

    private static bool TryParseInterval(
        ReadOnlySpan<char> from, ReadOnlySpan<char> to, out FuzzyDate date, out string fault)
    {
        date = default;
        if (to.Contains('/') || (to.Length is 1 or 2 && char.IsAsciiDigit(to[0])))
        {
            fault = "a date is written with dashes, the year first: `2025-06-01`";
            return false;
        }

        if (from.IsEmpty || to.IsEmpty || (from is ".." && to is ".."))
        {
            fault = "an interval needs a date; the open end is written `..`";
            return false;
        }

        DatePart start = default, end = default;
        fault = "";
        if ((from is not ".." && !DateParser.TryParse(from, out start, out fault))
            || (to is not ".." && !DateParser.TryParse(to, out end, out fault)))
        {
            return false;
        }

        if (start.First > end.Last)
        {
            fault = "it ends before it begins";
            return false;
        }

        date = new FuzzyDate(start, end, isInterval: true);
        return true;
    }
}
