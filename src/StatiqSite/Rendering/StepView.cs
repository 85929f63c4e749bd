using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A step in the course of a policy: issued, in force, replaced.</summary>
/// <param name="IsReached">True where it has begun by the build's day.</param>
internal sealed record StepView(string Label, FuzzyDate Date, bool IsReached)
{
    public static readonly ModelShape<StepView> Shape = new("step of a policy",
    [
        new("label", "`Announced`, `Issued`, `In force`, `Repealed`, `Superseded`.", step => Value.Of(step.Label)),
        new("date", "When.", step => DateView.Of(step.Date)),
        new("is_reached", "True where it has begun by the build's day.", step => Value.Of(step.IsReached)),
    ]);

    private static readonly ImmutableArray<Field<FuzzyDate>> Dates =
        [PolicyKind.Announced, PolicyKind.Issued, PolicyKind.Effective, PolicyKind.Repealed];

    /// <summary>Those of a policy that are known, in the order of their dates; of any other page none.</summary>
    public static Value ListOf(Page page, SiteViews views) => page.Kind != PolicyKind.Kind
        ? ViewValues.List([])
        : ViewValues.List(StepsOf(page, views).OrderBy(step => step.Date), step => ViewValues.Object(Shape, step));

    private static IEnumerable<StepView> StepsOf(Page page, SiteViews views)
    {
        foreach (var field in Dates)
        {
            if (page.FrontMatter.TryGet(field, out var date))
            {
                yield return new StepView(field.Label ?? field.Name, date, date.Earliest <= views.Site.Now);
            }
        }

        if (views.Site.PolicyStates.Of(page) is { Id: "superseded", Since: { } since })
        {
            yield return new StepView("Superseded", since, IsReached: true);
        }
    }
}
