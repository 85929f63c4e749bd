using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>What a fact, an event or a sentence rests on is a record that readers can look up.</summary>
internal sealed class UnknownSource : IContentRule
{
    public Rule Rule { get; } = new("unknown-source", Severity.Error, "Every source that a page names has a record.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var nearest = NearestOf(catalog);
        foreach (var written in catalog.Pages.SelectMany(Mentions.SourcesOf).Where(written => catalog.SourceOf(written.Id) is null))
        {
            diagnostics.Add(new Diagnostic(Rule, written.Span, $"no source record has the id `{written.Id}`")
            {
                Help = nearest.Of(written.Id) is { } id && catalog.SourceOf(id) is { } source
                    ? $"there is a source with a similar id: `{id}` ({source.Span.Source.Path})"
                    : "add a record with this id to a file of `seeds/`",
            });
        }
    }

    /// <summary>Records that are surely meant by a name that does not exist: they are not unused as well.</summary>
    public static HashSet<string> Meant(Catalog catalog)
    {
        var nearest = NearestOf(catalog);
        return catalog.Pages
            .SelectMany(Mentions.SourcesOf)
            .Where(written => catalog.SourceOf(written.Id) is null)
            .Select(written => nearest.Of(written.Id))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    private static NearestNames NearestOf(Catalog catalog) => new(catalog.Sources.Select(source => source.Id));
}
