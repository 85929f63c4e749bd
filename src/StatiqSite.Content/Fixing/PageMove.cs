using System.Collections.Immutable;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Plans what a page's new name or its end asks of all other files.</summary>
public static class PageMove
{
    /// <summary>The page's file under another name: <c>input/series/new-name.md</c>.</summary>
    public static (string Path, string Url) AddressOf(Page page, string slug, PageKind kind)
    {
        var root = page.Source.Path[..^page.File.Length];
        var own = page.File[..(page.File.LastIndexOf('/') + 1)];
        var folder = kind == page.Kind ? own : kind.HasSlugs ? $"{kind.Folder}/" : "";
        return ($"{root}{folder}{slug}.md", kind.HasSlugs ? $"{kind.Url}{slug}/" : $"/{folder}{slug}/");
    }

    /// <summary>The page gets another slug, and perhaps another kind; its old address leads to the new one.</summary>
    public static MovePlan Of(SourceTree tree, Catalog catalog, Page page, string slug, PageKind kind, string reason)
    {
        var (path, url) = AddressOf(page, slug, kind);
        var retargeting = new Retargeting(catalog, page, new Destination(url, kind.HasSlugs ? slug : null, path, kind, null, IsRemoval: false));
        retargeting.Run();
        foreach (var back in page.RedirectFrom.Where(redirect => redirect.From == url))
        {
            retargeting.Obstacles.Add(new Obstacle(back.Span, $"`{url}` is an old address of the page itself; take it out of `redirect_from`, and the page can have it again"));
        }

        Add(retargeting, page, [RedirectNotes.Written(page.Url, catalog.Now, reason)]);
        var sidecar = SidecarOf(tree, page);
        return PlanOf(tree, retargeting, file => file.Text!.Path == page.Source.Path ? path
            : ReferenceEquals(file, sidecar) ? $"{path[..(path.LastIndexOf('/') + 1)]}_{slug}{Path.GetExtension(file.Path)}"
            : file.Text.Path);
    }

    /// <summary>The page goes; its addresses lead to another page.</summary>
    public static MovePlan RemovalFor(SourceTree tree, Catalog catalog, Page page, Page other, string reason)
    {
        var retargeting = new Retargeting(catalog, page, Destination.Of(other));
        retargeting.Run();
        Add(retargeting, other,
        [
            .. page.RedirectFrom.Select(redirect => RedirectNotes.Written(redirect.From, redirect.On, redirect.Reason)),
            RedirectNotes.Written(page.Url, catalog.Now, reason),
        ]);
        return Without(tree, page, retargeting);
    }

    /// <summary>The page goes; a page of one key keeps its address and leads to a path that the build makes.</summary>
    public static MovePlan RemovalFor(SourceTree tree, Catalog catalog, Page page, string url)
    {
        var retargeting = new Retargeting(catalog, page, new Destination(url, null, null, null, null, IsRemoval: true));
        retargeting.Run();
        var plan = Without(tree, page, retargeting);
        return plan with
        {
            Files = [.. plan.Files.Select(file => file.Path != page.Source.Path ? file
                : file with { NewPath = file.Path, After = $"---\nredirect_to: {url}\n---\n" })],
        };
    }

    /// <summary>The page goes, and nothing leads anywhere from its address; what names it is listed.</summary>
    public static MovePlan RemovalOf(SourceTree tree, Catalog catalog, Page page)
    {
        var retargeting = new Retargeting(catalog, page, new Destination("/", null, null, null, null, IsRemoval: true));
        retargeting.Run();
        retargeting.Edits.Clear();
        return Without(tree, page, retargeting);
    }

    private static MovePlan Without(SourceTree tree, Page page, Retargeting retargeting)
    {
        var sidecar = SidecarOf(tree, page);
        return PlanOf(tree, retargeting, file => file.Text!.Path == page.Source.Path || ReferenceEquals(file, sidecar) ? null : file.Text.Path);
    }

    private static void Add(Retargeting retargeting, Page page, IReadOnlyList<string> notes)
    {
        if (RedirectNotes.Added(page, notes) is { } edit)
        {
            retargeting.Edits.Add(edit);
        }
        else
        {
            retargeting.Obstacles.Add(new Obstacle(page.Source.Span(0, 0), "the old address cannot be added to `redirect_from` here; write it as a list"));
        }
    }

    private static MovePlan PlanOf(SourceTree tree, Retargeting retargeting, Func<SourceFile, string?> nameOf)
    {
        var edits = retargeting.Edits.ToLookup(edit => edit.Span.Source);
        var files = tree.Files
            .Where(file => file.Text is not null)
            .Select(file => new PlannedFile(file.Text!.Path, nameOf(file), file.Text.Text, EditList.Apply(file.Text, edits[file.Text]).Text))
            .Where(file => file.NewPath != file.Path || file.After != file.Before);
        return new MovePlan([.. files], InOrder(retargeting.References),
        [
            .. retargeting.Obstacles.Distinct()
                .OrderBy(obstacle => obstacle.Span.Source.Path, StringComparer.Ordinal)
                .ThenBy(obstacle => obstacle.Span.Start),
        ]);
    }

    private static ImmutableArray<SourceSpan> InOrder(IEnumerable<SourceSpan> spans) =>
        [.. spans.Distinct().OrderBy(span => span.Source.Path, StringComparer.Ordinal).ThenBy(span => span.Start)];

    private static SourceFile? SidecarOf(SourceTree tree, Page page)
    {
        var folder = page.File[..(page.File.LastIndexOf('/') + 1)];
        var name = page.File[folder.Length..^".md".Length];
        return tree.Files.FirstOrDefault(file => file is { Area: SourceArea.Input, Text: not null }
            && (file.Path == $"{folder}_{name}.yml" || file.Path == $"{folder}_{name}.yaml"));
    }
}
