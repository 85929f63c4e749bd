namespace StatiqSite.Commands;

/// <summary>What is said when the program itself is wrong, or the place where it writes what it has to say.</summary>
internal static class OurFault
{
    public static string Sentence(Exception failure, bool isDebug) => isDebug
        ? $"This is a fault of StatiqSite, not of your content:\n{failure}"
        : "This is a fault of StatiqSite, not of your content. Please report it, with what the same command prints under --debug.";

    /// <summary>True where a disk is full or the like: what was to be told goes to a file as often as to a screen.</summary>
    public static bool IsDisk(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static string DiskSentence(Exception failure) =>
        $"What this command tells or changes cannot be written or read: {failure.Message.TrimEnd('.')}.";

    /// <summary>Says it, unless the place for it is full too.</summary>
    public static void Tell(string sentence)
    {
        try
        {
            Console.Error.WriteLine(sentence);
        }
        catch (IOException)
        {
            // There is nobody left to tell; the exit code says it.
        }
    }
}
