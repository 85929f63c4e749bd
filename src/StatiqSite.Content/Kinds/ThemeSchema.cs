using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of <c>theme.yml</c>: what the theme is called, and what rendering one page may use.</summary>
public static class ThemeSchema
{
    // The buffer that every page begins with.
    private const int LeastBytes = 16_384;
    private const string Note = "leave the key out for the default";

    public static readonly Field<string> Name = new("name", "What the theme is called.", new TextType()) { Example = "Vertical frame" };

    public static readonly Field<bool> Escape =
        new("escape", "Whether templates escape what they print. Default: true.", new FlagType()) { Example = "true" };

    public static readonly Field<int> Steps = new(
        "steps", "Turns of loops, calls and items touched, for one page. Default: 10,000,000 and 10,000 more for each page of the site.", Count)
    { Example = "20000000" };

    public static readonly Field<int> Bytes = new(
        "bytes", "Bytes of a page, and of the texts and lists made on its way, each. Default: 67,108,864 and 65,536 more for each page of the site.", new WholeNumberType(LeastBytes, Note))
    { Example = "134217728" };

    public static readonly Field<int> Recursion =
        new("recursion", "Calls and includes inside each other. Default: 100.", Count) { Example = "50" };

    public static readonly Field<int> Nesting =
        new("nesting", "Arrays and objects inside each other, where they are printed or written as JSON. Default: 64.", Count) { Example = "32" };

    public static readonly Field<int> RegexMilliseconds =
        new("regex_milliseconds", "How long the regular expressions of one page that look around or back, as `(?=b)` and `\\1` do, may search, together. All others are counted in steps. Default: 2,000.", Count) { Example = "1000" };

    public static readonly Schema Schema = new("the theme", [], [Name, Escape, Steps, Bytes, Recursion, Nesting, RegexMilliseconds]);

    private static WholeNumberType Count => new(least: 1, Note);
}
