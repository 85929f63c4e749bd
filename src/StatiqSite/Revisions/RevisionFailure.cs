namespace StatiqSite.Revisions;

/// <summary>A state of the site that cannot be read, in a sentence to whoever named it.</summary>
internal sealed class RevisionFailure(string sentence) : Exception(sentence)
{
    /// <summary>True where <c>git</c> failed and gave no reason, as it does when it was asked quietly.</summary>
    public bool IsSilent { get; init; }
}
