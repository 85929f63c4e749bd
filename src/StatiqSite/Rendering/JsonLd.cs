using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>A page's structured data by <see href="https://schema.org">schema.org</see>, safe inside a <c>script</c> element.</summary>
internal static class JsonLd
{
    // Chinese stays readable; the encoder escapes `<`, `>` and `&` whatever the ranges, so that nothing ends the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static void Write(Page page, SiteViews views, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", TypeOf(page));
        json.WriteString("@id", views.Absolute(page.Url));
        json.WriteString("url", views.Absolute(page.Url));
        json.WriteString("name", page.Title);
        string[] otherNames = [.. new[] { page.TitleZh, page.TitlePinyin }.OfType<string>(), .. page.AlsoKnownAs];
        if (otherNames.Length > 0)
        {
            json.WriteStartArray("alternateName");
            foreach (var name in otherNames)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        WriteText(json, "description", page.Summary);
        WriteText(json, DatePropertyOf(page), PageLinkView.DateOf(page)?.Machine);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string TypeOf(Page page) => page.Kind.Id switch
    {
        "series" => "TVSeries",
        "policy" => "Legislation",
        "organization" => "Organization",
        "person" => "Person",
        "place" => "Place",
        "platform" => "WebApplication",
        "report" => "Report",
        "term" => "DefinedTerm",
        "trend" => "Article",
        _ => page.Url == "/" ? "WebSite" : "WebPage",
    };

    private static string DatePropertyOf(Page page) => page.Kind.Id switch
    {
        "series" => "startDate",
        "policy" => "legislationDate",
        "organization" => "foundingDate",
        _ => "datePublished",
    };
}
