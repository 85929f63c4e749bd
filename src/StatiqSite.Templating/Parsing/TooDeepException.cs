namespace StatiqSite.Templating.Parsing;

/// <summary>Leaves a parse that stands too deep in itself; caught where the parse began.</summary>
internal sealed class TooDeepException : Exception;
