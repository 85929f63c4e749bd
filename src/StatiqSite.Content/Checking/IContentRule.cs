using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Something that must hold between pages, sources and tags, once all of them are known.</summary>
public interface IContentRule
{
    Rule Rule { get; }

    /// <summary>Reports every place where it does not hold; changes nothing and never fails.</summary>
    void Check(Catalog catalog, DiagnosticBag diagnostics);
}
