// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.Low;

/// <summary>Names a floor above in a signature.</summary>
internal sealed class Signed
{
    public High.Upper? Above { get; init; }
}
