using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>A way to write to somebody: a mail address, or the web address of a form.</summary>
internal sealed partial class ContactType : FieldType<string>
{
    public override string Name => "a mail address or a web address";

    public override ValueShape Shape { get; } = new ValueShape.Either(new ValueShape.Text(Mail), new UrlType().Shape);

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadUrl];

    // Of the letters that the standard lets stand there those that mean nothing in an address of the web.
    private const string Mail = "[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9][A-Za-z0-9-]*)+";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (MailPattern.IsMatch(value) || UrlType.IsSound(value))
        {
            return true;
        }

        reading.Report(
            FieldRules.BadUrl, node.Span, $"`{FieldReading.Shown(value)}` is no mail address, and no web address either",
            help: "write it like `editors@example.org`, or the address of a form, which begins with `https://`");
        return false;
    }

    [GeneratedRegex($"^{Mail}$", RegexOptions.NonBacktracking)]
    private static partial Regex MailPattern { get; }
}
