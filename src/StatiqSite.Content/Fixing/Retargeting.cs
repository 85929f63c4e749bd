using System.Buffers;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Rewrites every place that names a page: relations, facts, speakers, links and what leads elsewhere.</summary>
internal sealed class Retargeting(Catalog catalog, Page page, Destination to)
{
    private static readonly SearchValues<char> NoAddress = SearchValues.Create(" []()\"\n");

    // Files whose speakers were looked at; pages of a folder may share one.
    private readonly HashSet<SourceText> _asked = new(ReferenceEqualityComparer.Instance);

    public List<Edit> Edits { get; } = [];

    public List<SourceSpan> References { get; } = [];

    public List<Obstacle> Obstacles { get; } = [];

    public void Run()
    {
        foreach (var from in catalog.Pages.Where(from => !to.IsRemoval || !ReferenceEquals(from, page)))
        {
            foreach (var relation in from.Relations.Where(relation => page.Kind.HasSlugs && relation.Target.Id == page.Slug))
            {
                Relation(from, relation);
            }

            foreach (var fact in Mentions.FactsOf(from).Where(fact => page.Kind.HasSlugs && fact.Slug == page.Slug))
            {
                Fact(fact);
            }

            foreach (var source in from.OwnFacts.Where(fact => page.Kind.HasSlugs && fact.SaidBy == page.Slug).Select(fact => fact.Span.Source).Where(_asked.Add))
            {
                Speakers(source);
            }

            foreach (var link in from.Body.Links)
            {
                Link(from, link.Target, link.Span);
            }

            if (from.RedirectTo is { } redirect && PlaceOf(redirect.Span, redirect.Id) is { } place)
            {
                Link(from, redirect.Id, place);
            }
        }
    }

    private void Relation(Page from, RelationLink relation)
    {
        References.Add(relation.Target.Span);
        var mayStand = to.Slug is not null && to.Kind is not null && !ReferenceEquals(from, to.Page) && Words.MayName(relation.Kind, to.Kind)
            && !from.Relations.Any(other => other.Kind.Key == relation.Kind.Key && other.Target.Id == to.Slug);
        if (!to.IsRemoval || mayStand)
        {
            Name(relation.Target.Span);
        }
        else
        {
            Edits.Add(ItemRemoval.Of(relation.Target.Span));
        }
    }

    private void Fact(FactReference fact)
    {
        References.Add(fact.Span);
        if (to.HasFact(fact.Id))
        {
            Name(fact.Span);
        }
        else
        {
            Obstacles.Add(new Obstacle(fact.Span, $"this shows the fact `{page.Slug}#{fact.Id}`, which would be gone; move the fact to another page first"));
        }
    }

    /// <summary>Everywhere in one file at once: it has to be read again, since facts do not keep where their speaker stands.</summary>
    private void Speakers(SourceText source)
    {
        var form = new SourceForm(page.Kind.Schema, IsList: false, IsPage: source.Path.EndsWith(".md", StringComparison.Ordinal));
        foreach (var scalar in form.RecordsOf(source)
            .SelectMany(record => record[CommonFields.Facts.Name] is { } facts ? Items.Of(facts) : [])
            .OfType<YamlMapping>()
            .Select(record => record[FactSchema.SaidBy.Name])
            .OfType<YamlScalar>()
            .Where(scalar => scalar.Value == page.Slug))
        {
            References.Add(scalar.Span);
            if (!to.IsRemoval || (to.Slug is not null && to.Kind == page.Kind))
            {
                Name(scalar.Span);
            }
            else
            {
                Edits.Add(new Edit(scalar.Span, ScalarReader.InQuotes(page.Title)));
            }
        }
    }

    private void Link(Page from, string written, SourceSpan span)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        var (path, suffix) = end < 0 ? (written, "") : (written[..end], written[end..]);
        if (path.Length == 0)
        {
            return;
        }

        var target = LinkTarget.Of(catalog, from, written);
        var isHere = ReferenceEquals(target.Page, page);
        var next = isHere ? Address(from, path) : ReferenceEquals(from, page) ? Rebased(path) : path;
        if (isHere)
        {
            References.Add(span);
        }

        if (next == path)
        {
            return;
        }

        // Of a link with escapes the words in the file are others; those of a link that has its address elsewhere are no address at all.
        if (span.Text.SequenceEqual(written) || span.Text.IndexOfAny(NoAddress) < 0)
        {
            Edits.Add(new Edit(span, next + (isHere ? to.Kept(suffix) : suffix)));
        }
        else
        {
            Obstacles.Add(new Obstacle(span, $"this link to `{FieldReading.Shown(written)}` is written in a way that only a person can change"));
        }
    }

    /// <summary>The new address in the manner of the old one: by name, by file, or by path.</summary>
    private string Address(Page from, string path)
    {
        if (path.StartsWith("xref:", StringComparison.Ordinal))
        {
            var isSlug = page.Kind.HasSlugs && path["xref:".Length..].Equals(page.Slug, StringComparison.OrdinalIgnoreCase);
            return !isSlug && !to.IsRemoval ? path : to.Slug is not null ? $"xref:{to.Slug}" : to.Url;
        }

        return path[0] == '/' || to.Path is null ? to.Url
            : Relative(ReferenceEquals(from, page) ? to.Path : from.Source.Path, to.Path);
    }

    /// <summary>A relative address on the page itself, as it is from the page's new folder.</summary>
    private string Rebased(string path)
    {
        var isRelative = path[0] != '/' && path.IndexOf(':') < 0 && to.Path is not null;
        return isRelative && FolderOf(page.Source.Path) != FolderOf(to.Path!) && LinkTarget.Joined(FolderOf(page.Source.Path).TrimEnd('/'), path) is { } file
            ? Relative(to.Path!, file)
            : path;
    }

    private void Name(SourceSpan span)
    {
        if (PlaceOf(span, page.Slug) is { } place && to.Slug is not null)
        {
            Edits.Add(new Edit(place, to.Slug));
        }
        else
        {
            Obstacles.Add(new Obstacle(span, $"this names `{page.Slug}` in a way that only a person can change"));
        }
    }

    /// <summary>Where words stand within a value, whatever its quotes.</summary>
    private static SourceSpan? PlaceOf(SourceSpan span, string words) =>
        span.Text.IndexOf(words) is >= 0 and var at ? span.Source.Span(span.Start + at, words.Length) : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Relative(string from, string file)
    {
        var (here, there) = (FolderOf(from).Split('/')[..^1], file.Split('/'));
        var common = here.AsSpan().CommonPrefixLength(there.AsSpan(0, there.Length - 1));
        return string.Join('/', [.. Enumerable.Repeat("..", here.Length - common), .. there[common..]]);
    }
}
