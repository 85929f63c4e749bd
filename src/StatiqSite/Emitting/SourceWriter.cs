using StatiqSite.Content.Loading;

namespace StatiqSite.Emitting;

/// <summary>Changes files the site is made from, for the commands that are asked to; nothing else does.</summary>
/// <remarks>
/// Each new text is written beside its file, as <c>…-next</c>; what is to be done is noted in the journal; then each file is
/// set aside, as <c>…-old</c>, and the new one takes its place. A command that was killed left one of these states, and the
/// next that changes files ends it, or undoes it where nothing was noted yet.
/// </remarks>
internal sealed class SourceWriter(SiteOptions options)
{
    private const string NextEnding = UnfinishedFile.NextEnding;
    private const string OldEnding = UnfinishedFile.OldEnding;

    private readonly string _root = options.Root;

    /// <summary>Replaces a text file below the root in one step.</summary>
    /// <param name="path">As messages name it: <c>input/series/glory.md</c>.</param>
    public void Replace(string path, string text)
    {
        var file = Path.GetFullPath(path, _root);
        if (new FileInfo(file) is not { Exists: true, LinkTarget: null })
        {
            throw new IOException($"{path} is no ordinary file any more.");
        }

        Put(file, text);
    }

    /// <summary>Writes a file that is ours from its first line to its last, and makes its folder where there is none.</summary>
    public void Write(string path, string text)
    {
        var file = Path.GetFullPath(path, _root);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (new FileInfo(file) is { LinkTarget: not null })
        {
            throw new IOException($"{path} is no ordinary file.");
        }

        Put(file, text);
    }

    /// <summary>Takes away a file that was ours.</summary>
    public void Remove(string path) => File.Delete(Path.GetFullPath(path, _root));

    /// <summary>Makes all changes or none: each new text is written beside its file first, and what was renamed is put back where a later step fails.</summary>
    /// <exception cref="IOException">Nothing was changed; the message says which file it is and why.</exception>
    public void WriteAll(IReadOnlyList<SourceChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        using var journal = Open();
        foreach (var change in changes)
        {
            Guard(change);
        }

        var undo = new Stack<Action>();
        var leftovers = new List<string>();
        var current = "";
        try
        {
            foreach (var change in changes.Where(change => change.After is not null))
            {
                current = change.Path;
                MakeFolder(Path.GetDirectoryName(FileOf(change))!, undo);
                var next = FileOf(change) + NextEnding;
                File.OpenHandle(next, FileMode.CreateNew, FileAccess.Write).Dispose();
                undo.Push(() => File.Delete(next));
                FileWriting.Write(next, change.After!, FileMode.Truncate);
            }

            current = changes[0].Path;
            undo.Push(journal.Clear);
            journal.Plan([.. changes.Select(change => new ChangeJournal.Step(change.Path, ChangeJournal.MarkOf(FileOf(change)), change.After is null))]);
            foreach (var change in changes)
            {
                current = change.Path;
                Exchange(FileOf(change), change, undo, leftovers);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var step))
            {
                step();
            }

            throw new IOException($"{current} cannot be written, so nothing was changed: {failure.Message}", failure);
        }

