using System.Collections.Immutable;

namespace StatiqSite.Content.Facts;

/// <summary>The words of the qualifiers, in English and Chinese.</summary>
public static class Qualifiers
{
    private static readonly ImmutableArray<(Qualifier Qualifier, string Word, string Chinese, string Meaning)> Rows =
    [
        (Qualifier.Over, "over", "超过", "More than the number."),
        (Qualifier.AtLeast, "at least", "至少", "The number or more."),
        (Qualifier.About, "about", "约", "Somewhat more or less."),
        (Qualifier.Nearly, "nearly", "近", "A little less."),
        (Qualifier.Exactly, "exactly", "恰好", "The number and no other."),
        (Qualifier.UpTo, "up to", "至多", "The number or less."),
        (Qualifier.Under, "under", "不到", "Less than the number."),
    ];

    /// <summary>The words an author may write, in the order of the documentation.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Rows.Select(row => row.Word)];

    /// <summary>What each of them says of the number, in a sentence.</summary>
    public static ImmutableArray<string> Meanings { get; } = [.. Rows.Select(row => row.Meaning)];

    public static bool TryParse(ReadOnlySpan<char> written, out Qualifier qualifier)
    {
        foreach (var row in Rows)
        {
            if (written.SequenceEqual(row.Word))
            {
                qualifier = row.Qualifier;
                return true;
            }
        }

        qualifier = Qualifier.None;
        return false;
    }

    /// <summary>As an author writes it; empty for <see cref="Qualifier.None"/>.</summary>
    public static string WordOf(Qualifier qualifier) => qualifier == Qualifier.None ? "" : Rows[(int)qualifier - 1].Word;

    /// <summary>As Chinese writes it before the number; empty for <see cref="Qualifier.None"/>.</summary>
    public static string ChineseOf(Qualifier qualifier) => qualifier == Qualifier.None ? "" : Rows[(int)qualifier - 1].Chinese;
}
