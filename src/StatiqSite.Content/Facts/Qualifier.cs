namespace StatiqSite.Content.Facts;

/// <summary>How a source limits the number it gives.</summary>
public enum Qualifier
{
    /// <summary>As told.</summary>
    None,
    Over,
    AtLeast,
    About,
    Nearly,
    Exactly,
    UpTo,
    Under,
}
