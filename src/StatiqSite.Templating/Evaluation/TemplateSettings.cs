namespace StatiqSite.Templating.Evaluation;

/// <summary>How templates are read and printed; templates and the contexts they render in share one.</summary>
public sealed record TemplateSettings
{
    /// <summary>As upstream: an unknown name is null, a null target an error, nothing is escaped.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Where code stands after blanks on a line, every line of its output gets that indent.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>What is printed is escaped for HTML unless it is raw; without effect where lenient.</summary>
    public bool EscapeOutput { get; init; } = true;

    /// <summary>The slots of all names that templates of these settings use.</summary>
    public NameTable Names { get; init; } = new();

    public bool Escapes => EscapeOutput && !IsLenient;
}
