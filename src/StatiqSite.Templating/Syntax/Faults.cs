using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax;

/// <summary>The sentences that nodes fail with.</summary>
internal static class Faults
{
    private const string DeclaredNote =
        "a member that is declared but empty is null, and prints nothing; a name that nobody declared is an error";

    public static TemplateException UnknownName(EvaluationContext context, SourceSpan span, string name) =>
        new(TemplateRules.UnknownName, span, $"`{name}` does not exist")
        {
            Label = "nobody declared this name",
            Help = Similar("name", name.NearestOf(context.Scope.KnownNames())),
            Notes = [DeclaredNote],
        };

    public static TemplateException UnknownMember(
        SourceSpan span, string path, string name, MemberTable members, bool isFunction) =>
        isFunction
            ? new(TemplateRules.UnknownFunction, span, $"there is no function `{path}`")
            {
                Label = $"not a {members.Name}",
                Help = Similar("function", name.NearestOf(members.Names)),
            }
            : new(TemplateRules.UnknownMember, span, $"`{path}` does not exist")
            {
                Label = $"not a member of a {members.Name}",
                Help = Similar("member", name.NearestOf(members.Names)),
                Notes = [DeclaredNote],
            };

    public static TemplateException NullTarget(SourceSpan member, string path, string target) =>
        new(TemplateRules.NullTarget, member, $"`{path}` asks a member of `{target}`, which is null")
        {
            Help = path.Contains('.', StringComparison.Ordinal) ? "write `?.` where the value may be null" : null,
        };

    public static TemplateException NotAFunction(
        EvaluationContext context, SourceSpan span, string name, Value value)
    {
        if (!value.IsUndefined)
        {
            return new(TemplateRules.UnknownFunction, span, $"`{name}` is not a function")
            {
                Label = $"this is {KindName(value)}",
            };
        }

        return new(TemplateRules.UnknownFunction, span, $"there is no function `{name}`")
        {
            Help = context.Scope.GroupOf(name) is { } group
                ? $"there is a function `{group}.{name}`"
                : Similar("name", name.NearestOf(context.Scope.KnownNames())),
        };
    }

    public static string KindName(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer or ValueKind.BigInteger or ValueKind.Double or ValueKind.Decimal => "a number",
        ValueKind.Date => "a date",
        ValueKind.TimeSpan => "a time span",
        ValueKind.Text => "a text",
        ValueKind.Array => "an array",
        ValueKind.Object => "an object",
        _ => "a function",
    };

    private static string? Similar(string what, string? nearest) =>
        nearest is null ? null : $"there is a {what} with a similar name: `{nearest}`";
}
