using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One way into the site.</summary>
internal sealed record NavEntry(string Id, string Title, string Url, int Count)
{
    public static readonly ModelShape<NavEntry> Shape = new("way in",
    [
        new("id", "The section's id, as in `page.section`.", entry => Value.Of(entry.Id)),
        new("title", "As a reader says it.", entry => Value.Of(entry.Title)),
        new("url", "Its address.", entry => Value.Of(entry.Url)),
        new("count", "How much stands there.", entry => Value.Of(entry.Count)),
    ]);
}
