using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Emitting;

/// <summary>What can be wrong with the place the site is written to.</summary>
internal static class EmittingRules
{
    public static readonly Rule OutputFolder = new(
        "output-folder", Severity.Error, "The output folder stands apart from the folders the site is made from.");

    public static readonly Rule ForeignOutput = new(
        "foreign-output", Severity.Error, "The output folder holds nothing but what a build wrote.");

    public static readonly Rule OutputBusy = new(
        "output-busy", Severity.Error, "One build writes to an output folder at a time.");

    public static readonly Rule CannotWrite = new(
        "cannot-write", Severity.Error, "The output and cache folders can be written to.");

    public static readonly ImmutableArray<Rule> All = [OutputFolder, ForeignOutput, OutputBusy, CannotWrite];
}
