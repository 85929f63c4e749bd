namespace StatiqSite.Content.Relating;

/// <summary>What the build asks of relating.</summary>
/// <param name="Now">The build's "now"; null: the newest date of looking or changing in the tree.</param>
/// <param name="ShowDrafts">True in the preview: drafts are pages like others.</param>
public sealed record RelatingOptions(DateOnly? Now, bool ShowDrafts);
