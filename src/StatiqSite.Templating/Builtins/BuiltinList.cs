using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>All groups of builtin functions; a new group is one line here.</summary>
internal static class BuiltinList
{
    public static ImmutableArray<BuiltinTable> Groups { get; } =
    [
        new("array", ArrayFunctions.All, []),
        new("html", HtmlFunctions.All, []),
        new("string", StringFunctions.All, []),
    ];

    /// <summary>The names of the language with their values, for a context.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Globals(EvaluationContext context) =>
    [
        .. Groups.Select(table => KeyValuePair.Create(table.Group, Value.Of(new BuiltinGroup(table, context)))),
        KeyValuePair.Create("include", Value.Of(new IncludeFunction())),
        KeyValuePair.Create("include_join", Value.Of(new IncludeJoinFunction())),
        KeyValuePair.Create("empty", Value.Of(EmptyObject.Instance)),
        KeyValuePair.Create("blank", Value.Of(EmptyObject.Instance)),
    ];
}
