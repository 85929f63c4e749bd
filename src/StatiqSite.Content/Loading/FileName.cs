using System.Buffers;

namespace StatiqSite.Content.Loading;

/// <summary>Says whether a file's or folder's name can be held by every system, and can stand in an address.</summary>
internal static class FileName
{
    // Names of files on Linux hold 255 bytes at most; with an ending added a page's must fit, too.
    private const int Longest = 150;

    // What Windows forbids. A `\\` would be taken for the end of a folder's name.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*\\");

    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>What is wrong with a name, and what to do; null where it is sound.</summary>
    public static (string Message, string Help)? FaultOf(string name)
    {
        if (name.Length > Longest)
        {
            return ($"a name of {name.Length} characters is too long; {Longest} are the most", "give it a shorter name");
        }

        if (name.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return ("this name is not UTF-8", "give it a name of ASCII letters, digits and hyphens");
        }

        if (name.Any(char.IsControl) || name.AsSpan().ContainsAny(Forbidden))
        {
            return ("this name holds a sign that not every system can keep", "give it a name of letters, digits, dots and hyphens");
        }

        if (name[^1] is ' ' or '.' || name[0] == ' ')
        {
            return ("this name begins or ends with a blank, or ends with a dot", "take the blank or the dot away");
        }

        var stem = name.Split('.')[0];
        var isDevice = Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && char.IsAsciiDigit(stem[3])
                && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)));
        return isDevice ? ($"`{stem}` is the name of a device on Windows", "give it another name") : null;
    }
}
