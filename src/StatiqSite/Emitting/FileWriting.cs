using System.Text;

namespace StatiqSite.Emitting;

/// <summary>Writes whole files, so that a disk that takes no more is always told in one way.</summary>
internal static class FileWriting
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">The disk is full, or the file larger than the system lets it be.</exception>
    public static void Write(string file, string text, FileMode mode) => Write(file, Encoding.GetBytes(text), mode);

    /// <summary>The same.</summary>
    /// <exception cref="IOException">The disk is full, or the file larger than the system lets it be.</exception>
    public static void Write(string file, ReadOnlySpan<byte> bytes, FileMode mode)
    {
        // Only we know the file while it is written: it needs no lock of its own.
        using var handle = File.OpenHandle(file, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        Write(handle, bytes);
    }

    /// <summary>The same into a file that is open, from its beginning.</summary>
    /// <exception cref="IOException">The disk is full, or the file larger than the system lets it be.</exception>
    public static void Write(Microsoft.Win32.SafeHandles.SafeFileHandle handle, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(handle, bytes, fileOffset: 0);
        }
        catch (ArgumentOutOfRangeException failure)
        {
            // .NET takes a limit of the system (a quota, an old file system) for a mistake of whoever calls it.
            throw new IOException("the file is larger than the system lets it be", failure);
        }
    }
}
