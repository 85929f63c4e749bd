using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Commands;

/// <summary>How much a run tells, by the names that Statiq's users know; the exit code does not depend on it.</summary>
/// <param name="TellsSummaries">Lines of what was done, like "Wrote output: …".</param>
internal sealed record LogLevel(string Name, bool TellsSummaries, bool TellsWarnings, bool TellsErrors)
{
    public static readonly ImmutableArray<LogLevel> All =
    [
        new("Trace", true, true, true),
        new("Debug", true, true, true),
        new("Information", true, true, true),
        new("Warning", false, true, true),
        new("Error", false, false, true),
        new("Critical", false, false, true),
        new("None", false, false, false),
    ];

    public static LogLevel Default => All[2];

    public override string ToString() => Name;

    public bool Tells(Severity severity) => severity == Severity.Error ? TellsErrors : TellsWarnings;

    /// <summary>Case aside; null where there is none of that name.</summary>
    public static LogLevel? Of(string name) => All.FirstOrDefault(level => level.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
