using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>What can be wrong with files, before anybody asks what stands in them.</summary>
public static class LoadingRules
{
    public static readonly Rule NotAFile = new(
        "not-a-file", Severity.Error, "Everything in the source folders is an ordinary file or folder.");

    public static readonly Rule CannotRead = new(
        "cannot-read", Severity.Error, "Every file of the source folders can be read.");

    public static readonly Rule NotUtf8 = new(
        "not-utf8", Severity.Error, "Text files are UTF-8.");

    public static readonly Rule TooLarge = new(
        "too-large", Severity.Error, "A page has at most 2 MB, a data file 8 MB, another file 20 MB; together all pages have 96 MB, data files 16 MB, assets 400 MB.");

    public static readonly Rule NameCollision = new(
        "name-collision", Severity.Error, "No two files differ by case alone.");

    public static readonly Rule BadFileName = new(
        "bad-file-name", Severity.Error, "Every file has a name that all systems and the web can hold.");

    public static readonly Rule BadSlug = new(
        "bad-slug", Severity.Error, "A page's file name is its slug: lower-case letters, digits and hyphens.");

    public static readonly Rule UnknownFile = new(
        "unknown-file", Severity.Warning, "Files in `input/` are pages, data in `_data/`, or assets in `assets/`; files in `seeds/` are lists of sources.");

    public static readonly Rule NoFrontMatter = new(
        "no-front-matter", Severity.Error, "Every page begins with front matter.");

    public static readonly Rule UnclosedFrontMatter = new(
        "unclosed-front-matter", Severity.Error, "Front matter ends with a line `---`.");

    public static readonly Rule NotAList = new(
        "not-a-list", Severity.Error, "Tags and sources are lists; settings are a mapping.");

    public static readonly Rule UnsafeImage = new(
        "unsafe-image", Severity.Error, "Files in `input/assets/` are pictures or plain files, and nothing in them can run or fetch from elsewhere.");

    public static readonly ImmutableArray<Rule> All =
    [
        NotAFile, CannotRead, NotUtf8, TooLarge, NameCollision, BadFileName, BadSlug, UnknownFile, NoFrontMatter, UnclosedFrontMatter, NotAList, UnsafeImage,
    ];
}
