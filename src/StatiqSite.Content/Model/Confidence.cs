namespace StatiqSite.Content.Model;

/// <summary>How far a fact is to be relied on.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
