namespace StatiqSite.Content.Model;

/// <summary>One word of a closed list, and what it says.</summary>
/// <param name="Word">As written: <c>in-force</c>.</param>
/// <param name="Meaning">A few words for contributors.</param>
public readonly record struct Choice(string Word, string Meaning);
