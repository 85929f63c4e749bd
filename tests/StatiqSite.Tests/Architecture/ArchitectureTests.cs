using System.Collections.Immutable;
using System.Reflection;
using StatiqSite.Content.Checking;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using Xunit;

namespace StatiqSite.Tests.Architecture;

/// <summary>The floors and doors of the code, read from what the compiler made of it.</summary>
public sealed class ArchitectureTests
{
    private static readonly Floors Plan = new("StatiqSite.Tests.Architecture.Planted", ["Low", "Beside"], ["High"]);

    private static ImmutableArray<(Assembly Assembly, Floors Floors)> Projects { get; } =
    [
        (typeof(Diagnostic).Assembly, new("StatiqSite.Diagnostics", ["*"], ["Formats"])),
        (typeof(Template).Assembly, new("StatiqSite.Templating", ["Values"], ["Evaluation"], ["Syntax", "Builtins"], ["Parsing"], ["*"])),
        (typeof(ContentChecker).Assembly, new(
            "StatiqSite.Content", ["Yaml", "Markdown", "Facts"], ["Model"], ["Kinds"], ["Evidence"], ["Checking", "Relating", "Schemas"], ["Comparing", "Loading"], ["Fixing"])),
        (typeof(SiteBuild).Assembly, new(
            "StatiqSite", ["SiteOptions"], ["Rendering"], ["Searching"], ["Outputs"], ["Emitting"], ["Reporting", "Revisions", "Serving"],
            ["BuildResult", "SiteRules"], ["SiteBuild"],
            ["Commands"], ["Program"])),
    ];

    public static TheoryData<string> ProjectNames => [.. Projects.Select(project => project.Floors.Root)];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Each_room_uses_only_floors_below(string project)
    {
        var (assembly, floors) = Projects.Single(one => one.Floors.Root == project);
        None.Of(floors.FaultsOf(TypeUses.Of(assembly.Location)));
    }

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Every_type_stands_in_a_room_of_the_plan(string project)
    {
        var (assembly, floors) = Projects.Single(one => one.Floors.Root == project);
        None.Of(floors.Homeless(TypeUses.Of(assembly.Location)));
    }

    [Fact]
    public void A_use_of_a_floor_above_or_of_a_neighbor_is_named_though_a_lambda_hides_it() => Assert.Equal(
        [
            "StatiqSite.Tests.Architecture.Planted.Beside.Neighbor (Beside) uses StatiqSite.Tests.Architecture.Planted.Low.Signed (Low)",
            "StatiqSite.Tests.Architecture.Planted.Low.Hidden (Low) uses StatiqSite.Tests.Architecture.Planted.High.Upper (High)",
            "StatiqSite.Tests.Architecture.Planted.Low.Lazy (Low) uses StatiqSite.Tests.Architecture.Planted.High.Upper (High)",
            "StatiqSite.Tests.Architecture.Planted.Low.Signed (Low) uses StatiqSite.Tests.Architecture.Planted.High.Upper (High)",
        ],
        Plan.FaultsOf(TypeUses.Of(typeof(ArchitectureTests).Assembly.Location)));

    [Fact]
    public void A_type_outside_the_plan_is_named() => Assert.Equal(
        ["StatiqSite.Tests.Architecture.Planted.High.Upper"],
        new Floors("StatiqSite.Tests.Architecture.Planted", ["Low", "Beside"]).Homeless(TypeUses.Of(typeof(ArchitectureTests).Assembly.Location)));

    [Fact]
    public void A_package_has_one_door() => Assert.Equal(
        [
            "Markdig: StatiqSite.Content.Markdown",
            "Microsoft.AspNetCore: StatiqSite.Serving",
            "Microsoft.Extensions: StatiqSite.Serving",
            "Spectre.Console: StatiqSite.Commands",
            "System.CommandLine: StatiqSite, StatiqSite.Commands",
        ],
        Doors(Projects.Select(project => project.Assembly)));

