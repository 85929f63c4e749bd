using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A picture belongs to somebody: the record beside it says to whom, and what it may be used for.</summary>
internal sealed class UncreditedImage : IContentRule
{
    public Rule Rule { get; } = new("uncredited-image", Severity.Error, "Every picture stands in `input/assets/` and names its maker and license.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var assets = catalog.Assets.ToHashSet(StringComparer.Ordinal);
        foreach (var page in catalog.Pages)
        {
            foreach (var image in page.Body.Links.Where(link => link.IsImage))
            {
                var target = LinkTarget.Of(catalog, page, image.Target);
                if (target.Sort == LinkSort.External)
                {
                    diagnostics.Add(new Diagnostic(Rule, image.Span, "this picture stands on another site")
                    {
                        Help = "put it into `input/assets/` if its license allows that, or link to it: `[what it shows](…)`",
                        Notes = ["who opens the page would tell that site so, and the picture could change or vanish"],
                    });
                }
                else if (assets.Contains(target.Address) && catalog.CreditOf(target.Address) is null)
                {
                    diagnostics.Add(new Diagnostic(Rule, image.Span, $"nobody says whose picture `{target.Address}` is")
                    {
                        Help = $"write `input{ImageCredit.PictureOf(target.Address)}.yml` with `credit`, `licence` and, if it stands on the web, `source`",
                    });
                }
            }
        }

        var pictures = catalog.Assets.Select(ImageCredit.PictureOf).ToHashSet(StringComparer.Ordinal);
        foreach (var credit in catalog.Credits.Where(credit => !pictures.Contains(credit.Picture)))
        {
            diagnostics.Add(new Diagnostic(Rule, credit.Span, "no picture beside this record has its name")
            {
                Help = "give the record the name of its picture, with `.yml` in place of the ending",
            });
        }
    }
}
