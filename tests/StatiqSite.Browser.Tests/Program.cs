using StatiqSite.Browser.Tests.Searching;
using Xunit.Runner.InProc.SystemConsole;

namespace StatiqSite.Browser.Tests;

/// <summary>Runs the tests, takes pictures: <c>screenshots FOLDER</c> of every template, <c>pictures FOLDER</c> for the documents; or times search: <c>keys SITE QUERY…</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["screenshots", var folder])
        {
            await Screenshots.TakeAsync(folder);
            return 0;
        }

        if (arguments is ["pictures", var documents])
        {
            await DocumentPictures.TakeAsync(documents);
            return 0;
        }

        if (arguments is ["keys", var site, .. { Length: > 0 } queries])
        {
            await SearchTimes.MeasureAsync(site, queries);
            return 0;
        }

        return await ConsoleRunner.Run(arguments);
    }
}
