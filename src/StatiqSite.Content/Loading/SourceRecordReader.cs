using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>A file of <c>seeds/</c> to source records.</summary>
internal static class SourceRecordReader
{
    public static ImmutableArray<SourceRecord> Read(SourceFile file, DiagnosticBag diagnostics) =>
    [
        .. RecordList.Of(file, SourceSchema.Schema, diagnostics).Select(RecordOf).OfType<SourceRecord>(),
    ];

    // A record with a fault is known by its id all the same: whoever cites it is not at fault.
    private static SourceRecord? RecordOf(FieldValues values) =>
        values.TryGet(SourceSchema.Id, out var id)
            ? new SourceRecord(
                id, RecordList.Text(values, SourceSchema.Title) ?? id, RecordList.Text(values, SourceSchema.Publisher) ?? "", SourceTier.Of(RecordList.Text(values, SourceSchema.Tier) ?? "") ?? SourceTier.All[^1],
                values.SpanOf(SourceSchema.Id))
            {
                TitleEn = RecordList.Text(values, SourceSchema.TitleEn),
                Author = RecordList.Text(values, SourceSchema.Author),
                RepublishedBy = RecordList.Text(values, SourceSchema.RepublishedBy),
                Published = values.TryGet(SourceSchema.Published, out var published) ? published : (FuzzyDate?)null,
                Url = RecordList.Text(values, SourceSchema.Url),
                ArchiveUrl = RecordList.Text(values, SourceSchema.ArchiveUrl),
                Accessed = values.TryGet(SourceSchema.Accessed, out var accessed) ? accessed : null,
                Language = RecordList.Text(values, SourceSchema.Language) ?? "en",
                Licence = RecordList.Text(values, SourceSchema.Licence),
                Note = RecordList.Text(values, SourceSchema.Note),
            }
            : null;
}
