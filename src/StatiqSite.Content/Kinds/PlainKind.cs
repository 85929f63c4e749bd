using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page that stands anywhere else: home, about, contribute. It is named by its path.</summary>
public static class PlainKind
{
    public static readonly PageKind Kind = new("page", "", "Pages", "page", "Pages about the site itself.")
    {
        Schema = new Schema(
            "a page",
            [CommonFields.Title],
            [
                CommonFields.Summary, CommonFields.TitleZh, CommonFields.TitlePinyin, CommonFields.AlsoKnownAs, CommonFields.Related,
                CommonFields.Tags, CommonFields.Updated, CommonFields.ReviewBy, CommonFields.Draft, CommonFields.Excluded,
                CommonFields.ShouldOutput, CommonFields.Layout, CommonFields.Xref, CommonFields.RedirectFrom, CommonFields.RedirectTo, CommonFields.Order, CommonFields.Facts, CommonFields.Events,
            ])
        {
            Foreign = StatiqKeys.OfPages(dateField: null),
        },
    };
}
