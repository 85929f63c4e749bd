using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StatiqSite.Benchmarks;

/// <summary>Measures what a writer waits for: the first page of a preview, and the page that was just saved.</summary>
internal static class PreviewTimer
{
    private const int Runs = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary><c>preview FOLDER PAGE</c>, and perhaps <c>--program FILE</c>: a site, a page of it like <c>series/glory</c>, and the program as it was published.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var root, var page, .. var rest] || rest is not ([] or ["--program", _]))
        {
            Console.Error.WriteLine("preview FOLDER PAGE [--program FILE]");
            return 2;
        }

        var site = Directory.CreateTempSubdirectory("statiqsite-preview-").FullName;
        try
        {
            Copy(root, site);
            Measure(site, page, rest is [_, var program] ? Path.GetFullPath(program) : typeof(SiteBuild).Assembly.Location);
            return 0;
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }

    private static void Measure(string site, string page, string program)
    {
        var (firsts, edits) = (new List<TimeSpan>(), new List<TimeSpan>());
        var file = Path.Combine(site, "input", $"{page}.md");
        var text = File.ReadAllText(file);
        for (var run = 0; run < Runs; run++)
        {
            var port = FreePort().ToString(CultureInfo.InvariantCulture);
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
            var clock = Stopwatch.StartNew();
            using var preview = Process.Start(new ProcessStartInfo("dotnet", [program, "preview", "--root", site, "--port", port]) { RedirectStandardOutput = true })!;
            preview.OutputDataReceived += (_, _) => { };
            preview.BeginOutputReadLine();
            firsts.Add(Until(clock, () => TextOf(client, "/").Length > 0));

            // As a writer does: looks at the page, and saves it some seconds later.
            _ = TextOf(client, $"/{page}/");
            Thread.Sleep(TimeSpan.FromSeconds(3));
            var mark = string.Create(CultureInfo.InvariantCulture, $"Saved for the time {run + 1}.");
            clock.Restart();
            File.WriteAllText(file, $"{text}\n{mark}\n");
            edits.Add(Until(clock, () => TextOf(client, $"/{page}/").Contains(mark, StringComparison.Ordinal)));
            preview.Kill();
            preview.WaitForExit();
            File.WriteAllText(file, text);
        }

        Console.WriteLine("| | median | best | worst |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Tell("first page", firsts);
        Tell("page that was saved", edits);
    }

    private static void Tell(string what, List<TimeSpan> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {times[Runs / 2].TotalMilliseconds:0} ms | {times[0].TotalMilliseconds:0} ms | {times[^1].TotalMilliseconds:0} ms |"));
    }

    private static TimeSpan Until(Stopwatch clock, Func<bool> holds)
    {
        while (!holds())
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException("The preview did not come to serve the page.");
            }

            Thread.Sleep(5);
        }

        return clock.Elapsed;
    }

    /// <summary>Empty while nobody answers.</summary>
    private static string TextOf(HttpClient client, string path)
    {
        try
        {
            return client.GetStringAsync(path).GetAwaiter().GetResult();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Copy(string from, string to)
    {
        string[] parts = ["input", "seeds", "theme"];
        var files = parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(from, part), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(from, "settings.yml"));
        foreach (var file in files)
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
