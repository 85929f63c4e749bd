using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One row of what front matter says of a page: a label and its values.</summary>
internal sealed record DetailsView(string Label, ImmutableArray<DetailValue> Values)
{
    // At a glance: the whole list stands under the prose.
    private const int MostShown = 8;

    public static readonly ModelShape<DetailsView> Shape = new("detail",
    [
        new("label", "`Released`, `Produced by`.", detail => Value.Of(detail.Label)),
        new("more", "How many more values there are; relations of many pages are cut short.", detail => Value.Of(detail.More)),
        new("values", "The values: `text`, `url`, `title_zh`, `date`.", detail => ViewValues.List(detail.Values, value => ViewValues.Object(DetailValue.Shape, value))),
    ]);

    public int More { get; private init; }

    /// <summary>The fields that declare a label, then the relations in both directions.</summary>
    public static Value ListOf(Page page, SiteViews views)
    {
        var fields = page.Kind.Schema.Fields
            .Where(field => field.Label is not null && page.FrontMatter.Has(field))
            .Select(field => new DetailsView(field.Label!, ValuesOf(field, page.FrontMatter)));
        var relations = views.Site.Relations.Of(page).Groups.Select(group => new DetailsView(
            group.Label,
            [.. group.Pages.Take(MostShown).Select(other => new DetailValue(other.Title, views.Address(other.Url), other.TitleZh, null))])
        {
            More = Math.Max(0, group.Pages.Length - MostShown),
        });
        return ViewValues.List(fields.Concat(relations), detail => ViewValues.Object(Shape, detail));
    }

    /// <summary>Where a policy stands on the build's day, or another page as it has it, in words: "in force".</summary>
    public static string? StatusOf(Page page, SiteViews views) => views.Site.PolicyStates.Of(page)?.Words
        ?? (page.Kind.StatusField is { } field && page.FrontMatter.TryGet(field, out var status) ? status.Replace('-', ' ') : null);

    /// <summary>Every type of value that is of one page alone; what names other pages, tags or sources is shown as such elsewhere.</summary>
    private static ImmutableArray<DetailValue> ValuesOf(Field field, FieldValues values) => field switch
    {
        Field<FuzzyDate> date when values.TryGet(date, out var known) => [Dated(known)],
        Field<DateOnly> day when values.TryGet(day, out var known) => [Dated(FuzzyDate.OfDay(known))],
        Field<int> count when values.TryGet(count, out var number) => [Told(number.ToString("N0", CultureInfo.InvariantCulture))],
        Field<bool> flag when values.TryGet(flag, out var holds) => [Told(holds ? "yes" : "no")],
        Field<Amount> amount when values.TryGet(amount, out var number) => [Told(number.Shown)],
        Field<string> text when values.TryGet(text, out var words) => [Told(field.Choices.IsEmpty ? words : words.Replace('-', ' '))],
        Field<ImmutableArray<string>> texts when values.TryGet(texts, out var several) => [.. several.Select(Told)],
        _ => throw new InvalidOperationException($"The field {field.Name} has a label but no way to be shown."),
    };

    private static DetailValue Told(string text) => new(text, null, null, null);

    private static DetailValue Dated(FuzzyDate date) => new(date.Shown, null, null, date);
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
