using System.Text;
using StatiqSite.Browser.Tests.Browsing;
using StatiqSite.Diagnostics;

namespace StatiqSite.Browser.Tests.Hostile;

/// <summary>A site in a folder of its own whose every text is an attack, with the theme of our own site.</summary>
internal sealed class HostileSite : IDisposable
{
    public HostileSite()
    {
        OwnSite.CopyOf(Repository.Root, Root, "theme");
        var tags = new StringBuilder();
        var sources = new StringBuilder();
        foreach (var (i, attack) in Attack.Texts.Index())
        {
            var name = NameOf(i);
            var text = Attack.Quoted(attack);
            tags.Append($"- id: tag-{name}\n  title: {text}\n  title_zh: {text}\n  description: {text}\n  group: theme\n  synonyms: [{text}]\n");
            sources.Append($"- id: source-{name}\n  title: {text}\n  title_en: {text}\n  author: {text}\n  publisher: {text}\n  republished_by: {text}\n  licence: {text}\n  note: {text}\n  published: 2025\n  tier: press\n  url: https://example.com/{name}\n");
            Write($"input/series/series-{name}.md", Page(name, text, attack, $"starring: [person-{name}]\n"));
            Write($"input/people/person-{name}.md", Page(name, text, attack, ""));
        }

        foreach (var (i, address) in Attack.Addresses.Index())
        {
            var name = NameOf(i);
            sources.Append($"- id: address-{name}\n  title: Address\n  publisher: Publisher\n  published: 2025\n  tier: press\n  url: https://example.com/address-{name}\n");
            Write($"seeds/address-{name}.yml", $"- id: bad-{name}\n  title: Address\n  publisher: Publisher\n  published: 2025\n  tier: press\n  url: {Attack.Quoted(address)}\n  archive_url: {Attack.Quoted(address)}\n");
            Write($"input/terms/link-{name}.md", $"---\ntitle: A link\nsummary: A link.\n---\n[a]({address}) [b](<{address}>) ![c]({address}) ![d](<{address}>) <{address}> [e] [g]({address} \"x\")\n\n[e]: {address}\n");
            Write($"input/terms/moved-{name}.md", $"---\ntitle: Moved\nsummary: Moved.\nredirect_to: {Attack.Quoted(address)}\n---\n");
            Write($"input/terms/from-{name}.md", $"---\ntitle: Moved here\nsummary: Moved.\nredirect_from: [{Attack.Quoted(address)}]\n---\nText.\n");
        }

        Write("input/_data/tags.yml", tags.ToString());
        Write("seeds/hostile.yml", sources.ToString());
        Write("input/index.md", $"---\ntitle: {Attack.Quoted(Attack.Texts[2])}\nsummary: {Attack.Quoted(Attack.Texts[0])}\n---\n{Attack.Texts[0]}\n");
        Write("input/about.md", $"---\ntitle: {Attack.Quoted(Attack.Texts[7])}\nsummary: {Attack.Quoted(Attack.Texts[5])}\n---\n{Attack.Texts[1]}\n");
        Write("input/contribute/index.md", "---\ntitle: Contribute\nsummary: Write.\n---\nText.\n");
        Write("settings.yml", $"title: {Attack.Quoted(Attack.Texts[2])}\ndescription: {Attack.Quoted(Attack.Texts[1])}\nhost: https://example.org\nlanguage: en\nlicence: {Attack.Quoted(Attack.Texts[3])}\n");
        Write("input/assets/picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='window.hit=1'><title>x</title><script>window.hit=1</script></svg>");
        Write("input/assets/page.html", "<script>window.hit=1</script>");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("statiqsite-hostile-").FullName;

    public SiteOptions Options => SiteOptions.For(Root);

    /// <summary>Takes away each file that is refused until none is, as a maintainer would.</summary>
    /// <returns>The files that went.</returns>
    public IReadOnlyCollection<string> RemoveRefused()
    {
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        while (Refused() is { Count: > 0 } refused)
        {
            foreach (var path in refused)
            {
                File.Delete(Path.Combine(Root, path));
                if (!gone.Add(path))
                {
                    throw new InvalidOperationException($"`{path}` is refused and not there.");
                }
            }
        }

        return gone;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private List<string> Refused() =>
    [
        .. SiteBuild.Check(Options).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Span.Source.Path).Distinct(),
    ];

    /// <summary>Letters, for a number in a sentence would want a source: <c>a</c>, <c>b</c> … <c>aa</c>.</summary>
    private static string NameOf(int number) => number < 26 ? $"{(char)('a' + number)}" : $"a{(char)('a' + number - 26)}";

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Page(string name, string text, string raw, string more)
    {
        // A link that would run is refused in prose, and stands on a page of its own.
        var prose = raw.StartsWith('[') ? "Text" : raw;
        return $"""
            ---
            title: {text}
            title_zh: {text}
            title_pinyin: {text}
            also_known_as: [{text}]
            summary: {text}
            tags: [tag-{name}]
            updated: 2026-11-20
            {more}facts:
              - id: one
                says: {text}
                source: source-{name}
                measure: views
                value: 3
                unit: views
                scope: {text}
                as_of: 2025
                said_by: {text}
                locator: {text}
                note: {text}
                on_timeline: true
              - id: two
                says: {text}
                source: source-{name}
                measure: views
                value: 5
                unit: views
                scope: {text}
                as_of: 2025
                conflicts_with: [one]
                note: {text}
              - id: three
                says: {text}
                source: source-{name}
                measure: share
                value: 3
                unit: percent
                of: {text}
                as_of: 2025
            events:
              - date: 2025-01-02
                label: {text}
                source: source-{name}
              - date: 2025-03-02
                label: {text}
                fact: one
            ---
            ## {prose}

            {prose} [@source-{name}] [fact:one]

            ```{prose.Replace("`", "", StringComparison.Ordinal)}
            {prose}
            ```

            | {prose} | b |
            |---|---|
            | {prose} | {prose} |

            > {prose}

            - {prose}

            *{prose}* `{prose}` **{prose}** [{prose}](/about/ "{prose.Replace("\"", "'", StringComparison.Ordinal)}")

            """;
    }
}
