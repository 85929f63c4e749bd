namespace StatiqSite.Commands;

/// <summary>What the program says of a run to whoever started it.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something in the content or the theme is wrong.</summary>
    public const int ContentErrors = 1;

    public const int WrongCommandLine = 2;

    /// <summary>Something in this program is wrong.</summary>
    public const int OurFault = 3;

    public const int Interrupted = 130;
}
