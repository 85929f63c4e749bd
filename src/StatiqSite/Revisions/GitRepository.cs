using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StatiqSite.Revisions;

/// <summary>The repository that a site's folder stands in.</summary>
/// <param name="root">The site's folder: the top of the repository, or a folder in it.</param>
internal sealed class GitRepository(string root)
{
    // No page, record or picture that a build reads is larger.
    private const int LargestFile = 20 << 20;
    private const long LargestTree = 600L << 20;

    /// <summary>The commit that a branch, a tag or an expression like <c>HEAD~1</c> names.</summary>
    /// <exception cref="RevisionFailure">It names none.</exception>
    public string CommitOf(string revision)
    {
        // In front of everything else: git would take it for an option.
        if (revision.StartsWith('-') || revision.Length == 0 || revision.Any(char.IsControl))
        {
            throw new RevisionFailure($"`{revision}` is neither a folder nor a revision.");
        }

        try
        {
            return Encoding.ASCII.GetString(GitProgram.Run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}")).Trim();
        }
        catch (RevisionFailure failure) when (failure.IsSilent)
        {
            throw new RevisionFailure($"There is no folder and no revision `{revision}` here.");
        }
    }

    /// <summary>Writes the files of a commit below some paths into a folder of their own; only ordinary files, whatever else the commit holds.</summary>
    /// <remarks>Blobs are read one by one and not as an archive, which attributes of the commit itself could leave files out of or change.</remarks>
    /// <param name="paths">Below the root.</param>
    public void WriteTo(string folder, string commit, params ImmutableArray<string> paths)
    {
        var files = FilesOf(commit, paths);
        if (files.Sum(file => (long)file.Size) > LargestTree)
        {
            throw new RevisionFailure($"The commit {commit} holds more than a site can be made from.");
        }

        var wanted = string.Concat(files.Select(file => $"{file.Blob}\n"));
        GitProgram.Run(
            root,
            Encoding.ASCII.GetBytes(wanted),
            blobs =>
            {
                foreach (var file in files)
                {
                    Write(Path.Combine(folder, file.Path), ReadBlob(blobs, file.Size));
                }
            },
            "cat-file", "--batch");
    }

    /// <summary>The lines that differ from a commit in the files as they stand on the disk, new files whole.</summary>
    public ChangedLines LinesChangedSince(string commit) => ChangedLines.Read(Encoding.UTF8.GetString(GitProgram.Run(
        root,
        "-c", "core.quotePath=false",
        "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--unified=0", "--src-prefix=a/", "--dst-prefix=b/",
        commit, "--")));

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }

    // `100644 blob 3f1c… 1204<tab>input/index.md`, ended by a zero; links are 120000, modules 160000.
    private List<TreeFile> FilesOf(string commit, ImmutableArray<string> paths)
    {
        var files = new List<TreeFile>();
        foreach (var entry in Encoding.UTF8.GetString(GitProgram.Run(root, ["ls-tree", "-r", "-l", "-z", commit, "--", .. paths])).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var columns = entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var path = entry[(tab + 1)..];
            if (columns[0] is not ("100644" or "100755") || !IsBelow(path))
            {
                continue;
            }

            // Of a clone that holds not all of its files git does not know the size.
            if (!long.TryParse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                throw new RevisionFailure($"The commit {commit} is not whole in this copy of the repository; fetch its files first.");
            }

            if (size <= LargestFile)
            {
                files.Add(new TreeFile(path, columns[2], (int)size));
            }
        }

        return files;
    }

    private static bool IsBelow(string path) =>
        !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    // `3f1c… blob 1204`, the bytes, and a line end.
    private static byte[] ReadBlob(Stream blobs, int size)
    {
        Span<byte> letter = stackalloc byte[1];
        do
        {
            blobs.ReadExactly(letter);
        }
        while (letter[0] != '\n');

        var bytes = new byte[size];
        blobs.ReadExactly(bytes);
        blobs.ReadExactly(letter);
        return bytes;
    }

    private readonly record struct TreeFile(string Path, string Blob, int Size);
}
