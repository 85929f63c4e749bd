using StatiqSite.Diagnostics;

namespace StatiqSite.Templating.Evaluation;

/// <summary>A parsed template as its includer sees it.</summary>
public interface ITemplateBody
{
    SourceText Source { get; }

    /// <summary>Writes into the output of the context; leaves by exception where the rendering fails.</summary>
    void Execute(EvaluationContext context);
}
