namespace StatiqSite.Templating.Evaluation;

/// <summary>Marks the functions that run other templates: a fault in one of them shows the call that led there.</summary>
internal interface IIncluder;
