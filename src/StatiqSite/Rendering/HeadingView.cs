using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a heading in prose.</summary>
internal static class HeadingView
{
    public static readonly ModelShape<Heading> Shape = new("heading",
    [
        new("level", "2 to 6.", heading => Value.Of(heading.Level)),
        new("id", "Its anchor.", heading => Value.Of(heading.Id)),
        new("text", "Its words.", heading => Value.Of(heading.Text)),
    ]);

    public static Value ListOf(Page page) => ViewValues.List(page.Body.Headings, heading => ViewValues.Object(Shape, heading));
}
