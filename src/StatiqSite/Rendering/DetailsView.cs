using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One row of what front matter says of a page: a label and its values.</summary>
internal sealed record DetailsView(string Label, ImmutableArray<DetailValue> Values)
{
    public static readonly ModelShape<DetailsView> Shape = new("detail",
    [
        new("label", "`Released`, `Produced by`.", detail => Value.Of(detail.Label)),
        new("values", "The values: `text`, `url`, `title_zh`, `date`.", detail => ViewValues.List(detail.Values, value => ViewValues.Object(DetailValue.Shape, value))),
    ]);

    /// <summary>The fields that declare a label, then the relations in both directions.</summary>
    public static Value ListOf(Page page, SiteViews views)
    {
        var fields = page.Kind.Schema.Fields
            .Where(field => field.Label is not null && page.FrontMatter.Has(field))
            .Select(field => new DetailsView(field.Label!, [ValueOf(field, page.FrontMatter)]));
        var relations = views.Site.Relations.Of(page).Groups.Select(group => new DetailsView(
            group.Label,
            [.. group.Pages.Select(other => new DetailValue(other.Title, views.Address(other.Url), other.TitleZh, null))]));
        return ViewValues.List(fields.Concat(relations), detail => ViewValues.Object(Shape, detail));
    }

    /// <summary>A policy's or series' status in words: "in force".</summary>
    public static string? StatusOf(Page page)
    {
        var field = page.Kind == SeriesKind.Kind ? SeriesKind.Status : page.Kind == PolicyKind.Kind ? PolicyKind.Status : null;
        return field is not null && page.FrontMatter.TryGet(field, out var status) ? status.Replace('-', ' ') : null;
    }

    private static DetailValue ValueOf(Field field, FieldValues values) => field switch
    {
        Field<FuzzyDate> date when values.TryGet(date, out var known) => new DetailValue(known.Shown, null, null, known),
        Field<int> count when values.TryGet(count, out var number) => new DetailValue(number.ToString("N0", CultureInfo.InvariantCulture), null, null, null),
        Field<string> text when values.TryGet(text, out var words) => new DetailValue(field.Choices.IsEmpty ? words : words.Replace('-', ' '), null, null, null),
        _ => throw new InvalidOperationException($"The field {field.Name} has a label but no way to be shown."),
    };
}

/// <summary>One value of a detail.</summary>
internal sealed record DetailValue(string Text, string? Url, string? TitleZh, FuzzyDate? Date)
{
    public static readonly ModelShape<DetailValue> Shape = new("detail's value",
    [
        new("text", "As a reader says it.", value => Value.Of(value.Text)),
        new("url", "The page it names, or null.", value => ViewValues.Text(value.Url)),
        new("title_zh", "That page's Chinese title, or null.", value => ViewValues.Text(value.TitleZh)),
        new("date", "The date it is, or null.", value => value.Date is { } date ? DateView.Of(date) : Value.Null),
    ]);
}
