using Xunit.Runner.InProc.SystemConsole;

namespace StatiqSite.Browser.Tests;

/// <summary>Runs the tests, or takes screenshots: <c>screenshots FOLDER</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["screenshots", var folder])
        {
            await Screenshots.TakeAsync(folder);
            return 0;
        }

        return await ConsoleRunner.Run(arguments);
    }
}
