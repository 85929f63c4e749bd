using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void Answers_by_file_and_place_however_the_threads_ran()
    {
        var sources = Enumerable.Range(0, 10).Select(i => new SourceText($"{i}.md", new string('a', 100))).ToArray();
        var expected = sources.SelectMany(source => Enumerable.Range(0, 100).Select(i => $"{source.Path}:{i}"));
        var bag = new DiagnosticBag();
        Parallel.For(0, 1000, i =>
        {
            // 389 and 1000 have no common divisor: every place once, in no order.
            var place = i * 389 % 1000;
            bag.Add(Error("x", sources[place / 100].Span(place % 100, 1), "wrong"));
        });

        Assert.Equal(expected, bag.Sorted().Select(fault => $"{fault.Span.Source.Path}:{fault.Span.Start}"));
    }

    [Fact]
    public void Tells_one_fault_once()
    {
        var source = new SourceText("a.md", "one two");
        var bag = new DiagnosticBag();
        bag.Add(Error("x", source.Find("one"), "wrong"));
        bag.Add(Error("x", source.Find("one"), "wrong"));
        bag.Add(Error("x", source.Find("one"), "wrong too"));
        bag.Add(Error("y", source.Find("one"), "wrong"));

        Assert.Equal(["x wrong", "x wrong too", "y wrong"], bag.Sorted().Select(fault => $"{fault.Rule.Id} {fault.Message}"));
    }

    [Fact]
    public void Only_errors_are_errors()
    {
        var source = new SourceText("a.md", "one");
        var bag = new DiagnosticBag();
        bag.Add(Warning("x", source.Find("one"), "odd"));
        Assert.False(bag.HasErrors);
        bag.Add(Error("y", source.Find("one"), "wrong"));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Of_one_rule_and_file_the_first_thousand_are_kept_in_whatever_order_they_came()
    {
        var source = new SourceText("a.md", new string('a', 10_000));
        var bag = new DiagnosticBag();
        Parallel.For(0, 10_000, i => bag.Add(Error("x", source.Span(i * 389 % 10_000, 1), "wrong")));
        bag.Add(Error("y", source.Span(9_999, 1), "wrong too"));

        var told = bag.Sorted();
        Assert.Equal([.. Enumerable.Range(0, 1000), 9_999], told.Select(fault => fault.Span.Start));
        Assert.Equal(["the file has more of these; they are told when these are mended"], told.SelectMany(fault => fault.Notes));
    }

    /// <summary>However many files have however many faults, what is kept of them stays small; and it is the same in any order.</summary>
    [Theory]
    [InlineData(-1, DiagnosticBag.MostOfOneRule)]
    [InlineData(0, DiagnosticBag.MostOfOneRule)]
    [InlineData(1, DiagnosticBag.MostWhereMany)]
    public void Where_a_run_has_very_many_faults_fewer_of_each_file_are_kept(int more, int kept)
    {
        const int Files = 40;
        var sources = Enumerable.Range(0, Files).Select(i => new SourceText($"{i:00}.md", new string('a', 10_000))).ToArray();
        var count = DiagnosticBag.ManyFaults + more;
        var bag = new DiagnosticBag();
        Parallel.For(0, count, i =>
        {
            // 99,991 is prime: every place once, in no order.
            var place = (int)((long)i * 99_991 % count);
            bag.Add(Error("x", sources[place % Files].Span(place / Files, 1), "wrong"));
        });

        Assert.Equal(
            sources.SelectMany(source => Enumerable.Range(0, kept).Select(i => $"{source.Path}:{i}")),
            bag.Sorted().Select(fault => $"{fault.Span.Source.Path}:{fault.Span.Start}"));
    }
}
