using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>What the home page is shown with.</summary>
public sealed class HomePageTests
{
    [Fact]
    public void A_site_without_a_date_has_no_recent_events()
    {
        using var site = new TestSite();
        Directory.Delete(site.In("input/series"), recursive: true);
        Directory.Delete(site.In("seeds"), recursive: true);
        site.Write("input/_data/tags.yml", "");
        site.Write("input/index.md", "---\ntitle: A\nlayout: home\n---\nB.\n");
        site.Write("theme/layouts/home.html", "{{ page.recent_events.size }}");
        site.BuildSoundly();
        Assert.Equal("0", site.ReadOutput("index.html"));
    }
}
