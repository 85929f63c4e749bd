using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of one address that once led to a page.</summary>
public static class RedirectSchema
{
    public static readonly Field<string> From =
        new("from", "The old path, as it stood behind the host.", new TextType(RedirectListType.Pattern, RedirectListType.Longest))
        {
            Aliases = ["path"],
            Example = "/series/home-and-away/",
        };

    public static readonly Field<DateOnly> On =
        new("on", "The day it moved.", new DayType()) { Aliases = ["date"], Example = "2026-05-11" };

    public static readonly Field<string> Reason =
        new("reason", "Why the address is no longer the page's own.", new ChoiceType("a reason",
        [
            new("moved", "The page has another name or folder."), new("merged", "What it said stands on this page now."), new("deleted", "It is gone; this page is the nearest."),
        ]))
        { Example = "moved" };

    public static readonly Schema Schema = new("a redirect", [From], [On, Reason]);
}

/// <summary>A page's old addresses: paths, or paths with a day and a reason.</summary>
internal sealed class RedirectListType : FieldType<ImmutableArray<Redirect>>
{
    // Systems hold paths of 4096 bytes at most, and the output folder takes its part of them.
    public const int Longest = 500;

    public const string Pattern = $"/(?:{Part}/)*(?:{Part}/|[A-Za-z0-9](?:[A-Za-z0-9._~-]*)\\.html?)";

    private const string Part = "[A-Za-z0-9](?:[A-Za-z0-9._~-]{0,98}[A-Za-z0-9_~-])?";

    public override string Name => "a path like `/series/old-name/`, or a list of them";

    public override ValueShape Shape { get; } = new ValueShape.Many(new ValueShape.Either(
        new ValueShape.Record(RedirectSchema.Schema), new ValueShape.Text(Pattern, Longest)));

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<Redirect> value)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var item in Items.Of(node))
        {
            if (item is YamlMapping mapping)
            {
                var values = RedirectSchema.Schema.Read(mapping, FactListType.StartOf(mapping), "the redirect starts here", reading.Diagnostics);
                if (values.TryGet(RedirectSchema.From, out var from))
                {
                    Add(from, values.SpanOf(RedirectSchema.From), values.TryGet(RedirectSchema.On, out var day) ? day : null,
                        values.TryGet(RedirectSchema.Reason, out var reason) ? reason : "moved");
                }
            }
            else if (reading.TryText(item, out var path))
            {
                Add(path, item.Span, null, "moved");
            }
        }

        value = redirects.ToImmutable();
        return true;

        void Add(string path, SourceSpan span, DateOnly? day, string reason)
        {
            if (IsSound(path))
            {
                redirects.Add(new Redirect(path, day, reason, span));
            }
            else
            {
                var mended = MendOf(path);
                reading.Report(
                    FieldRules.WrongType, span, $"`{FieldReading.Shown(path)}` is not a path of this site",
                    help: mended is not null && path.Length <= Longest ? $"write `{mended}`"
                        : "write the old path as it stood behind the host, like `/series/old-name/` or `/old/name.html`",
                    edits: mended is null ? [] : [new Edit(span, mended, IsSafe: mended.Trim('/') == path.Trim('/'))]);
            }
        }
    }

    /// <summary>The path with its slashes, and without what no path can hold; null where that is not enough.</summary>
    private static string? MendOf(string path)
    {
        var slashed = Slashed(path.Trim('/'));
        if (IsSound(slashed))
        {
            return slashed;
        }

        var mended = Slashed(string.Join('/', path.Split('/').Select(Slug.Of).Where(part => part.Length > 0)));
        return IsSound(mended) ? mended : null;
    }

    private static string Slashed(string path) => IsFile(path) ? $"/{path}" : $"/{path}/";

    // What other sites publish: a page that is a file, `/old/name.html`.
    private static bool IsFile(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);

    private static bool IsSound(string path) =>
        path.Length is > 2 and <= Longest && path[0] == '/' && (path[^1] == '/' || IsFile(path))
        && (path[^1] == '/' ? path[1..^1] : path[1..]).Split('/').All(IsSoundPart);

    // Letters of both cases and a few signs: the old address was not made here.
    private static bool IsSoundPart(string part) =>
        part.Length is > 0 and <= Slug.Maximum && char.IsAsciiLetterOrDigit(part[0]) && part[^1] != '.'
        && part.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~');
}
