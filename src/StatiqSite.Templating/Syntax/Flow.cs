namespace StatiqSite.Templating.Syntax;

/// <summary>How a statement ended: what its block does next.</summary>
internal enum Flow : byte
{
    Normal,
    Break,
    Continue,
    Return,
}
