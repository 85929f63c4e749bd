using System.Runtime.InteropServices;

namespace StatiqSite.Content.Loading;

/// <summary>Says what a name on the disk is without opening it: opening a FIFO would wait for ever.</summary>
internal static partial class FileSort
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int DoNotFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint TypeMask = 1; // STATX_TYPE
    private const int ModeOffset = 28; // of stx_mode; the layout of struct statx is the same on every processor

    /// <summary>Null for an ordinary file or folder; else what it is, with its article.</summary>
    public static string? StrangenessOf(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return "a symbolic link";
        }

        if (entry.Attributes.HasFlag(FileAttributes.Device))
        {
            return "a device";
        }

        // .NET has no word for the other sorts. Elsewhere than on Linux only links are told from files.
        return OperatingSystem.IsLinux() ? StrangenessByMode(entry.FullName) : null;
    }

    private static string? StrangenessByMode(string path)
    {
        Span<byte> answer = stackalloc byte[256];
        if (StatX(CurrentFolder, path, DoNotFollow, TypeMask, answer) != 0)
        {
            // What went meanwhile is nobody's fault; of all else it is not known that opening it would end.
            return Path.Exists(path) ? "of a sort that the system does not tell" : null;
        }

        return (BitConverter.ToUInt16(answer[ModeOffset..]) & 0xF000) switch
        {
            0x8000 or 0x4000 => null,
            0x1000 => "a named pipe",
            0x2000 or 0x6000 => "a device",
            0xA000 => "a symbolic link",
            0xC000 => "a socket",
            _ => "no ordinary file",
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> answer);
}
