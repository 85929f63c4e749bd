// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.Low;

/// <summary>Names a floor above in an iterator.</summary>
internal static class Lazy
{
    public static IEnumerable<int> Numbers()
    {
        yield return High.Upper.Next(1);
    }
}
