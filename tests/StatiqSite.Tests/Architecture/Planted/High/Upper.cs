// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.High;

/// <summary>Uses a floor below, as it may.</summary>
internal sealed class Upper(Low.Signed below)
{
    public Low.Signed Below { get; } = below;

    public static int Next(int number) => number + 1;
}
