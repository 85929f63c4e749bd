using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Templating.Evaluation;

/// <summary>What templates can be told to be wrong.</summary>
public static class TemplateRules
{
    public static readonly Rule Syntax =
        new("template-syntax", Severity.Error, "A template is written in the Scriban language.");

    public static readonly Rule UnknownName =
        new("unknown-name", Severity.Error, "A template uses only names that the site, a function or the template declares.");

    public static readonly Rule UnknownMember =
        new("unknown-member", Severity.Error, "A template uses only members that the value declares.");

    public static readonly Rule UnknownFunction =
        new("unknown-function", Severity.Error, "A template calls only functions that exist.");

    public static readonly Rule UnknownTemplate =
        new("unknown-template", Severity.Error, "A template includes only templates of its theme.");

    public static readonly Rule NullTarget =
        new("null-target", Severity.Error, "A template asks for members only where there is a value.");

    public static readonly Rule WrongArgument =
        new("wrong-argument", Severity.Error, "A function and an operator get values that they can work with.");

    public static readonly Rule Limit =
        new("template-limit", Severity.Error, "A rendering ends, and stays within what one page may use.");

    public static readonly Rule Error =
        new("template-error", Severity.Error, "A template does only what its values allow.");

    public static ImmutableArray<Rule> All { get; } =
    [
        Syntax, UnknownName, UnknownMember, UnknownFunction, UnknownTemplate, NullTarget, WrongArgument, Limit, Error,
    ];
}
