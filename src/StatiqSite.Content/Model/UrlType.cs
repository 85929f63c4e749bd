using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A web address.</summary>
internal sealed class UrlType : FieldType<string>
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"'`\\");

    public override string Name => "a web address";

    public override ValueShape Shape { get; } = new ValueShape.Text("[hH][tT][tT][pP][sS]?://[^\\u0000-\\u0020<>\"'`\\\\]+");

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadUrl];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (IsSound(value))
        {
            return true;
        }

        reading.Report(
            FieldRules.BadUrl, node.Span, $"`{FieldReading.Shown(value)}` is not a web address",
            help: "copy it from the browser: it begins with `https://` or `http://`");
        return false;
    }

    public static bool IsSound(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && !value.AsSpan().ContainsAnyInRange('\0', ' ') && !value.AsSpan().ContainsAny(Forbidden);
}
