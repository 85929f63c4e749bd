using System.Globalization;
using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>How long a reader waits for results: from the key to the frame that shows them, in a real browser, of a published site.</summary>
internal static class SearchTimes
{
    /// <summary>Windows that ask each query, each with nothing read before.</summary>
    private const int Windows = 5;

    /// <summary>Notes for each key the milliseconds until what it changed is on the screen; a task of its own comes after the frame.
    /// Nothing is asked of the page meanwhile: each question would take its time.</summary>
    private const string Watch =
        """
        () => {
          const times = window.keyTimes = [];
          let pressed = null;
          let tell = () => {};
          window.keysShown = count => new Promise(done => { tell = () => { if (times.length === count) { done(); } }; tell(); });
          const view = document.querySelector('.find');
          view.addEventListener('input', event => { pressed = event.timeStamp; }, true);
          new MutationObserver(() => {
            if (pressed === null) { return; }
            const from = pressed;
            pressed = null;
            requestAnimationFrame(() => {
              const shown = new MessageChannel();
              shown.port1.onmessage = () => { times.push(performance.now() - from); tell(); };
              shown.port2.postMessage(null);
            });
          }).observe(view.querySelector('.find-state'), { childList: true });
        }
        """;

    /// <param name="folder">A published site.</param>
    /// <param name="queries">What is typed, letter by letter.</param>
    public static async Task MeasureAsync(string folder, string[] queries)
    {
        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var site = await ServedSite.StartAsync(Path.GetFullPath(folder));
        Console.Out.WriteLine("query: first key, each further key (median, longest), in milliseconds; results");

        // The server's own first answers are slow; they are not what is timed.
        await TimesAsync(chromium, site, queries[0]);
        foreach (var query in queries)
        {
            var (cold, warm, found) = (new List<double>(), new List<double>(), 0);
            for (var window = 0; window < Windows; window++)
            {
                var times = await TimesAsync(chromium, site, query);
                cold.Add(times.First);
                warm.AddRange(times.Further);
                found = times.Found;
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{query}: first {Median(cold):0} ({cold.Max():0}), further {Median(warm):0} ({warm.Max():0}); {found} rows"));
        }
    }

    private static async Task<(double First, IEnumerable<double> Further, int Found)> TimesAsync(Chromium chromium, ServedSite site, string query)
    {
        await using var seen = await chromium.OpenAsync($"{site.Address}/", new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = seen.Page;
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog[open] .find-field:focus").WaitForAsync();

        // The head of the index is read when the field is there, long before a person finds the first key.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync(Watch);
        for (var i = 0; i < query.Length; i++)
        {
            await page.Keyboard.InsertTextAsync(query.Substring(i, 1));
            await page.EvaluateAsync("count => window.keysShown(count)", i + 1);
        }

        var times = await page.EvaluateAsync<double[]>("() => window.keyTimes");
        return (times[0], times.Skip(1), await page.Locator(".find-row").CountAsync());
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
