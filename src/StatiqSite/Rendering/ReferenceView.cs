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
        new("backs", "Ways back: `url` and `label` (a, b, c …).", view => Value.Of(TemplateArray.FromModel(BacksOf(view)))),
    ]);

    private static Value[] BacksOf(ReferenceView view)
    {
        var backs = new Value[view.Entry.Backs.Count];
        for (var i = 0; i < backs.Length; i++)
        {
            backs[i] = view.Views.BackLinkOf(view.Entry.Backs[i], i);
        }

        return backs;
    }

    /// <summary>a … z, aa, ab …</summary>
    private static string LabelOf(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : LabelOf((index / 26) - 1) + (char)('a' + (index % 26));

    /// <summary>A way from a reference back to what rests on it.</summary>
    internal sealed record BackLink(string Url, string Label)
    {
        /// <summary>The n-th way back of a reference.</summary>
        public static Value Of(string url, int index) => ViewValues.Object(Shape, new BackLink(url, LabelOf(index)));

        public static readonly ModelShape<BackLink> Shape = new("way back",
        [
            new("url", "An anchor on this page.", back => Value.Of(back.Url)),
            new("label", "a, b, c …", back => Value.Of(back.Label)),
        ]);
    }
}
