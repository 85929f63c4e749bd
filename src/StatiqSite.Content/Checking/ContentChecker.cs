using System.Collections.Immutable;
using StatiqSite.Content.Checking.Rules;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Asks every rule about the whole content.</summary>
public static class ContentChecker
{
    /// <summary>A new rule is one file in <c>Rules/</c> and one line here.</summary>
    public static ImmutableArray<IContentRule> Rules { get; } =
    [
        new DuplicateSlug(),
        new DuplicateUrl(),
        new DuplicateXref(),
        new DuplicateRedirect(),
        new RedirectLoop(),
        new RedirectChain(),
        new DeadRedirect(),
        new RedirectWithContent(),
        new DuplicateSource(),
        new DuplicateTag(),
        new DuplicateFact(),
        new DuplicateAnchor(),
        new UnknownTag(),
        new TagSynonym(),
        new UnknownSource(),
        new UnknownPage(),
        new WrongKind(),
        new SelfRelation(),
        new RelationCycle(),
        new UnknownFact(),
        new BrokenLink(),
        new BrokenAnchor(),
        new MovedLink(),
        new DraftLink(),
        new EqualHeadings(),
        new UncreditedImage(),
        new LongQuotation(),
        new UnsourcedFigureInProse(),
        new UnusedSource(),
        new UnusedTag(),
        new DateOrder(),
        new PolicyStatus(),
        new FigureConflict(),
        new SelfConflict(),
        new SettledConflict(),
        new StalePage(),
        new StaleFact(),
        new UnknownMeasure(),
    ];

    /// <summary>All rules run, whatever the others find; the bag puts their findings in file order.</summary>
    public static void Check(Catalog catalog, DiagnosticBag diagnostics) =>
        Parallel.ForEach(Rules, rule => rule.Check(catalog, diagnostics));
}
