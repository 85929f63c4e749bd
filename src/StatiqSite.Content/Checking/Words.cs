using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>Small pieces of English that several messages need.</summary>
internal static class Words
{
    /// <summary><c>an organization</c>, <c>a place</c>.</summary>
    public static string WithArticle(string noun) => "aeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Choice(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}",
    };

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>What a relation may name: <c>an organization or a place</c>, <c>a page of any kind</c>.</summary>
    public static string TargetsOf(RelationKind relation, ImmutableArray<PageKind> kinds) => relation.Targets.IsEmpty
        ? "a page of any kind"
        : Choice([.. kinds.Where(kind => relation.Targets.Contains(kind.Id)).Select(kind => WithArticle(kind.Singular))]);

    public static bool MayName(RelationKind relation, PageKind target) =>
        relation.Targets.IsEmpty || relation.Targets.Contains(target.Id);
}