    /// <summary>Sources, templates and the site each have one way to and from the disk; a wall that nobody climbs over for comfort.</summary>
    [Fact]
    public void The_disk_has_these_doors_and_no_other() => Assert.Equal(
        [
            "StatiqSite.Commands.ReferenceCommand",
            "StatiqSite.Commands.RenderCommand",
            "StatiqSite.Commands.SchemaCommand",
            "StatiqSite.Commands.ServeCommand",
            "StatiqSite.Content.Loading.FileSort",
            "StatiqSite.Content.Loading.SourceTree",
            "StatiqSite.Emitting.ChangeJournal",
            "StatiqSite.Emitting.FileWriting",
            "StatiqSite.Emitting.OutputGuard",
            "StatiqSite.Emitting.OutputManifest",
            "StatiqSite.Emitting.OutputWriter",
            "StatiqSite.Emitting.SourceWriter",
            "StatiqSite.Rendering.FolderTemplates",
            "StatiqSite.Reporting.ReportFile",
            "StatiqSite.Revisions.GitRepository",
            "StatiqSite.Revisions.SiteState",
            "StatiqSite.Serving.FolderFiles",
            "StatiqSite.Serving.SourceWatcher",
        ],
        DoorsOfTheDisk(Projects.Select(project => project.Assembly)));

    [Fact]
    public void A_door_of_the_disk_is_seen() => Assert.Contains(
        "StatiqSite.Tests.TestSite", DoorsOfTheDisk([typeof(ArchitectureTests).Assembly]));

    [Fact]
    public void Every_door_of_a_package_is_seen() => Assert.Contains(
        "AngleSharp: StatiqSite.Tests.Attacks, StatiqSite.Tests.Own, StatiqSite.Tests.Rendering", Doors([typeof(ArchitectureTests).Assembly]));

    [Fact]
    public void Nothing_static_can_change() => None.Of(Projects.SelectMany(project => StaticState.Of(project.Assembly)));

    [Fact]
    public void Static_state_is_named() => Assert.Equal(
        [
            "StatiqSite.Tests.Architecture.Planted.Low.Careless.Count is not readonly",
            "StatiqSite.Tests.Architecture.Planted.Low.Careless.Seen is a List`1, which can change",
            "StatiqSite.Tests.Architecture.Planted.Low.Careless.Slots is a Int32[], which can change",
            "StatiqSite.Tests.Architecture.Planted.Low.Careless.Words is a String[], which can change",
        ],
        StaticState.Of(typeof(ArchitectureTests).Assembly).Where(fault => fault.Contains(".Planted.", StringComparison.Ordinal)));

    [Fact]
    public void The_template_language_and_the_content_do_not_know_each_other() => None.Of(
        TypeUses.Of(typeof(Template).Assembly.Location).Where(use => use.Assembly == "StatiqSite.Content")
            .Concat(TypeUses.Of(typeof(ContentChecker).Assembly.Location).Where(use => use.Assembly == "StatiqSite.Templating"))
            .Select(use => $"{use.From} uses {use.To}"));

    /// <summary>Each package that is no part of .NET, with the namespaces that name it.</summary>
    private static IEnumerable<string> Doors(IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => TypeUses.Of(assembly.Location))
        .Where(use => use.Assembly is not null && !use.From.Name.StartsWith('<') && IsPackage(use.Assembly))
        .Select(use => (Package: PackageOf(use.Assembly!), Door: use.From.Namespace.Length == 0 ? "StatiqSite" : use.From.Namespace))
        .GroupBy(use => use.Package, use => use.Door)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}: {string.Join(", ", group.Distinct().Order(StringComparer.Ordinal))}");

    private static IEnumerable<string> DoorsOfTheDisk(IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => TypeUses.Of(assembly.Location))
        .Where(use => use.To is
        {
            Namespace: "System.IO",
            Name: "File" or "FileInfo" or "FileStream" or "FileSystemInfo" or "FileSystemWatcher" or "Directory" or "DirectoryInfo" or "DriveInfo" or "RandomAccess",
        })
        .Select(use => use.From.ToString())
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static bool IsPackage(string assembly) =>
        !assembly.StartsWith("StatiqSite", StringComparison.Ordinal) && assembly != "statiqsite"
        && (assembly == "System.CommandLine" || !(assembly.StartsWith("System.", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.Win32", StringComparison.Ordinal)));

    private static string PackageOf(string assembly) =>
        assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ? "Microsoft.AspNetCore"
        : assembly.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) ? "Microsoft.Extensions"
        : assembly;
}
