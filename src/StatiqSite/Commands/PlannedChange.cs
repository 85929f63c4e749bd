using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Fixing;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Emitting;

namespace StatiqSite.Commands;

/// <summary>What <c>mv</c> and <c>rm</c> have in common: the plan is tried in memory, then shown, or written as a whole.</summary>
internal sealed class PlannedChange
{
    private readonly SiteOptions _options;
    private readonly SourceWriter _writer;
    private readonly bool _isDry;
    private readonly SourceTree _tree;

    private Catalog? _catalog;

    /// <param name="isDry">The plan is shown and not carried out.</param>
    public PlannedChange(SiteOptions options, bool isDry)
    {
        _options = options;
        _isDry = isDry;
        _writer = new SourceWriter(options);
        if (!isDry)
        {
            _writer.Recover();
        }

        _tree = SourceTree.Read(options.SourcePaths, new DiagnosticBag());
    }

    public SourceTree Tree => _tree;

    public Catalog Catalog => _catalog ??= ContentLoader.Load(_tree, _options.Loading, new DiagnosticBag());

    /// <summary>The page that the command line names; null where there is none, which is told.</summary>
    public Page? Find(string written)
    {
        var page = PageNames.Find(written, Catalog) ?? PageNames.Find(NamedPath.Of(written, _options), Catalog);
        if (page is null)
        {
            Console.Error.WriteLine(PageNames.Missing(written, Catalog));
        }

        return page;
    }

    /// <summary>Shows or writes a plan, unless something stands in its way; answers the exit code.</summary>
    /// <param name="done">What is told when it is written.</param>
    public int Run(MovePlan plan, Page page, string done)
    {
        foreach (var (span, why) in plan.Obstacles)
        {
            Console.Error.WriteLine($"{PlaceOf(span)}: {why}");
        }

        if (!plan.Obstacles.IsEmpty)
        {
            Console.Error.WriteLine("Nothing was changed.");
            return ExitCode.ContentErrors;
        }

        var faults = NewFaults(plan);
        if (!faults.IsEmpty)
        {
            faults.ForEach(fault => Console.Error.WriteLine(ShortFormat.Line(fault)));
            Console.Error.WriteLine($"These would be new {(faults.Count == 1 ? "fault" : "faults")}; nothing was changed.");
            return ExitCode.ContentErrors;
        }

        if (_isDry)
        {
            foreach (var file in plan.Files)
            {
                Console.Out.Write(LineDiff.Of(file.Path, file.NewPath, file.Before, file.NewPath is null ? "" : file.After));
            }

            return ExitCode.Fine;
        }

        try
        {
            _writer.WriteAll([.. plan.Files.SelectMany(ChangesOf)]);
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        Console.Out.WriteLine(done);
        TellByHand(page);
        return ExitCode.Fine;
    }

    public static string PlaceOf(SourceSpan span) => $"{span.Source.Path}:{span.Position.Line}:{span.Position.Column}";

    private static IEnumerable<SourceChange> ChangesOf(PlannedFile file) =>
        file.NewPath == file.Path ? [new SourceChange(file.Path, file.Before, file.After)]
        : file.NewPath is null ? [new SourceChange(file.Path, file.Before, null)]
        : [new SourceChange(file.Path, file.Before, null), new SourceChange(file.NewPath, null, file.After)];

    /// <summary>What a check would find then and does not find now.</summary>
    private ImmutableList<Diagnostic> NewFaults(MovePlan plan)
    {
        var before = FaultsOf(_tree).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. FaultsOf(_tree.With(plan.Files.Select(file => (file.Path, file.NewPath, file.After))))
                .GroupBy(KeyOf)
                .SelectMany(group => group.Skip(before.GetValueOrDefault(group.Key))),
        ];

        static (string Rule, string Message) KeyOf(Diagnostic fault) => (fault.Rule.Id, fault.Message);
    }

    private ImmutableArray<Diagnostic> FaultsOf(SourceTree tree)
    {
        var diagnostics = new DiagnosticBag();
        ContentChecker.Check(ContentLoader.Load(tree, _options.Loading with { Now = _options.Now ?? Catalog.Now }, diagnostics), diagnostics);
        return diagnostics.Sorted();
    }

    /// <summary>Templates and settings are no place for a machine to guess; where they name the page is told.</summary>
    private void TellByHand(Page page)
    {
        foreach (var source in _tree.Files.Where(file => file.Area is SourceArea.Theme or SourceArea.Settings).Select(file => file.Text).OfType<SourceText>())
        {
            var places = PlacesOf(source, page.Url.Length > 1 ? page.Url : null, ByAddress).Select(at => (At: at, Told: $"this names {page.Url}; change it by hand"))
                .Concat(PlacesOf(source, page.Kind.HasSlugs ? page.Slug : null, InQuotes).Select(at => (At: at, Told: $"this may name the page `{page.Slug}`; if it does, change it by hand")));
            foreach (var (at, told) in places.OrderBy(place => place.At))
            {
                Console.Error.WriteLine($"{PlaceOf(source.Span(at, 0))}: {told}");
            }
        }
    }

    private static IEnumerable<int> PlacesOf(SourceText source, string? words, Func<char, char, bool> stands)
    {
        var text = source.Text;
        for (var at = words is null ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words!, at + 1, StringComparison.Ordinal))
        {
            var end = at + words!.Length;
            if (stands(at == 0 ? '\0' : text[at - 1], end == text.Length ? '\0' : text[end]))
            {
                yield return at;
            }
        }
    }

    // `/about/` is not named by `/about/style/`, nor by `/en/about/`.
    private static bool ByAddress(char before, char behind) => !IsOfAddress(before) && !IsOfAddress(behind);

    private static bool InQuotes(char before, char behind) => before is '\'' or '"' && behind == before;

    private static bool IsOfAddress(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or '%';
}
