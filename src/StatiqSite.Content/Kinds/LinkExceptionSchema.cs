using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of an exception in <c>input/_data/link-exceptions.yml</c>: an address that the weekly check of links leaves out.</summary>
public static class LinkExceptionSchema
{
    public static readonly Field<string> Url =
        new("url", "The address, or the beginning of several.", new UrlType()) { Example = "https://www.example.org/" };

    public static readonly Field<string> Reason =
        new("reason", "Why it cannot be checked, though it is sound.", new TextType()) { Example = "The server refuses programs (403); a browser gets the page." };

    public static readonly Field<DateOnly> Until =
        new("until", "The last day on which this holds; then somebody looks again.", new DayType()) { Example = "2027-05-31" };

    public static readonly Schema Schema = new("an exception of a link", [Url, Reason, Until], []);
}
