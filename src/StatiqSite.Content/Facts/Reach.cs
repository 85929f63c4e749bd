namespace StatiqSite.Content.Facts;

/// <summary>The values that a figure leaves possible: an interval whose ends may be open, and may or may not belong to it.</summary>
/// <param name="Low">The lower end; null: there is none.</param>
/// <param name="HoldsLow">True where the lower end itself is possible.</param>
/// <param name="High">The upper end; null: there is none.</param>
/// <param name="HoldsHigh">True where the upper end itself is possible.</param>
public readonly record struct Reach(decimal? Low, bool HoldsLow, decimal? High, bool HoldsHigh)
{
    /// <summary>The same seen from the other side of zero.</summary>
    public Reach Negated => new(-High, HoldsHigh, -Low, HoldsLow);

    public static Reach Of(decimal value) => new(value, true, value, true);

    public static Reach Between(decimal low, decimal high) => new(low, true, high, true);

    public static Reach Above(decimal low, bool holdsLow) => new(low, holdsLow, null, false);

    public static Reach Below(decimal high, bool holdsHigh) => new(null, false, high, holdsHigh);

    /// <summary>True where some value is possible for both.</summary>
    public bool Overlaps(Reach other) => IsBelow(this, other) && IsBelow(other, this) && !IsEmpty && !other.IsEmpty;

    /// <summary>True where every value of <paramref name="other"/> is possible here, too.</summary>
    public bool Contains(Reach other) =>
        other.IsEmpty
        || ((Low is null || (other.Low is { } low && (Low < low || (Low == low && (HoldsLow || !other.HoldsLow)))))
            && (High is null || (other.High is { } high && (High > high || (High == high && (HoldsHigh || !other.HoldsHigh))))));

    public bool Holds(decimal value) => Contains(Of(value));

    private bool IsEmpty => Low > High || (Low is not null && Low == High && !(HoldsLow && HoldsHigh));

    // The one's lower end does not lie above the other's upper end.
    private static bool IsBelow(Reach one, Reach other) =>
        one.Low is null || other.High is null || one.Low < other.High || (one.Low == other.High && one.HoldsLow && other.HoldsHigh);
}
