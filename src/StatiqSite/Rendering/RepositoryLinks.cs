using StatiqSite.Content.Fixing;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>The ways from a page into the repository that it is made from, as GitHub takes them.</summary>
/// <param name="repository">Its address, no slash at the end.</param>
internal sealed class RepositoryLinks(string repository)
{
    /// <summary>The one that is published, and that changes are made for.</summary>
    public const string Branch = "main";

    /// <summary>The editor, with the file open; who may not write is led to a copy of their own and a pull request.</summary>
    public string Edit(string path) => $"{repository}/edit/{Branch}/{Path(path)}";

    /// <summary>The form for a wrong fact with the page filled in; the names are those of its fields.</summary>
    public string Report(string title, string address) =>
        $"{repository}/issues/new?template=wrong-fact.yml&title={Query($"Wrong on: {title}")}&page={Query(address)}";

    /// <summary>The editor with a new file of a kind: its blanks, and what each means.</summary>
    public string New(PageKind kind) =>
        $"{repository}/new/{Branch}/input/{kind.Folder}?filename=name-of-the-page.md&value={Query(PageTemplate.Of(kind))}";

    private static string Path(string path) => Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);

    // A blank is one character this way: an address may not be much longer than eight thousand.
    private static string Query(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
