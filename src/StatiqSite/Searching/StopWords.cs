using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StatiqSite.Searching;

/// <summary>Words that stand everywhere and tell nothing. The index leaves them out, but for a name that has no others, and tells them to the script.</summary>
internal static class StopWords
{
    public static readonly ImmutableArray<string> All =
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "did", "do", "does", "for", "from", "has", "have", "how", "in", "is", "it", "its",
        "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "what", "when", "where", "which", "who", "with",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        All.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => word.Length <= 5 && Known.Contains(word);
}
