using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A source's id names one record, whichever file of the seeds it stands in.</summary>
internal sealed class DuplicateSource : IContentRule
{
    public Rule Rule { get; } = new("duplicate-source", Severity.Error, "Every source record has an id of its own, over all files.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        // The one that comes first in file order is the one that the catalog finds.
        foreach (var source in catalog.Sources)
        {
            if (catalog.SourceOf(source.Id) is { } first && !ReferenceEquals(first, source))
            {
                diagnostics.Add(new Diagnostic(Rule, source.Span, $"two source records have the id `{source.Id}`")
                {
                    Label = "again here",
                    Related = [new RelatedPlace(first.Span, "first here")],
                    Help = "give this record an id of its own, or remove it where both mean the same text",
                });
            }
        }
    }
}
