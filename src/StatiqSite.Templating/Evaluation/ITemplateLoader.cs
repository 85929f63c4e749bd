namespace StatiqSite.Templating.Evaluation;

/// <summary>Finds the templates that templates include; never answers what lies outside the theme.</summary>
public interface ITemplateLoader
{
    /// <summary>All names, for "there is a template with a similar name".</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The parsed template, or null where there is none of that name.</summary>
    ITemplateBody? Load(string name);
}
