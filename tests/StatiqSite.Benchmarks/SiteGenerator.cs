using System.Globalization;

namespace StatiqSite.Benchmarks;

/// <summary>Writes a synthetic site in the proportions of a real one; the same arguments give the same bytes.</summary>
internal static class SiteGenerator
{
    private const int Publishers = 40;

    public static int Run(string[] arguments)
    {
        if (arguments is not ["--pages", var pages, "--to", var folder]
            || !int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 1)
        {
            Console.Error.WriteLine("generate --pages N --to FOLDER");
            return 2;
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty");
            return 2;
        }

        Write(count, folder);
        Console.WriteLine($"{count} pages written to {folder}");
        return 0;
    }

    /// <summary>Writes so many pages, their sources and tags, the settings and this repository's theme into an empty folder.</summary>
    public static void Write(int pages, string folder)
    {
        var site = new SyntheticSite(pages);
        var words = new SyntheticWords(seed: 916);
        WriteFile(folder, "settings.yml", """
            title: A synthetic site
            description: Pages that nobody wrote, to measure with.
            host: https://example.org
            language: en
            licence: CC BY 4.0
            page_size: 50

            """);
        WriteFile(folder, "input/index.md", """
            ---
            title: A synthetic site
            summary: Pages that nobody wrote, to measure with.
            layout: home
            updated: 2026-01-10
            ---
            Nothing on this site is true.

            """);
        WriteFile(folder, "input/_data/tags.yml", site.Tags());
        for (var publisher = 0; publisher < Math.Min(Publishers, site.SourceCount); publisher++)
        {
            WriteFile(folder, $"seeds/publisher-{publisher}.yml", site.Sources(publisher, Publishers, words));
        }

        foreach (var kind in SyntheticKind.All)
        {
            for (var number = 0; number < site.CountOf(kind); number++)
            {
                var page = new SyntheticPage(site, kind, number, words);
                WriteFile(folder, $"input/{kind.Folder}/{kind.SlugOf(number)}.md", page.Write());
            }
        }

        // A site is measured with the theme that people read.
        CopyFolder(Path.Combine(Repository.Root, "theme"), Path.Combine(folder, "theme"));
    }

    private static void WriteFile(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
