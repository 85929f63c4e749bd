using StatiqSite.Emitting;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>A command that changes files was killed: each state it can leave is laid out, and the next command makes a whole of it.</summary>
public sealed class InterruptedChangeTests : IDisposable
{
    private const string Changed = "input/series/glory.md";
    private const string Gone = "input/series/old.md";
    private const string New = "input/terms/new.md";
    private const string OldText = "---\ntitle: Old\nsummary: A series.\n---\nProse.\n";
    private const string NewText = "---\ntitle: New\nsummary: A term.\n---\nProse.\n";

    // What any kill leaves between two steps: of the file that changes, of the one that goes, of the one that comes.
    private static readonly Dictionary<string, (string[] Files, bool IsPlanned, bool IsDone)> States = new(StringComparer.Ordinal)
    {
        ["a first new text is half written"] = ([$"{Changed}.next half", Changed, Gone], false, false),
        ["new texts are written, nothing is noted"] = ([$"{Changed}.next", $"{New}.next", Changed, Gone], false, false),
        ["the note is half written"] = ([$"{Changed}.next", $"{New}.next", Changed, Gone, "half a note"], false, false),
        ["all is noted"] = ([$"{Changed}.next", $"{New}.next", Changed, Gone], true, true),
        ["an old text is set aside"] = ([$"{Changed}.next", $"{New}.next", $"{Changed}.old", Gone], true, true),
        ["a new text stands"] = ([$"{New}.next", $"{Changed}.old", $"{Changed} new", Gone], true, true),
        ["a page is gone"] = ([$"{New}.next", $"{Changed}.old", $"{Changed} new", $"{Gone}.old"], true, true),
        ["all new texts stand"] = ([$"{Changed}.old", $"{Changed} new", $"{Gone}.old", $"{New} new"], true, true),
        ["some old texts are gone"] = ([$"{Changed} new", $"{Gone}.old", $"{New} new"], true, true),
        ["only the note is left"] = ([$"{Changed} new", $"{New} new"], true, true),
        ["a person has gone on by hand"] = ([$"{Changed}.next", $"{New}.next", $"{Changed} other", Gone], true, false),
        ["an old text is set aside by a command that noted nothing"] = ([$"{Changed}.old", Gone], false, false),
    };

    private readonly TestSite _site = new();
    private readonly string _oldGlory;
    private readonly string _newGlory;

