using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;

namespace StatiqSite;

/// <summary>What the command line says of one run: where things stand and how to treat them. Folders are absolute.</summary>
internal sealed record SiteOptions
{
    public required string Root { get; init; }

    public required string Input { get; init; }

    public required string Output { get; init; }

    public string Theme => Path.Combine(Root, "theme");

    public string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The manifest of what we wrote, and the lock.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>The address the site is published at, in place of the one in <c>settings.yml</c>.</summary>
    public string? Host { get; init; }

    /// <summary>The build's "now"; absent: the newest date in the tree, never the clock.</summary>
    public DateOnly? Now { get; init; }

    /// <summary>Keys of <c>settings.yml</c> and their values, which hold above those of the file.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>False for a copy of the site that search engines should leave alone.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Warnings fail the run.</summary>
    public bool IsStrict { get; init; }

    /// <summary>One file after the other, on one thread: the same bytes, slower.</summary>
    public bool IsSerial { get; init; }

    /// <summary>An output folder that holds files we did not write may be replaced.</summary>
    public bool MayCleanForeign { get; init; }

    /// <summary>Drafts are shown, and pages say that they are a preview.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The kinds that pages can be of.</summary>
    public ImmutableArray<PageKind> Kinds { get; init; } = PageKinds.All;

    public LoadingOptions Loading => new() { Kinds = Kinds, Now = Now, Settings = Settings };

    public SourcePaths SourcePaths => new(Root, Input, Theme, Seeds);

    public int Parallelism => IsSerial ? 1 : Environment.ProcessorCount;

    public static SiteOptions For(string root, string? input = null, string? output = null)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return new SiteOptions
        {
            Root = folder,
            Input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input ?? "input", folder)),

            // A shell writes a slash behind a folder's name, and then its parent would be itself.
            Output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output ?? "output", folder)),
        };
    }
}
