using System.Collections.Immutable;
using StatiqSite.Content.Comparing;
using StatiqSite.Diagnostics;

namespace StatiqSite.Reporting;

/// <summary>What a change does to a site, as it is told and handed on: every text one harmless line.</summary>
internal sealed record DiffReport(
    ImmutableArray<Change> Changes, ImmutableArray<NewAddress> Addresses, Coverage Before, Coverage After, ImmutableArray<ReportedFault> Faults)
{
    public static DiffReport Of(SiteDifference difference, ImmutableArray<Diagnostic> faults) => new(
        [.. difference.Changes.Select(Plain)],
        [.. difference.Addresses.Select(address => new NewAddress(PlainLine.Of(address.Url), PlainLine.Of(address.Place), address.Concerns))],
        difference.Before,
        difference.After,
        [.. faults.Select(ReportedFault.Of)]);

    private static Change Plain(Change change) => change with
    {
        Page = PlainLine.Of(change.Page),
        Name = PlainLine.Of(change.Name),
        Before = change.Before is null ? null : PlainLine.Of(change.Before),
        After = change.After is null ? null : PlainLine.Of(change.After),
        SourcesBefore = [.. change.SourcesBefore.Select(PlainLine.Of)],
        SourcesAfter = [.. change.SourcesAfter.Select(PlainLine.Of)],
    };
}