    public InterruptedChangeTests()
    {
        _oldGlory = File.ReadAllText(_site.In(Changed));
        _newGlory = _oldGlory.Replace("title:", "title_zh: 荣耀\ntitle:", StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => [.. States.Keys];

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_next_command_ends_or_undoes_what_a_killed_one_began(string name)
    {
        var (files, isPlanned, isDone) = States[name];
        LayOut(files, isPlanned);

        new SourceWriter(_site.Options).Recover();

        Assert.Equal(
            files.Contains($"{Changed} other") ? "by hand\n" : isDone ? _newGlory : _oldGlory, File.ReadAllText(_site.In(Changed)));
        Assert.Equal(isDone ? null : OldText, TextOf(Gone));
        Assert.Equal(isDone ? NewText : null, TextOf(New));
        Assert.Empty(Directory.EnumerateFiles(_site.Root, "*.statiqsite-*", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(_site.In("cache")) && Directory.EnumerateFileSystemEntries(_site.In("cache")).Any());
    }

    [Theory]
    [InlineData("fix")]
    [InlineData("format")]
    [InlineData("new", "term", "some-term")]
    [InlineData("mv", "glory", "fame")]
    [InlineData("rm", "old")]
    public void Every_command_that_changes_files_begins_with_it(params string[] arguments)
    {
        _site.Write(Gone, OldText);
        File.Move(_site.In(Changed), _site.In($"{Changed}.statiqsite-old"));
        _site.Write($"{Changed}.statiqsite-next", "half");

        var (exitCode, _, errors) = ProgramRun.Of(_site.Root, arguments);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Empty(Directory.EnumerateFiles(_site.Root, "*.statiqsite-*", SearchOption.AllDirectories));
        Assert.True(File.Exists(_site.In(Changed)) || File.Exists(_site.In("input/series/fame.md")));
    }

    [Fact]
    public void A_dry_run_and_a_check_tell_of_it_and_touch_nothing()
    {
        _site.Write($"{Changed}.statiqsite-next", "half");
        var before = TestSite.TextOf(_site.Root);

        Assert.Equal(
            $"{Changed}.statiqsite-next:1:1: warning[unknown-file]: nothing is made of this file\n",
            TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
        Assert.Equal(0, ProgramRun.Of(_site.Root, "format", "--dry-run").ExitCode);
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }

    [Fact]
    public void Two_commands_do_not_change_files_at_once()
    {
        using var held = ChangeJournal.Open(_site.Options.Cache);
        var before = TestSite.TextOf(_site.In("input"));

        Assert.Equal(
            (1, "", "Another command is changing files of this site, so nothing was changed; run this one again when it has ended.\n"),
            ProgramRun.Of(_site.Root, "new", "term", "some-term"));
        Assert.Equal(before, TestSite.TextOf(_site.In("input")));
    }

    /// <summary>Whoever can put a note there must not reach a file outside with it.</summary>
    [Fact]
    public void A_note_about_files_outside_the_site_is_not_followed()
    {
        using var outside = new TestSite();
        var victim = outside.In("victim.md");
        File.WriteAllText(victim, "mine");
        File.WriteAllText($"{victim}.statiqsite-next", "theirs");
        var mark = ChangeJournal.MarkOf(victim);
        var relative = Path.GetRelativePath(_site.Root, victim);
        File.CreateSymbolicLink(_site.In("input/linked"), outside.Root);
        _site.Write("cache/changes.txt", $"put {mark} {relative}\nput {mark} {victim}\nremove {mark} {victim}\nput {mark} input/linked/victim.md\nend");

        new SourceWriter(_site.Options).Recover();

        Assert.Equal("mine", File.ReadAllText(victim));
        Assert.Equal("theirs", File.ReadAllText($"{victim}.statiqsite-next"));
    }

    private void LayOut(string[] files, bool isPlanned)
    {
        File.Delete(_site.In(Changed));
        foreach (var file in files.Where(file => file != "half a note"))
        {
            var (path, how) = file.Split(' ') is [var only] ? (only, "") : (file.Split(' ')[0], file.Split(' ')[1]);
            var name = path.EndsWith(".next", StringComparison.Ordinal) || path.EndsWith(".old", StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : path;
            var isNew = path.EndsWith(".next", StringComparison.Ordinal) || how == "new";
            var text = name switch
            {
                Changed => isNew ? _newGlory : _oldGlory,
                Gone => OldText,
                _ => NewText,
            };
            var written = path == name ? path : $"{name}.statiqsite-{path[(path.LastIndexOf('.') + 1)..]}";
            _site.Write(written, how switch { "half" => text[..10], "other" => "by hand\n", _ => text });
        }

        // Marks are of the old texts, wherever these are now.
        using var marks = new TestSite();
        marks.Write("old.md", OldText);
        marks.Write("glory.md", _oldGlory);
        if (isPlanned || files.Contains("half a note"))
        {
            using var journal = ChangeJournal.Open(_site.Options.Cache);
            journal.Plan(
            [
                new ChangeJournal.Step(Changed, ChangeJournal.MarkOf(marks.In("glory.md")), IsRemoval: false),
                new ChangeJournal.Step(Gone, ChangeJournal.MarkOf(marks.In("old.md")), IsRemoval: true),
                new ChangeJournal.Step(New, "", IsRemoval: false),
            ]);
        }

        if (!isPlanned && files.Contains("half a note"))
        {
            var note = _site.In("cache/changes.txt");
            File.WriteAllText(note, File.ReadAllText(note)[..^20]);
        }
    }

    private string? TextOf(string path) => File.Exists(_site.In(path)) ? File.ReadAllText(_site.In(path)) : null;
}
