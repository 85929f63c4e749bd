using System.Globalization;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>A small knowledge base in which fifty things are wrong, of nearly as many rules: each is told, once, at its place.</summary>
public sealed class PlantedFaultsTests
{
    private const int Planted = 50;

    [Fact]
    public void Fifty_planted_faults_are_told_as_fifty_sorted_each_at_its_place()
    {
        using var site = TestSite.WithFaults();
        var before = TestSite.TextOf(site.Root);

        var (exitCode, _, errors) = ProgramRun.Of(site.Root, "check", "--format", "short");

        Accepted.Matches("Attacks/fifty-told.txt", errors);
        Assert.Equal(1, exitCode);
        Assert.Equal(Planted, LinesOf(errors).Length);
        Assert.Equal(LinesOf(errors).Select(PlaceOf).Order(), LinesOf(errors).Select(PlaceOf));
        Assert.Equal(before, TestSite.TextOf(site.Root));
    }

    [Fact]
    public void Fix_leaves_what_no_machine_can_mend_and_a_second_fix_changes_nothing()
    {
        using var site = TestSite.WithFaults();
        var told = LinesOf(TestSite.Told(SiteBuild.Check(site.Options, TestContext.Current.CancellationToken)));

        var (exitCode, _, errors) = ProgramRun.Of(site.Root, "fix", "--format", "short");

        Accepted.Matches("Attacks/fifty-left.txt", errors);
        Assert.Equal(1, exitCode);

        // What is left was told before, word for word; what was mended is gone, and nothing has come in its place.
        None.Of(LinesOf(errors).Except(told, StringComparer.Ordinal));
        var before = TestSite.TextOf(site.Root);
        Assert.Equal((1, "Mended 0 places; 30 errors and 7 warnings left\n", errors), ProgramRun.Of(site.Root, "fix", "--format", "short"));
        Assert.Equal(before, TestSite.TextOf(site.Root));
    }

    private static string[] LinesOf(string told) => told.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Path, line and column of a line of the short format, to be sorted by.</summary>
    private static Place PlaceOf(string line) => line.Split(':') is [var path, var row, var column, ..]
        ? new Place(path, int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture))
        : throw new FormatException(line);

    private readonly record struct Place(string Path, int Line, int Column) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            string.CompareOrdinal(Path, other.Path) is not 0 and var paths ? paths
            : Line.CompareTo(other.Line) is not 0 and var lines ? lines
            : Column.CompareTo(other.Column);
    }
}
