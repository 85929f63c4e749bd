namespace StatiqSite.Diagnostics;

/// <summary>A named kind of complaint.</summary>
/// <param name="Id">Kebab-case and lasting: it is the name of the rule's page, spec and file.</param>
/// <param name="Severity">What the complaint costs.</param>
/// <param name="Summary">What holds where nobody complains, in one sentence.</param>
public sealed record Rule(string Id, Severity Severity, string Summary)
{
    /// <summary>The rule's page on the site: <c>/contribute/rules/unknown-source/</c>.</summary>
    public string Url => $"/contribute/rules/{Id}/";
}
