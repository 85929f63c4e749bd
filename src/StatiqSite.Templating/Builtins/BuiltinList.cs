using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>All groups of builtin functions; a new group is one line here.</summary>
internal static class BuiltinList
{
    private static readonly BuiltinTable Html = new("html", HtmlFunctions.All, []);

    // What is ours stands beside the language only where output is escaped; upstream's leniency has upstream's functions.
    private static readonly BuiltinTable EscapingHtml =
        new("html", [.. HtmlFunctions.All, .. HtmlFunctions.ForEscapedOutput], []);

    /// <summary>The groups of the language, 123 functions.</summary>
    public static ImmutableArray<BuiltinTable> Groups { get; } =
    [
        new("array", [.. ArrayFunctions.All, .. ArrayItemFunctions.All], []),
        new("date", DateFunctions.All, DateFunctions.Properties),
        Html,
        new("math", MathFunctions.All, []),
        new("object", ObjectFunctions.All, []),
        new("regex", RegexFunctions.All, []),
        new("string", [.. StringFunctions.All, .. StringPartFunctions.All, .. StringCodeFunctions.All], []),
        new("timespan", TimeSpanFunctions.All, TimeSpanFunctions.Properties),
    ];

    /// <summary>The names of the language with their values, for a context.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Globals(EvaluationContext context) =>
    [
        .. Groups
            .Select(table => ReferenceEquals(table, Html) && context.Escapes ? EscapingHtml : table)
            .Select(table => KeyValuePair.Create(table.Group, Value.Of(new BuiltinGroup(table, context)))),
        KeyValuePair.Create("include", Value.Of(new IncludeFunction())),
        KeyValuePair.Create("include_join", Value.Of(new IncludeJoinFunction())),
        KeyValuePair.Create("empty", Value.Of(EmptyObject.Instance)),
        KeyValuePair.Create("blank", Value.Of(EmptyObject.Instance)),
    ];
}
