using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of who is reported to have said something.</summary>
internal sealed record SpeakerView(string Text, string? Url)
{
    public static readonly ModelShape<SpeakerView> Shape = new("speaker",
    [
        new("text", "A name, or a few words.", view => Value.Of(view.Text)),
        new("url", "The person's page, or null.", view => ViewValues.Text(view.Url)),
    ]);

    /// <param name="saidBy">A person's slug, or a few words.</param>
    public static Value Of(string? saidBy, SiteViews views) => saidBy switch
    {
        null => Value.Null,
        _ when views.Site.Catalog.PageOf(saidBy) is { } person =>
            ViewValues.Object(Shape, new SpeakerView(person.Title, views.Address(person.Url))),
        _ => ViewValues.Object(Shape, new SpeakerView(saidBy, null)),
    };
}
