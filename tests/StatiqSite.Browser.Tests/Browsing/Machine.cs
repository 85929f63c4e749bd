using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>What the search for a browser may ask of a machine, and do to it.</summary>
internal sealed record Machine
{
    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> HasFile { get; init; }

    /// <summary>The browser that Playwright's installer puts into its own cache, there or not.</summary>
    public required string PlaywrightsBrowser { get; init; }

    /// <summary>May packages of the system be installed?</summary>
    public required bool IsRoot { get; init; }

    /// <summary>Runs Playwright's command and says whether it went well.</summary>
    public required Func<ImmutableArray<string>, bool> RunPlaywright { get; init; }

    /// <summary>Runs a program with its arguments and says whether it went well.</summary>
    public required Func<string, ImmutableArray<string>, bool> Run { get; init; }

    /// <summary>The one that the tests run on.</summary>
    public static Machine This(string playwrightsBrowser) => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        HasFile = File.Exists,
        PlaywrightsBrowser = playwrightsBrowser,
        IsRoot = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(),
        RunPlaywright = arguments =>
        {
            // Where the download is out of reach, say so soon.
            if (Environment.GetEnvironmentVariable(PatienceVariable) is null)
            {
                Environment.SetEnvironmentVariable(PatienceVariable, "10000");
            }

            return Microsoft.Playwright.Program.Main([.. arguments]) == 0;
        },
        Run = RunProgram,
    };

    private const string PatienceVariable = "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT";

    private static bool RunProgram(string program, ImmutableArray<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start);
            process!.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no program of that name.
            return false;
        }
    }
}
