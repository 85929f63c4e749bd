namespace StatiqSite.Content.Markdown;

/// <summary>What a hole waits for.</summary>
internal enum HoleKind : byte
{
    Address,

    /// <summary>Whom the picture before it is owed to.</summary>
    Credit,
    Citation,
    Fact,
}

/// <summary>A place of a body's HTML that is filled once the whole site is known.</summary>
/// <param name="Offset">In bytes of the HTML.</param>
/// <param name="Index">In the body's links, citations or facts.</param>
internal readonly record struct Hole(int Offset, HoleKind Kind, int Index);
