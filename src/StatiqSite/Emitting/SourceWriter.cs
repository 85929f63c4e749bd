using System.Text;

namespace StatiqSite.Emitting;

/// <summary>Changes files the site is made from, for the commands that are asked to; nothing else does.</summary>
internal sealed class SourceWriter(string root)
{
    private const string NextEnding = ".statiqsite-next";
    private const string OldEnding = ".statiqsite-old";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces a text file below the root in one step.</summary>
    /// <param name="path">As messages name it: <c>input/series/glory.md</c>.</param>
    public void Replace(string path, string text)
    {
        var file = Path.GetFullPath(path, root);
        if (new FileInfo(file) is not { Exists: true, LinkTarget: null })
        {
            throw new IOException($"{path} is no ordinary file any more.");
        }

        Put(file, text);
    }

    /// <summary>Writes a file that is ours from its first line to its last, and makes its folder where there is none.</summary>
    public void Write(string path, string text)
    {
        var file = Path.GetFullPath(path, root);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (new FileInfo(file) is { LinkTarget: not null })
        {
            throw new IOException($"{path} is no ordinary file.");
        }

        Put(file, text);
    }

    /// <summary>Takes away a file that was ours.</summary>
    public void Remove(string path) => File.Delete(Path.GetFullPath(path, root));

    /// <summary>Makes all changes or none: each new text is written beside its file first, and what was renamed is put back where a later step fails.</summary>
    /// <exception cref="IOException">Nothing was changed; the message says which file it is and why.</exception>
    public void WriteAll(IReadOnlyList<SourceChange> changes)
    {
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
                using var stream = new FileStream(next, FileMode.CreateNew);
                undo.Push(() => File.Delete(next));
                stream.Write(Encoding.GetBytes(change.After!));
            }

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

    private string FileOf(SourceChange change) => Path.GetFullPath(change.Path, root);

    /// <summary>Refuses what leads out of the root, goes through a link, is not as it was read, or may not be written.</summary>
    private void Guard(SourceChange change)
    {
        var file = FileOf(change);
        var below = Path.GetRelativePath(root, file);
        if (Path.IsPathRooted(below) || below.Split(Path.DirectorySeparatorChar)[0] == "..")
        {
            throw new IOException($"{change.Path} does not stand below the site's folder, so nothing was changed.");
        }

        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null || File.Exists(folder))
            {
                throw new IOException($"{Path.GetRelativePath(root, folder)} is no ordinary folder, so nothing was changed.");
            }
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
        File.WriteAllText(next, text, Encoding);
        File.Move(next, file, overwrite: true);
    }
}
