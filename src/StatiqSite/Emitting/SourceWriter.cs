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

        var next = $"{file}.statiqsite-next";
        File.WriteAllText(next, text, Encoding);
        File.Move(next, file, overwrite: true);
    }
}
