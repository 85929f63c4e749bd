namespace StatiqSite.Rendering;

/// <summary>A share of a drawing's width, from 0 to 100: the drawing fits every screen while its words and marks keep their size.</summary>
internal readonly record struct Percent(double Value)
{
    /// <summary>To a thousandth, as it is written.</summary>
    public double Rounded => Math.Round(Value, 3, MidpointRounding.AwayFromZero);
}
