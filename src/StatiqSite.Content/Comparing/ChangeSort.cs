namespace StatiqSite.Content.Comparing;

/// <summary>What became of something between two states of a site.</summary>
public enum ChangeSort
{
    Added,
    Changed,

    /// <summary>The same page at another address; its old one leads there.</summary>
    Moved,
    Removed,
}
