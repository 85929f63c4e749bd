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

    /// <summary>Gives a context the names of the language with their values.</summary>
    public static void Install(EvaluationContext context)
    {
        foreach (var group in Groups)
        {
            var table = ReferenceEquals(group, Html) && context.Escapes ? EscapingHtml : group;
            context.Install(table.Group, Value.Of(new BuiltinGroup(table, context)));
        }

        context.Install("include", Value.Of(new IncludeFunction()));
        context.Install("include_join", Value.Of(new IncludeJoinFunction()));
        context.Install("empty", Value.Of(EmptyObject.Instance));
        context.Install("blank", Value.Of(EmptyObject.Instance));
    }
}
