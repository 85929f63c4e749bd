using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>Everything that contributors write; the schemas for editors and the reference's pages are made from this list.</summary>
public static class SchemaDocuments
{
    /// <summary>The front matter of each kind, then what stands in it, then what stands beside the pages.</summary>
    public static ImmutableArray<SchemaDocument> Of(ImmutableArray<PageKind> kinds) =>
    [
        .. kinds.Select(OfKind),
        new(
            "facts", "Facts", "What is known, one fact in one sentence each, with its source and perhaps a figure.", "facts", SchemaForm.Part,
            FactSchema.Schema, FactSchema.UseSchema),
        new("events", "Events", "What happened when, each with the source or the fact it rests on.", "events", SchemaForm.Part, EventSchema.Schema),
        new("redirects", "Old addresses", "Addresses that once led to a page, with the day and the reason.", "redirect_from", SchemaForm.Part, RedirectSchema.Schema),
        new("sources", "Source records", "Who published what, when and where; every fact rests on one.", "seeds/*.yml", SchemaForm.List, SourceSchema.Schema),
        new("tags", "Tags", "The vocabulary that pages choose their tags from.", "input/_data/tags.yml", SchemaForm.List, TagSchema.Schema),
        new("credit", "Credits of pictures", "Whom a picture is owed to; the record has the picture's name.", "input/assets/*.yml", SchemaForm.File, CreditSchema.Schema),
        new("link-exceptions", "Exceptions of links", "Addresses that the weekly check of links leaves out for a while.", "input/_data/link-exceptions.yml", SchemaForm.List, LinkExceptionSchema.Schema),
        new("settings", "Settings", "What holds of the site as a whole.", "settings.yml", SchemaForm.File, SettingsSchema.Schema),
        new("theme", "Settings of the theme", "What the theme is called, and what rendering one page may use.", "theme/theme.yml", SchemaForm.File, ThemeSchema.Schema),
    ];

    private static SchemaDocument OfKind(PageKind kind) => new(
        kind.Id, kind.Title, kind.Summary, kind.HasSlugs ? $"input/{kind.Folder}/*.md" : "input/*.md", SchemaForm.FrontMatter, kind.Schema);
}
