using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests.Hostile;

/// <summary>What is left of a hostile site when all that is refused is gone, built and served once.</summary>
public sealed class PublishedHostileSite : IAsyncLifetime
{
    private readonly HostileSite _site = new();
    private ServedSite? _served;

    internal ServedSite Served => _served!;

    /// <summary>The files that the check refused.</summary>
    internal IReadOnlyCollection<string> Refused { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Refused = _site.RemoveRefused();
        var result = SiteBuild.Run(_site.Options);
        _served = result.IsPublished
            ? await ServedSite.StartAsync(_site.Options.Output)
            : throw new InvalidOperationException($"The hostile site still has {result.Errors} faults.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }

        _site.Dispose();
    }
}
