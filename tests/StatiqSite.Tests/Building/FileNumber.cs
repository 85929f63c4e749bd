using System.Runtime.InteropServices;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>The inode of a file on Linux; elsewhere its time must do.</summary>
internal static class FileNumber
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint InodeMask = 0x100; // STATX_INO
    private const int InodeOffset = 32; // of stx_ino

    public static ulong Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var answer = new byte[256];
        Assert.Equal(0, StatX(CurrentFolder, System.Text.Encoding.UTF8.GetBytes(path + '\0'), 0, InodeMask, answer));
        return BitConverter.ToUInt64(answer, InodeOffset);
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);
}
