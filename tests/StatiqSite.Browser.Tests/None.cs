using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>Says that a list of faults is empty, and shows the whole list where it is not.</summary>
internal static class None
{
    private const int Shown = 60;

    public static void Of(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        if (found.Count > 0)
        {
            Assert.Fail($"{found.Count} found:\n{string.Join('\n', found.Take(Shown))}");
        }
    }
}
