using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of <c>settings.yml</c>.</summary>
public static class SettingsSchema
{
    public static readonly Field<string> Title = new("title", "The site's name.", new TextType());

    public static readonly Field<string> Description = new("description", "What the site is, in a sentence.", new TextType());

    public static readonly Field<string> Host =
        new("host", "Scheme and host the site is published at, perhaps with a folder.", new UrlType()) { Example = "https://example.org" };

    public static readonly Field<string> Repository =
        new("repository", "Where pull requests go; without it there are no edit links.", new UrlType());

    public static readonly Field<string> Language = new("language", "A language tag.", new TextType()) { Example = "en" };

    public static readonly Field<string> Licence = new("licence", "Of the content.", new TextType()) { Example = "CC BY 4.0" };

    public static readonly Field<int> PageSize =
        new("page_size", "Items on one page of a list.", new WholeNumberType(least: 1)) { Example = "50" };

    public static readonly Schema Schema = new("the settings", [Title], [Description, Host, Repository, Language, Licence, PageSize]);
}
