// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.Low;

/// <summary>Names a floor above in a lambda.</summary>
internal static class Hidden
{
    public static IEnumerable<int> In(IEnumerable<int> numbers) => numbers.Select(number => High.Upper.Next(number));
}
