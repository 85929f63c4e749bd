namespace StatiqSite.Content.Kinds;

/// <summary>How what has the fields is written.</summary>
public enum SchemaForm
{
    /// <summary>Between two lines of hyphens, before the text of a page.</summary>
    FrontMatter,

    /// <summary>A file that is a list of them.</summary>
    List,

    /// <summary>A file that is one of them.</summary>
    File,

    /// <summary>Below a key of something else.</summary>
    Part,
}
