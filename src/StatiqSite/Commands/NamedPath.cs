namespace StatiqSite.Commands;

/// <summary>A file that the command line names, as messages name it.</summary>
internal static class NamedPath
{
    /// <summary>Relative to the root with forward slashes, whether it was written from the root, from the current folder or in full; what leads out of the root stays as it is.</summary>
    public static string Of(string written, SiteOptions options)
    {
        var name = written.Replace('\\', '/').TrimEnd('/');
        var full = Path.GetFullPath(name.Length == 0 ? "." : name, options.Root);
        if (!Path.Exists(full) && Path.Exists(Path.GetFullPath(name)))
        {
            full = Path.GetFullPath(name);
        }

        var relative = Path.GetRelativePath(options.Root, full).Replace('\\', '/');
        return relative == "." ? "" : relative;
    }
}
