using System.Collections.Immutable;

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>Finds a Chromium on a machine, or puts one there; a machine that can have none is told what to install.</summary>
internal static class ChromiumFinder
{
    /// <summary>The variable that names a browser to be used before all others.</summary>
    public const string Variable = "CHROMIUM";

    public const string Advice =
        "These tests need a Chromium and none could be installed: install the package `chromium` or Google Chrome, or name a browser's file in the variable CHROMIUM.";

    private static readonly ImmutableArray<string> Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The browser's file.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none can be installed.</exception>
    public static string Find(Machine machine)
    {
        if (machine.Variable(Variable) is { Length: > 0 } named)
        {
            return machine.HasFile(named)
                ? named
                : throw new InvalidOperationException($"The variable CHROMIUM names `{named}`, and there is no such file: name a browser's file there, or unset it.");
        }

        return Known(machine) ?? Installed(machine) ?? throw new InvalidOperationException(Advice);
    }

    private static string? Known(Machine machine) =>
        Places.Append(machine.PlaywrightsBrowser).FirstOrDefault(machine.HasFile);

    private static string? Installed(Machine machine)
    {
        if (machine.RunPlaywright(["install", "chromium"]) && Known(machine) is { } browser)
        {
            return browser;
        }

        // Playwright's own server may be out of reach where a mirror of Debian's is not.
        return machine.IsRoot
            && machine.Run("apt-get", ["update"])
            && machine.Run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"])
                ? Known(machine)
                : null;
    }
}
