namespace StatiqSite.Commands;

/// <summary>What is said when the program itself is wrong.</summary>
internal static class OurFault
{
    public static string Sentence(Exception failure, bool isDebug) => isDebug
        ? $"This is a fault of StatiqSite, not of your content:\n{failure}"
        : "This is a fault of StatiqSite, not of your content. Please report it, with what the same command prints under --debug.";
}
