using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a reference.</summary>
internal sealed record ReferenceView(ReferenceEntry Entry, SiteViews Views)
{
    public static readonly ModelShape<ReferenceView> Shape = new("reference",
    [
        new("number", "From 1.", view => Value.Of(view.Entry.Number)),
        new("id", "Its anchor: `ref-1`.", view => Value.Of($"ref-{view.Entry.Number}")),
        new("source", "The source.", view => view.Views.ValueOf(view.Entry.Source)),
        new("locators", "Places in the source.", view => ViewValues.Texts(view.Entry.Locators)),
        new("backs", "Ways back: `url` and `label` (a, b, c …).", view => ViewValues.List(view.Entry.Backs.Select((back, index) => ViewValues.Object(BackLink.Shape, new BackLink(back, LabelOf(index)))))),
    ]);

    /// <summary>a … z, aa, ab …</summary>
    private static string LabelOf(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : LabelOf((index / 26) - 1) + (char)('a' + (index % 26));

    /// <summary>A way from a reference back to what rests on it.</summary>
    internal sealed record BackLink(string Url, string Label)
    {
        public static readonly ModelShape<BackLink> Shape = new("way back",
        [
            new("url", "An anchor on this page.", back => Value.Of(back.Url)),
            new("label", "a, b, c …", back => Value.Of(back.Label)),
        ]);
    }
}
