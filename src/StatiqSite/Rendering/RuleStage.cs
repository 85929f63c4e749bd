using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Rendering;

/// <summary>The rules that one stage of the walk asks.</summary>
/// <param name="Id">Its anchor in the index of rules: <c>front-matter</c>.</param>
/// <param name="Title">As a contributor says it.</param>
internal sealed record RuleStage(string Id, string Title, ImmutableArray<Rule> Rules);
