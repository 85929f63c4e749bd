using System.Diagnostics;
using System.Globalization;
using StatiqSite.Diagnostics.Formats;

namespace StatiqSite.Tests.Attacks;

/// <summary>Spoils a few files of a site by a seed, makes the site twice, in parallel and in order, and says where the two differ or the program fails.</summary>
internal sealed class FuzzRound(SiteCopy site)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly string[] _content = [.. site.Files.Keys.Where(path => !path.StartsWith("theme/", StringComparison.Ordinal))];
    private readonly string[] _theme = [.. site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    /// <summary>Null where all is well; else a sentence. The tree stays spoiled until <see cref="Restore"/>.</summary>
    public string? FindingOf(int seed)
    {
        var spoiler = new Spoiler(seed);
        string[] paths = [.. spoiler.Choose(_content, 1 + (seed & 7)), .. seed % 3 == 0 ? spoiler.Choose(_theme, 2) : []];
        foreach (var path in paths)
        {
            site.Write(path, spoiler.Spoil(site.Files[path], site.Files[spoiler.Choose(_content, 1)[0]]));
        }

        try
        {
            var clock = Stopwatch.StartNew();
            var worked = Environment.CpuUsage.TotalTime;
            var (first, made) = Made(isSerial: false);

            // On a busy machine a build waits for others, and in a busy process others work beside it: slow is what is slow by both.
            var time = TimeSpan.FromTicks(Math.Min(clock.Elapsed.Ticks, (Environment.CpuUsage.TotalTime - worked).Ticks));
            var (second, again) = Made(isSerial: true);
            return time > Soon ? string.Create(CultureInfo.InvariantCulture, $"it takes {time.TotalSeconds:0.0} s")
                : first != second ? "two runs do not tell the same"
                : first.Contains('\u001b', StringComparison.Ordinal) ? "an escape sequence reaches the terminal"
                : !made.Keys.Order(StringComparer.Ordinal).SequenceEqual(again.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal) ? "two runs do not make the same files"
                : made.Keys.FirstOrDefault(path => !made[path].AsSpan().SequenceEqual(again[path])) is { } path ? $"two runs make {path} of other bytes"
                : null;
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    /// <summary>Every file as it was.</summary>
    public void Restore()
    {
        foreach (var (path, bytes) in site.Files)
        {
            site.Write(path, bytes);
        }
    }

    /// <summary>The whole report of a run, in every format, and every file it would publish.</summary>
    private (string Told, IReadOnlyDictionary<string, byte[]> Files) Made(bool isSerial)
    {
        var (result, files) = SiteBuild.Preview(site.Options with { IsSerial = isSerial });
        var told = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var format in DiagnosticFormats.All)
        {
            format.Write(result.Diagnostics, told, FormatOptions.Plain);
        }

        return (told.ToString(), files);
    }
}
