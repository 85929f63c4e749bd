using System.CommandLine;

namespace StatiqSite.Commands;

/// <summary>One verb of the command line.</summary>
internal interface ISiteCommand
{
    /// <summary>The verb with its options, help and action.</summary>
    Command Declare();
}
