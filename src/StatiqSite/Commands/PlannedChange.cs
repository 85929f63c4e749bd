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
internal sealed class PlannedChange(SiteOptions options)
{
    private readonly SourceTree _tree = SourceTree.Read(options.SourcePaths, new DiagnosticBag());

    private Catalog? _catalog;

    public SourceTree Tree => _tree;

    public Catalog Catalog => _catalog ??= ContentLoader.Load(_tree, options.Loading, new DiagnosticBag());

    /// <summary>The page that the command line names; null where there is none, which is told.</summary>
    public Page? Find(string written)
    {
        var page = PageNames.Find(written, Catalog) ?? PageNames.Find(NamedPath.Of(written, options), Catalog);
        if (page is null)
        {
            Console.Error.WriteLine(PageNames.Missing(written, Catalog));
        }

        return page;
    }

    /// <summary>Shows or writes a plan, unless something stands in its way; answers the exit code.</summary>
    /// <param name="done">What is told when it is written.</param>
    public int Run(MovePlan plan, Page page, bool isDry, string done)
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

        if (isDry)
        {
            foreach (var file in plan.Files)
            {
                Console.Out.Write(LineDiff.Of(file.Path, file.NewPath, file.Before, file.NewPath is null ? "" : file.After));
            }

            return ExitCode.Fine;
        }

        try
        {
            new SourceWriter(options.Root).WriteAll([.. plan.Files.SelectMany(ChangesOf)]);
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        Console.Out.WriteLine(done);
        TellByHand(page.Url);
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
        ContentChecker.Check(ContentLoader.Load(tree, options.Loading with { Now = options.Now ?? Catalog.Now }, diagnostics), diagnostics);
        return diagnostics.Sorted();
    }

    /// <summary>Templates and settings are no place for a machine to guess; where they name the old address is told.</summary>
    private void TellByHand(string url)
    {
        if (url == "/")
        {
            return;
        }

        foreach (var source in _tree.Files.Where(file => file.Area is SourceArea.Theme or SourceArea.Settings).Select(file => file.Text).OfType<SourceText>())
        {
            for (var at = source.Text.IndexOf(url, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(url, at + 1, StringComparison.Ordinal))
            {
                Console.Error.WriteLine($"{PlaceOf(source.Span(at, 0))}: this names {url}; change it by hand");
            }
        }
    }
}
