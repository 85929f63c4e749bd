using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of <c>settings.yml</c>.</summary>
public static class SettingsSchema
{
    public static readonly Field<string> Title =
        new("title", "The site's name.", new TextType()) { Aliases = ["SiteTitle", "Title"], Example = "Nine by Sixteen" };

    public static readonly Field<string> Description = new("description", "What the site is, in a sentence.", new TextType())
    {
        Aliases = ["SiteDescription", "Description"],
        Example = "A knowledge base on the micro-drama industry.",
    };

    public static readonly Field<string> Host =
        new("host", "Scheme and host the site is published at, perhaps with a folder.", new UrlType()) { Aliases = ["Host"], Example = "https://example.org" };

    public static readonly Field<string> Repository =
        new("repository", "Where pull requests go; without it there are no edit links.", new UrlType()) { Example = "https://example.org/knowledge-base" };

    public static readonly Field<string> Contact = new(
        "contact", "Where people without an account write: a mail address, or the address of a form. It stands on every page; without it no page offers that way.", new ContactType())
    {
        Example = "editors@example.org",
    };

    public static readonly Field<string> Language = new("language", "The tag of the language that pages are written in.", new TextType()) { Example = "en" };

    public static readonly Field<string> Licence = new("licence", "The license of the content.", new TextType()) { Example = "CC BY 4.0" };

    public static readonly Field<int> PageSize =
        new("page_size", "How many items stand on one page of a list.", new WholeNumberType(least: 1)) { Example = "50" };

    public static readonly Field<bool> Admin = new(
        "admin", "`true` publishes a form at `/admin/` in which pages are edited in the browser; it needs `repository`.", new FlagType())
    {
        Example = "true",
    };

    public static readonly Field<ImmutableArray<StaleAfter>> StaleAfter = new(
        "stale_after", "How old the newest figure of a measure may grow before it is said to be out of date.", new StaleAfterType())
    {
        Example = "{ monthly-users: 18 months }",
    };

    public static readonly Schema Schema = new(
        "the settings", [Title], [Description, Host, Repository, Contact, Language, Licence, PageSize, Admin, StaleAfter])
    {
        Foreign = StatiqKeys.OfSettings,
    };
}
