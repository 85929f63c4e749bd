using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>A file and how it would be written.</summary>
/// <param name="After">Null where the file has faults, so that nobody can tell what is meant.</param>
public sealed record FormattedFile(SourceText Source, string? After)
{
    public bool IsChanged => After is not null && After != Source.Text;
}
