using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of the record beside a picture.</summary>
public static class CreditSchema
{
    public static readonly Field<string> Credit = new("credit", "Who made the picture, as they want to be named.", new TextType()) { Example = "Zhengzhou Film Office" };

    public static readonly Field<string> Licence = new("licence", "What it may be used for.", new TextType()) { Example = "CC BY 4.0" };

    public static readonly Field<string> Source = new("source", "Where it stands on the web.", new UrlType()) { Example = "https://example.org/photo" };

    public static readonly Schema Schema = new("the credit of a picture", [Credit, Licence], [Source]);
}
