namespace StatiqSite.Content.Model;

/// <summary>A fact, and the page that is its home.</summary>
public sealed record FactAtHome(Page Page, Fact Fact);
