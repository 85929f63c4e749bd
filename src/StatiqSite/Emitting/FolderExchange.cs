using System.Runtime.InteropServices;

namespace StatiqSite.Emitting;

/// <summary>The few calls of the system that a whole, quick replacement of a folder needs and .NET does not offer.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint ExchangeFlag = 2; // RENAME_EXCHANGE

    /// <summary>Makes each of two folders the other. Where the system can, in one step that no reader sees half of.</summary>
    /// <returns>False where there is no such step; then nothing was done.</returns>
    /// <exception cref="IOException">The system has the step and refused it.</exception>
    public static bool TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        if (RenameAt2(CurrentFolder, left, CurrentFolder, right, ExchangeFlag) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();

        // EINVAL, ENOSYS and EPERM: a file system (some network and overlay mounts) or kernel without the exchange.
        return error is 22 or 38 or 1
            ? false
            : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }

    /// <summary>A second name for a file, so that an unchanged one keeps its inode and time; false where there are no such names.</summary>
    public static bool TryLink(string existing, string name) => OperatingSystem.IsWindows()
        ? CreateHardLink(name, existing, 0)
        : Link(existing, name) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string existing, nint reserved);
}
