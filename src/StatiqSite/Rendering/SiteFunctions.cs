using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates may call beside the language's own functions. A new one is one row here and its body below.</summary>
internal sealed class SiteFunctions(SiteViews views, Theme theme)
{
    public static readonly ImmutableArray<SiteFunction> Rows =
    [
        new("asset", "The address of a file of the theme, with its version: `{{ asset 'site.css' }}`.", 1, functions => functions.Asset),
        new("link", "A site path as an address: `{{ link '/tags/' }}`.", 1, functions => functions.Link),
        new("han", "Text as HTML, its Chinese marked as such: `{{ han page.summary }}`.", 1, _ => Han),
    ];

    public ImmutableArray<HostFunction> All =>
        [.. Rows.Select(row => new HostFunction(row.Name, row.Summary, row.Arguments, row.Arguments, row.BodyOf(this)))];

    private Value Asset(ReadOnlySpan<Value> arguments)
    {
        var name = arguments[0].Text;
        return theme.FileOf(name) is { } file
            ? Value.Of(views.Address(file.VersionedUrl))
            : throw TemplateFault.WrongArgument(0, $"the theme has no file `{name}`", HelpFor(name));
    }

    private Value Link(ReadOnlySpan<Value> arguments) => Value.Of(views.Address(arguments[0].Text));

    private static Value Han(ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull ? Value.Null : arguments[0].IsRaw ? arguments[0] : Value.Raw(HtmlText.EscapeMarkingHan(arguments[0].Text));

    private string? HelpFor(string name) => Diagnostics.Suggest.NearestOf(name, theme.Files.Select(file => file.Name)) is { } near
        ? $"there is a file with a similar name: `{near}`"
        : null;
}

/// <summary>One function of the site: its name, what it gives, how many arguments it takes, and what it does for one site.</summary>
internal sealed record SiteFunction(string Name, string Summary, int Arguments, Func<SiteFunctions, HostFunctionBody> BodyOf);
