namespace StatiqSite.Reporting;

/// <summary>The files by which the steps of a workflow hand on what they know.</summary>
internal static class ReportFile
{
    /// <exception cref="IOException">It cannot be written to.</exception>
    public static void Append(string path, string text) => File.AppendAllText(path, text);

    /// <summary>Null where there is none, or it cannot be read, or it is too long to be what it should be.</summary>
    public static byte[]? Read(string path, int longest)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file && file.Length <= longest ? File.ReadAllBytes(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
