using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Nothing from content runs: scripts stand wherever a text can stand, and every file that comes out is parsed as a browser would.</summary>
public sealed class HostileSiteTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"",
        "<svg/onload=alert(1)>", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "]]><script>alert(1)</script>", "--><script>alert(1)</script><!--",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "{{ 1 | object.eval }}",
        "\u202egpj.exe", "a\u2028b\u2029c", "</text></svg><script>alert(1)</script>", "<math><mtext><script>alert(1)</script>", "}</style>{x:url(javascript:alert(1))}", "\ufffe\uffff\u0001",
        "`<script>alert(1)</script>`", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript&#58;alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)", "%6Aavascript:alert(1)", "javascript%3Aalert(1)", "./javascript:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
        "blob:x", "file:///etc/passwd", "//evil.example", "/%2F/evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "http:/\\evil.example", "feed:javascript:alert(1)",
        "view-source:x", "javascript\u200b:alert(1)", "\ufeffjavascript:alert(1)", "xref:javascript:alert(1)", "#\"onclick=alert(1)", "?a=\"><script>alert(1)</script>", "/a\"onclick=\"alert(1)",
    ];

    private static readonly HashSet<string> AddressAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "cite", "ping", "srcset",
    };

    [Fact]
    public void Nothing_that_stands_in_content_runs_on_any_page()
    {
        using var site = SiteCopy.Make();
        Fill(site);
        var (_, made) = SiteBuild.Preview(site.Options, TestContext.Current.CancellationToken);

        var parser = new HtmlParser();
        var faults = made
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => FaultsOf(parser.ParseDocument(Encoding.UTF8.GetString(file.Value))).Select(fault => $"{file.Key}: {fault}"))
            .ToList();

        Assert.Equal("", string.Join('\n', faults));
        Assert.True(made.ContainsKey("terms/hostile-0/index.html"));
        Assert.DoesNotContain(made.Keys, path => path.StartsWith("assets/", StringComparison.Ordinal));
    }

    [Fact]
    public void Feed_and_sitemap_stay_well_formed()
    {
        using var site = SiteCopy.Make();
        Fill(site);
        var (_, made) = SiteBuild.Preview(site.Options, TestContext.Current.CancellationToken);

        string[] expected = [.. made.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Contains("feed.xml", expected);
        Assert.Contains("sitemap.xml", expected);
        foreach (var path in expected)
        {
            using var xml = XmlReader.Create(new MemoryStream(made[path]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (xml.Read())
            {
                Assert.NotEqual("script", xml.LocalName);
            }
        }
    }

    private static void Fill(SiteCopy site)
    {
        var tags = new StringBuilder();
        var sources = new StringBuilder();
        for (var i = 0; i < Attacks.Length; i++)
        {
            var text = Quoted(Attacks[i]);
            var number = i.ToString(CultureInfo.InvariantCulture);
            tags.Append($"- id: hostile-{number}\n  title: {text}\n  title_zh: {text}\n  description: {text}\n  group: theme\n  synonyms: [{text}]\n");
            sources.Append($"- id: hostile-{number}\n  title: {text}\n  title_en: {text}\n  author: {text}\n  publisher: {text}\n  republished_by: {text}\n  licence: {text}\n  note: {text}\n  url: {text}\n  archive_url: {Quoted(Addresses[i % Addresses.Length])}\n  published: 2025\n  tier: press\n");
            site.Write($"input/terms/hostile-{number}.md", Page(number, text, Attacks[i]));
        }

        site.Write("input/_data/tags.yml", [.. site.Files["input/_data/tags.yml"], .. Encoding.UTF8.GetBytes($"\n{tags}")]);
        site.Write("seeds/hostile.yml", sources.ToString());
        site.Write("input/terms/hostile-links.md", Links());
        site.Write("settings.yml", $"title: {Quoted(Attacks[2])}\ndescription: {Quoted(Attacks[0])}\nhost: https://example.org\nlanguage: {Quoted(Attacks[4])}\nlicence: {Quoted(Attacks[1])}\nrepository: {Quoted(Addresses[0])}\n");
        site.Write("input/assets/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>");
        site.Write("input/assets/x.html", "<script>alert(1)</script>");
        site.Write("input/assets/x.js", "alert(1)");
        site.Write("input/assets/x.yml", "credit: <script>alert(1)</script>\n");
        site.Write("input/terms/<img src=x onerror=alert(1)>.md", "---\ntitle: T\nsummary: S.\n---\nText.\n");
    }

    private static string Page(string number, string text, string raw) =>
        $$"""
        ---
        title: {{text}}
        title_zh: {{text}}
        title_pinyin: {{text}}
        also_known_as: [{{text}}]
        summary: {{text}}
        redirect_from: [{{text}}, /old/hostile-{{number}}/]
        tags: [hostile-{{number}}, {{text}}]
        updated: 2026-11-20
        review_by: 2026-01
        facts:
          - id: one
            says: {{text}}
            source: hostile-{{number}}
            measure: views
            value: 3
            unit: count
            of: {{text}}
            base: {{text}}
            scope: {{text}}
            as_of: 2025
            said_by: {{text}}
            locator: {{text}}
            note: {{text}}
            on_timeline: true
          - id: {{text}}
            says: {{text}}
            source: {{text}}
        events:
          - date: 2025-01-02
            label: {{text}}
            source: hostile-{{number}}
          - date: 2025-03-02
            label: {{text}}
            fact: one
        {{text}}: {{text}}
        ---
        ## {{raw}} {#id}

        ## {{raw}}

        {{raw}} [@hostile-{{number}} {{raw}}] [fact:one] [fact:{{raw}}] ![{{raw}}](/assets/x.png "{{raw}}") [{{raw}}](/terms/ '{{raw}}'){onclick=alert(1)} [^{{raw}}] {onclick=alert(1)}

        [^{{raw}}]: {{raw}}

        ```{{raw}} {{raw}}
        {{raw}}
        ```

        | {{raw}} | b |
        |---|---|
        | {{raw}} | {{raw}} |

        > [!{{raw}}]
        > {{raw}}

        {{raw}}
        : {{raw}}

        """;

    private static string Links()
    {
        var body = new StringBuilder("---\ntitle: Links\nsummary: Links.\nupdated: 2026-11-20\n---\n");
        foreach (var (i, address) in Addresses.Index())
        {
            body.Append(CultureInfo.InvariantCulture, $"[a]({address}) [b](<{address}>) ![c]({address}) ![d](<{address}>) <{address}> [e{i}] [f](xref:{address}) [g]({address} \"x\")\n\n[e{i}]: {address}\n\n");
        }

        return body.ToString();
    }

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char letter) => letter is '"' or '\\' ? $"\\{letter}"
        : letter is < ' ' or > '~' ? $"\\u{(int)letter:x4}" : letter.ToString();

    /// <summary>What of a page would run, or lead where no page may lead.</summary>
    private static IEnumerable<string> FaultsOf(IDocument page)
    {
        foreach (var element in page.All)
        {
            var name = element.LocalName;
            if (name is "iframe" or "object" or "embed" or "base" or "form" or "frame" or "applet" or "foreignobject" or "noscript" or "math")
            {
                yield return $"<{name}>";
            }

            if (name == "script" && ScriptFault(element) is { } fault)
            {
                yield return fault;
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "autofocus" or "ping")
                {
                    yield return $"{attribute.Name}={attribute.Value}";
                }

                if (AddressAttributes.Contains(attribute.Name) && !IsFine(attribute.Value))
                {
                    yield return $"{attribute.Name}={attribute.Value}";
                }

                if (attribute.Value.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t' or '\u0085')))
                {
                    yield return $"a control character in {attribute.Name}";
                }
            }
        }

        foreach (var letter in page.DocumentElement.TextContent.Where(letter => letter is '\0' or '\u0001' or '\u001b' or '\uffff').Distinct())
        {
            yield return $"U+{(int)letter:X4} in the text";
        }
    }

    private static string? ScriptFault(IElement script)
    {
        if (script.GetAttribute("src") is { } source)
        {
            return source.StartsWith("/theme/", StringComparison.Ordinal) && script.TextContent.Length == 0 ? null : $"script {source}";
        }

        if (script.GetAttribute("type") != "application/ld+json")
        {
            return $"script {script.TextContent}";
        }

        using var json = JsonDocument.Parse(script.TextContent);
        return json.RootElement.ValueKind == JsonValueKind.Object ? null : "no JSON-LD";
    }

    /// <summary>As a browser reads an address: blanks and controls aside, then its scheme.</summary>
    private static bool IsFine(string address)
    {
        var seen = string.Concat(address.Where(letter => letter > ' ')).Replace('\\', '/');
        return seen.StartsWith("https://", StringComparison.Ordinal) || seen.StartsWith("http://", StringComparison.Ordinal) || seen.StartsWith("mailto:", StringComparison.Ordinal)

            // A page that does not exist is a fault already, and no browser knows the scheme.
            || seen.StartsWith("xref:", StringComparison.Ordinal)
            || (!seen.StartsWith("//", StringComparison.Ordinal) && (seen.IndexOf(':') is var colon && (colon < 0 || seen.AsSpan(0, colon).ContainsAny('/', '?', '#'))));
    }
}
