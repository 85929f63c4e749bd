namespace StatiqSite.Templating.Evaluation;

/// <summary>The loader of a host that has no includes.</summary>
public sealed class EmptyTemplateLoader : ITemplateLoader
{
    public IEnumerable<string> Names => [];

    public ITemplateBody? Load(string name) => null;
}
