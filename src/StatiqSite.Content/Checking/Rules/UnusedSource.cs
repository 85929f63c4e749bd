using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A record that nothing rests on is a leftover, or a citation somebody forgot.</summary>
internal sealed class UnusedSource : IContentRule
{
    public Rule Rule { get; } = new("unused-source", Severity.Warning, "Something rests on every source record.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var used = catalog.Pages.SelectMany(Mentions.SourcesOf).Select(written => written.Id).ToHashSet(StringComparer.Ordinal);
        var unused = catalog.Sources.Where(source => !used.Contains(source.Id)).ToList();
        if (unused.Count == 0)
        {
            return;
        }

        // One fault is told once: a mistyped id is reported where it stands, not at the record it means.
        used = UnknownSource.Meant(catalog);
        foreach (var source in unused.Where(source => !used.Contains(source.Id)))
        {
            diagnostics.Add(new Diagnostic(Rule, source.Span, $"nothing rests on the source `{source.Id}`")
            {
                Help = "cite it where it was used, or remove the record",
            });
        }
    }
}
