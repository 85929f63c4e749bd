namespace StatiqSite.Content.Model;

/// <summary>One word of a closed list, and what it says.</summary>
/// <param name="Word">As written: <c>in-force</c>.</param>
/// <param name="Meaning">A few words for contributors.</param>
public sealed record Choice(string Word, string Meaning);
