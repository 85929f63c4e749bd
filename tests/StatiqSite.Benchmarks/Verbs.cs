using System.Collections.Immutable;

namespace StatiqSite.Benchmarks;

/// <summary>Every verb of the benchmark program, in the order in which its help lists them.</summary>
internal static class Verbs
{
    /// <summary>A new verb is one line here.</summary>
    public static readonly ImmutableArray<Verb> All =
    [
        new("templates", "FOLDER [cold]", "Times the template engine against hand-written code; cold: the first 1,000 pages of fresh processes.", TemplateSpeed.Run),
        new("conformance", "FOLDER", "Runs the cases of the template language.", Conformance.Run),
        new("runaway", "", "Times what never ends by itself, with the limits that a site has by default.", _ => RunawayTimer.Run()),
        new("generate", "--pages N --to FOLDER", "Writes a synthetic site.", SiteGenerator.Run),
        new("sites", "[N …]", "Publishes the program and measures cold builds of sites of 1,000 and 10,000 pages.", SiteTimer.Run),
        new("stages", "FOLDER", "Measures what each stage of a build of the site in a folder costs.", StageTimer.Run),
        new("preview", "FOLDER PAGE", "Measures the first page of a preview of the site in a folder, and the page that was just saved.", PreviewTimer.Run),
        new("fuzz", "--seed N --minutes M", "Spoils copies of this repository's own site and makes each twice; a find is saved.", FuzzRun.Run),
        new("kills", "--moments N", "Kills builds of 1,000 pages at so many moments and looks at what they left.", KillRun.Run),
    ];
}
