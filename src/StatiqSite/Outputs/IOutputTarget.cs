namespace StatiqSite.Outputs;

/// <summary>Where rendered files go: a folder, the preview's memory, or nowhere.</summary>
internal interface IOutputTarget
{
    /// <summary>False where bytes are forgotten, so that those whose making cannot fail need not be made.</summary>
    bool Keeps { get; }

    /// <summary>Takes one file, from any thread. The bytes are the caller's again afterwards.</summary>
    void Accept(string path, ReadOnlySpan<byte> bytes);
}

/// <summary>Takes files and forgets them: for <c>check</c>, and for a build that has already failed.</summary>
internal sealed class NoTarget : IOutputTarget
{
    public bool Keeps => false;

    public void Accept(string path, ReadOnlySpan<byte> bytes)
    {
    }
}
