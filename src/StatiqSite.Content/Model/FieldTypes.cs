using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Some words.</summary>
internal sealed class TextType : FieldType<string>
{
    public override string Name => "text";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value) =>
        reading.TryText(node, out value);
}

/// <summary>A short text that lists show.</summary>
internal sealed class SummaryType : FieldType<string>
{
    private const int Maximum = 200;

    public override string Name => "text of at most 200 characters";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (value.Length > Maximum)
        {
            reading.Report(
                FieldRules.LongSummary, node.Span, $"the summary has {value.Length} characters; at most {Maximum} are shown",
                help: $"take out {value.Length - Maximum} characters or more; details belong into the text below");
        }

        return true;
    }
}

/// <summary>One text or a list of texts.</summary>
internal sealed class TextListType : FieldType<ImmutableArray<string>>
{
    public override string Name => "text or a list of texts";

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<string> value)
    {
        value = [.. Items.Of(node).Select(item => reading.TryText(item, out var text) ? text : null).OfType<string>()];
        return true;
    }
}

/// <summary>A count.</summary>
internal sealed class WholeNumberType : FieldType<int>
{
    public override string Name => "a whole number";

    public override bool TryRead(YamlNode node, FieldReading reading, out int value)
    {
        value = 0;
        var read = node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        if (!read)
        {
            reading.ReportType(node, "leave the key out when no source says how many");
        }

        return read;
    }
}

/// <summary>Yes or no.</summary>
internal sealed class FlagType : FieldType<bool>
{
    public override string Name => "`true` or `false`";

    public override ImmutableArray<string> Choices => ["true", "false"];

    public override bool TryRead(YamlNode node, FieldReading reading, out bool value)
    {
        value = node is YamlScalar { Value: "true" };
        var read = value || node is YamlScalar { Value: "false" };
        if (!read)
        {
            reading.ReportType(node);
        }

        return read;
    }
}

/// <summary>A date as vague as its source gives it.</summary>
internal sealed class DateType : FieldType<FuzzyDate>
{
    private static readonly ImmutableArray<string> Notes =
    [
        "accepted: `2024`, `2024-06`, `2024-06-01`, `early 2024-06`, `2024-06~` (about), `2024-06?` (uncertain), `2024-Q2`, `../2024-06` (by), `2024-06/..` (since)",
    ];

    public override string Name => "a date";

    public override bool TryRead(YamlNode node, FieldReading reading, out FuzzyDate value)
    {
        value = default;
        return reading.TryText(node, out var text) && TryRead(text, node.Span, reading, out value);
    }

    public static bool TryRead(string text, SourceSpan span, FieldReading reading, out FuzzyDate value)
    {
        var read = FuzzyDate.TryParse(text, out value, out var fault);
        if (!read)
        {
            reading.Report(FieldRules.BadDate, span, $"`{text}` is not a date", label: fault, notes: Notes);
        }

        return read;
    }
}

/// <summary>A date known to the day.</summary>
internal sealed class DayType : FieldType<DateOnly>
{
    public override string Name => "a day, like `2026-01-02`";

    public override bool TryRead(YamlNode node, FieldReading reading, out DateOnly value)
    {
        value = default;
        if (!reading.TryText(node, out var text) || !DateType.TryRead(text, node.Span, reading, out var date))
        {
            return false;
        }

        if (date is { IsDay: true, IsApproximate: false, IsUncertain: false, Earliest: { } day })
        {
            value = day;
            return true;
        }

        reading.ReportType(node);
        return false;
    }
}

/// <summary>One word of a closed list.</summary>
internal sealed class ChoiceType(string name, params ImmutableArray<string> choices) : FieldType<string>
{
    public override string Name => name;

    public override ImmutableArray<string> Choices => choices;

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (choices.Contains(value))
        {
            return true;
        }

        var near = value.NearestOf(choices);
        reading.Report(
            FieldRules.UnknownChoice, node.Span, $"`{value}` is not {name}",
            help: near is null ? null : $"there is one with a similar name: `{near}`",
            notes: [$"`{reading.Field.Name}` is one of {string.Join(", ", choices.Select(choice => $"`{choice}`"))}"],
            edits: near is null ? [] : [new Edit(node.Span, near)]);
        return false;
    }
}

/// <summary>An id: lower-case letters, digits and hyphens.</summary>
internal sealed class IdType : FieldType<string>
{
    public override string Name => "an id of lower-case letters, digits and hyphens";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (Slug.IsSound(value))
        {
            return true;
        }

        var sound = Slug.Of(value);
        reading.Report(
            FieldRules.BadId, node.Span, $"`{value}` is not an id: lower-case letters, digits and hyphens only",
            help: sound.Length > 0 ? $"write `{sound}`" : "choose an id in English or pinyin",
            edits: sound.Length > 0 ? [new Edit(node.Span, sound, IsSafe: false)] : []);
        return false;
    }
}

/// <summary>A web address.</summary>
internal sealed class UrlType : FieldType<string>
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"'`\\");

    public override string Name => "a web address";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        var isSound = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && !value.AsSpan().ContainsAnyInRange('\0', ' ') && !value.AsSpan().ContainsAny(Forbidden);
        if (!isSound)
        {
            reading.Report(
                FieldRules.BadUrl, node.Span, $"`{value}` is not a web address",
                help: "copy it from the browser: it begins with `https://` or `http://`");
        }

        return isSound;
    }
}

/// <summary>Names of other things: tags, sources, pages; one or a list.</summary>
internal sealed class ReferenceListType(string name) : FieldType<ImmutableArray<Reference>>
{
    public override string Name => name;

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<Reference> value)
    {
        value =
        [
            .. Items.Of(node)
                .Where(item => reading.TryText(item, out _))
                .Select(item => new Reference(((YamlScalar)item).Value.Trim(), item.Span)),
        ];
        return true;
    }
}

/// <summary>Pages that stand in one relation to the page.</summary>
internal sealed class RelationType(RelationKind kind) : FieldType<ImmutableArray<RelationLink>>
{
    public RelationKind Kind { get; } = kind;

    public override string Name => "the slug of a page, or a list of slugs";

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<RelationLink> value)
    {
        value =
        [
            .. Items.Of(node)
                .Where(item => reading.TryText(item, out _))
                .Select(item => new RelationLink(Kind, new Reference(((YamlScalar)item).Value.Trim(), item.Span))),
        ];
        return true;
    }
}

/// <summary>References to facts, here or elsewhere: <c>zhengzhou#market-2025</c>.</summary>
internal sealed class FactReferenceListType : FieldType<ImmutableArray<FactReference>>
{
    public override string Name => "the id of a fact on this page, or `slug#id` of one elsewhere";

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<FactReference> value)
    {
        value = [.. Items.Of(node).Where(item => reading.TryText(item, out _)).Select(item => Of((YamlScalar)item))];
        return true;
    }

    public static FactReference Of(YamlScalar scalar) => scalar.Value.Split('#', 2) switch
    {
        [var slug, var id] => new FactReference(slug.Trim(), id.Trim(), scalar.Span),
        _ => new FactReference(null, scalar.Value.Trim(), scalar.Span),
    };
}

/// <summary>A list, or one thing as a list of one.</summary>
internal static class Items
{
    public static IEnumerable<YamlNode> Of(YamlNode node) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar { Value: "", IsPlain: true } => [],
        _ => [node],
    };
}
