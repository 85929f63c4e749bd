namespace StatiqSite.Content.Model;

/// <summary>What a page is about: its folder, its layout, its fields.</summary>
/// <param name="Id">The kind's name and that of its layout: <c>series</c>.</param>
/// <param name="Folder">Below <c>input/</c>: <c>series</c>, <c>people</c>; empty for pages that stand anywhere.</param>
/// <param name="Title">The plural with a capital: "People".</param>
/// <param name="Singular">"person"</param>
/// <param name="Summary">What such pages are about, in one sentence for readers.</param>
public sealed record PageKind(string Id, string Folder, string Title, string Singular, string Summary)
{
    /// <summary>All fields a page of the kind may carry.</summary>
    public required Schema Schema { get; init; }

    /// <summary>True where the file's name is a slug, unique over all kinds; a plain page is named by its path.</summary>
    public bool HasSlugs => Folder.Length > 0;

    /// <summary>The field that dates such a page in lists (released, issued, since); null: only <c>updated</c> does.</summary>
    public Field? DateField { get; init; }

    /// <summary>The field that says where such a thing stands, from a closed list; null: it does not change.</summary>
    public Field<string>? StatusField { get; init; }

    /// <summary>The kind's index: <c>/people/</c>.</summary>
    public string Url => $"/{Folder}/";
}
