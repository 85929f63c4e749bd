using System.ComponentModel;
using System.Diagnostics;

namespace StatiqSite.Commands;

/// <summary>The browser of whoever started a preview.</summary>
internal static class BrowserWindow
{
    /// <summary>Opens an address; where there is no browser nothing happens, for the address has been told.</summary>
    public static void Open(string address)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var opened = Process.Start(start);
        }
        catch (Exception failure) when (failure is Win32Exception or FileNotFoundException)
        {
            // A server without a screen, for instance.
        }
    }
}
