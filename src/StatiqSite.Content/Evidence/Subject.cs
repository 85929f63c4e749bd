using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>What a fact is about: a page, and what of it.</summary>
/// <param name="Scope">In lower case, without an article, hyphens as blanks; empty: all of it.</param>
/// <remarks>Pages are told apart by their addresses.</remarks>
public sealed record Subject(Page Page, string Scope)
{
    public bool Equals(Subject? other) => other is not null && Scope == other.Scope && Page.Url == other.Page.Url;

    public override int GetHashCode() => HashCode.Combine(Page.Url, Scope);
}
