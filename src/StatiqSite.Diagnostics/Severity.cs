namespace StatiqSite.Diagnostics;

/// <summary>An error keeps the site from being written; a warning does so only under <c>--strict</c>.</summary>
public enum Severity
{
    Error,
    Warning,
}
