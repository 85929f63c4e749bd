using System.Collections.Immutable;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>Every format, the default one first.</summary>
public static class DiagnosticFormats
{
    /// <summary>A new format is one line here.</summary>
    public static readonly ImmutableArray<IDiagnosticFormat> All =
    [
        new HumanFormat(),
        new ShortFormat(),
        new JsonFormat(),
        new GitHubFormat(),
        new SarifFormat(),
    ];

    /// <summary>The format of that name, or null.</summary>
    public static IDiagnosticFormat? Of(string name) => All.FirstOrDefault(format => format.Name == name);
}