        leftovers.ForEach(File.Delete);
        journal.Clear();
    }

    /// <summary>Ends or undoes what a command that was killed left, so that files are read as they should be; nothing while another is at work.</summary>
    public void Recover()
    {
        try
        {
            using var journal = Open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever writes is told why it cannot be.
        }
    }

    private ChangeJournal Open()
    {
        var journal = ChangeJournal.Open(options.Cache);
        try
        {
            var steps = journal.Planned.Where(step => IsBelow(Path.GetFullPath(step.Path, _root)) && !StandsBehindLink(Path.GetFullPath(step.Path, _root), out _)).ToList();

            // Where a person has changed one of the files since, the plan is not carried out any more.
            foreach (var step in steps.All(IsAsLeft) ? steps : [])
            {
                End(step);
            }

            journal.Clear();
            foreach (var left in Leftovers())
            {
                Undo(left);
            }

            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private bool IsAsLeft(ChangeJournal.Step step)
    {
        var file = Path.GetFullPath(step.Path, _root);
        var isDone = !step.IsRemoval && !File.Exists(file + NextEnding);
        return isDone || !File.Exists(file) || ChangeJournal.MarkOf(file) == step.Mark;
    }

    private void End(ChangeJournal.Step step)
    {
        var file = Path.GetFullPath(step.Path, _root);
        if (step.IsRemoval)
        {
            File.Delete(file);
        }
        else if (File.Exists(file + NextEnding))
        {
            File.Move(file + NextEnding, file, overwrite: true);
        }

        File.Delete(file + OldEnding);
    }

    /// <summary>A new text that nobody noted goes; an old one comes back where its file is missing.</summary>
    private static void Undo(string left)
    {
        var file = left.EndsWith(OldEnding, StringComparison.Ordinal) ? left[..^OldEnding.Length] : null;
        if (file is not null && !File.Exists(file))
        {
            File.Move(left, file);
        }
        else
        {
            File.Delete(left);
        }
    }

    private List<string> Leftovers()
    {
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. ((string[])[options.Input, options.Seeds, options.Theme])
                .Where(folder => new DirectoryInfo(folder) is { Exists: true, LinkTarget: null })
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", walk))
                .Concat(Directory.EnumerateFiles(_root))
                .Where(UnfinishedFile.IsOne),
        ];
    }

    /// <summary>True below the site's folder, or below an input folder that was named.</summary>
    private bool IsBelow(string file) => IsBelow(file, _root) || IsBelow(file, options.Input);

    private static bool IsBelow(string file, string folder) =>
        Path.GetRelativePath(folder, file) is var below && !Path.IsPathRooted(below) && below.Split(Path.DirectorySeparatorChar)[0] != "..";

    private bool StandsBehindLink(string file, out string strange)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length > _root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null || File.Exists(folder))
            {
                strange = folder;
                return true;
            }
        }

        strange = "";
        return false;
    }

    private static void Exchange(string file, SourceChange change, Stack<Action> undo, List<string> leftovers)
    {
        if (change.Before is not null)
        {
            var old = file + OldEnding;
            File.Move(file, old);
            undo.Push(() => File.Move(old, file));
            leftovers.Add(old);
        }

        if (change.After is not null)
        {
            File.Move(file + NextEnding, file);
            undo.Push(() => File.Move(file, file + NextEnding));
        }
    }

    private static void MakeFolder(string folder, Stack<Action> undo)
    {
        if (!Directory.Exists(folder))
        {
            MakeFolder(Path.GetDirectoryName(folder)!, undo);
            Directory.CreateDirectory(folder);
            undo.Push(() => Directory.Delete(folder));
        }
    }

    private string FileOf(SourceChange change) => Path.GetFullPath(change.Path, _root);

    /// <summary>Refuses what leads out of the root, goes through a link, is not as it was read, or may not be written.</summary>
    private void Guard(SourceChange change)
    {
        var file = FileOf(change);
        if (!IsBelow(file))
        {
            throw new IOException($"{change.Path} does not stand below the site's folder, so nothing was changed.");
        }

        if (StandsBehindLink(file, out var folder))
        {
            throw new IOException($"{Path.GetRelativePath(_root, folder)} is no ordinary folder, so nothing was changed.");
        }

        var found = new FileInfo(file);
        if (change.Before is null ? found.Exists || found.LinkTarget is not null || Directory.Exists(file) : found is not { Exists: true, LinkTarget: null })
        {
            throw new IOException(change.Before is null
                ? $"{change.Path} is there already, so nothing was changed."
                : $"{change.Path} is no ordinary file any more, so nothing was changed.");
        }

        if (change.Before is not null && found.IsReadOnly)
        {
            throw new IOException($"{change.Path} may not be written, so nothing was changed.");
        }

        if (change.Before is not null && WithoutMark(File.ReadAllText(file)) != WithoutMark(change.Before))
        {
            throw new IOException($"{change.Path} was changed in the meantime, so nothing was changed; run the command again.");
        }
    }

    private static string WithoutMark(string text) => text.TrimStart('\uFEFF');

    private static void Put(string file, string text)
    {
        var next = $"{file}{NextEnding}";
        FileWriting.Write(next, text, FileMode.Create);
        File.Move(next, file, overwrite: true);
    }
}
