// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.Beside;

/// <summary>Names another room of its own floor.</summary>
internal sealed class Neighbor(Low.Signed other)
{
    public Low.Signed Other { get; } = other;
}
