using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StatiqSite.Benchmarks;

/// <summary>Kills builds at moments spread over their whole time, and holds what stands afterwards to what a build that ended makes.</summary>
internal static class KillRun
{
    private const int Pages = 1_000;

    private static readonly string[] Sound = ["cache", "input", "output", "seeds", "settings.yml", "theme"];

    /// <summary><c>kills --moments N</c>, and perhaps <c>--program FILE</c>: the program as it was published.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not ["--moments", var moments, .. var rest]
            || rest is not ([] or ["--program", _])
            || !int.TryParse(moments, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 1)
        {
            Console.Error.WriteLine("kills --moments N [--program FILE]");
            return 2;
        }

        var site = Directory.CreateTempSubdirectory("statiqsite-kills-").FullName;
        try
        {
            SiteGenerator.Write(Pages, site);
            return Kill(site, count, rest is [_, var program] ? Path.GetFullPath(program) : typeof(SiteBuild).Assembly.Location) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }

    private static bool Kill(string site, int count, string program)
    {
        // Two titles in turns change every page, so that a mixture of the two would show.
        var settings = File.ReadAllText(Path.Combine(site, "settings.yml"));
        string[] whole = ["", ""];
        var length = TimeSpan.Zero;
        for (var title = 0; title < 2; title++)
        {
            Entitle(title);
            var clock = Stopwatch.StartNew();
            using var build = Start(program, site);
            build.WaitForExit();
            length = clock.Elapsed;
            whole[title] = MarkOf(Path.Combine(site, "output"));
        }

        var (killed, old, changed, faults) = (0, 0, 0, 0);
        for (var moment = 0; moment < count; moment++)
        {
            // The site of the other title stands.
            var title = moment % 2;
            Entitle(title);
            using (var build = Start(program, site))
            {
                Thread.Sleep(length * ((moment + 0.5) / count));
                killed += build.HasExited ? 0 : 1;
                build.Kill();
                build.WaitForExit();
            }

            var left = MarkOf(Path.Combine(site, "output"));
            old += left == whole[1 - title] ? 1 : 0;
            changed += left == whole[title] ? 1 : 0;
            faults += Told(left != whole[0] && left != whole[1], $"moment {moment} left half a site");

            var result = SiteBuild.Run(SiteOptions.For(site));
            faults += Told(!result.IsPublished, $"moment {moment}: the next build did not end well");
            faults += Told(MarkOf(Path.Combine(site, "output")) != whole[title], $"moment {moment}: the next build is not what a clean one is");
            faults += Told(!Directory.EnumerateFileSystemEntries(site).Select(Path.GetFileName).Order(StringComparer.Ordinal).SequenceEqual(Sound), $"moment {moment}: something temporary stays");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} moments over {length.TotalSeconds:0.0} s of a build of {Pages} pages; {killed} still ran; {old} left the old site, {changed} the new one; {faults} faults"));
        return faults == 0;

        void Entitle(int title) => File.WriteAllText(
            Path.Combine(site, "settings.yml"), settings.Replace("title: A synthetic site", $"title: Synthetic site {title}", StringComparison.Ordinal));
    }

    private static int Told(bool isFault, string sentence)
    {
        if (isFault)
        {
            Console.WriteLine(sentence);
        }

        return isFault ? 1 : 0;
    }

    private static Process Start(string program, string site) => Process.Start(
        new ProcessStartInfo("dotnet", [program, "build"]) { WorkingDirectory = site, RedirectStandardOutput = true })!;

    /// <summary>One mark of every name and every byte below a folder.</summary>
    private static string MarkOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
