namespace StatiqSite.Revisions;

/// <summary>A state of the site that cannot be read, in a sentence to whoever named it.</summary>
internal sealed class RevisionFailure(string sentence) : Exception(sentence);
