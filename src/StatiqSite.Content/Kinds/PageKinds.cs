using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>Every kind of page; a new kind is one file and one line here.</summary>
public static class PageKinds
{
    /// <summary>In the order in which the site shows them.</summary>
    public static readonly ImmutableArray<PageKind> All =
    [
        SeriesKind.Kind,
        TrendKind.Kind,
        PolicyKind.Kind,
        OrganizationKind.Kind,
        PersonKind.Kind,
        PlaceKind.Kind,
        PlatformKind.Kind,
        ReportKind.Kind,
        TermKind.Kind,
        PlainKind.Kind,
    ];

    extension(ImmutableArray<PageKind> kinds)
    {
        /// <summary>The kind of the pages below a folder of <c>input/</c>.</summary>
        public PageKind OfFolder(string folder) =>
            kinds.FirstOrDefault(kind => kind.HasSlugs && kind.Folder == folder) ?? PlainKind.Kind;
    }
}
