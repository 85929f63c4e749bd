namespace StatiqSite.Content.Comparing;

/// <summary>What of a site a change is about, in the order in which changes are told.</summary>
public enum ChangePart
{
    Page,

    /// <summary>A heading, by its address on the page.</summary>
    Heading,
    Fact,

    /// <summary>A date of the front matter, or a dated event.</summary>
    Date,

    /// <summary>Where a measure or a series stands, and whether a page is published.</summary>
    State,

    /// <summary>A source record.</summary>
    Source,

    /// <summary>A word of the vocabulary.</summary>
    Tag,

    /// <summary>A link or picture of the prose, or a relation.</summary>
    Link,
}
