using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>The vocabulary's file to tags.</summary>
internal static class TagsReader
{
    public static ImmutableArray<Tag> Read(SourceFile file, DiagnosticBag diagnostics) =>
    [
        .. RecordList.Of(file, TagSchema.Schema, diagnostics).Select(TagOf).OfType<Tag>(),
    ];

    private static Tag? TagOf(FieldValues values) => values.TryGet(TagSchema.Id, out var id)
        ? new Tag(
            id, RecordList.Text(values, TagSchema.Title) ?? id, RecordList.Text(values, TagSchema.Description) ?? "",
            TagGroup.Of(RecordList.Text(values, TagSchema.Group) ?? "") ?? TagGroup.All[0], values.SpanOf(TagSchema.Id))
        {
            TitleZh = RecordList.Text(values, TagSchema.TitleZh),
            Synonyms = values.TryGet(TagSchema.Synonyms, out var synonyms) ? synonyms : [],
            Parent = values.TryGet(TagSchema.Parent, out var parent) && !parent.IsEmpty ? parent[0] : null,
        }
        : null;
}
