using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>What is wrong with a page as it stands in the browser, one sentence each.</summary>
internal static class PageInspection
{
    private const string RunAxe =
        """
        async rules => {
          const result = await axe.run({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
          return result.violations.flatMap(breach => breach.nodes.map(node => `${breach.id}: ${breach.help}: ${node.html}`));
        }
        """;

    /// <summary>The rules that see colors; a scheme changes nothing else.</summary>
    private static readonly string[] ColorRules = ["color-contrast", "link-in-text-block"];

    private static string Axe { get; } = new BundledAxeScriptProvider().GetScript();

    /// <summary>Breaches of every rule that axe has.</summary>
    public static async Task<IEnumerable<string>> BreachesAsync(IPage page)
    {
        // The package for Playwright opens a second window for each report, for the sake of frames: it takes thrice as long, and we have none.
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(RunAxe);
    }

    /// <summary>Breaches of the rules that see colors, of a page that was asked for all before.</summary>
    public static async Task<IEnumerable<string>> ColorBreachesAsync(IPage page) => await page.EvaluateAsync<string[]>(RunAxe, ColorRules);

    /// <summary>A page that can be moved sideways, and one that has not one heading of the first rank.</summary>
    public static async Task<IEnumerable<string>> LayoutFaultsAsync(IPage page)
    {
        var faults = await page.EvaluateAsync<string[]>(
            """
            () => {
              const faults = [];
              const root = document.documentElement;
              const room = root.clientWidth;
              if (root.scrollWidth > room) {
                const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 0.5);
                const name = e => e.localName + (e.classList.length ? '.' + [...e.classList].join('.') : '');
                faults.push(`is ${root.scrollWidth} wide in ${room}` + (wide.length ? `: ${name(wide[0])}` : ''));
              }
              const count = document.querySelectorAll('h1').length;
              if (count !== 1) { faults.push(`${count} headings of the first rank`); }
              return faults;
            }
            """);
        return faults;
    }

    public static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
