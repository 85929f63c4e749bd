using System.Text;

namespace StatiqSite.Emitting;

/// <summary>Changes files the site is made from, for the commands that are asked to; nothing else does.</summary>
internal sealed class SourceWriter(string root)
{
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

    private static void Put(string file, string text)
    {
        var next = $"{file}.statiqsite-next";
        File.WriteAllText(next, text, Encoding);
        File.Move(next, file, overwrite: true);
    }
}
