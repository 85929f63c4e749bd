using System.Collections.Immutable;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Renders one page after the other into a buffer of its own; each thread has one.</summary>
internal sealed class PageRenderer
{
    // Any fixed number: the same commit must give the same bytes.
    private const int Seed = 916;

    private readonly Theme _theme;
    private readonly EvaluationContext _context;
    private readonly ImmutableArray<HostFunction> _functions;
    private readonly Value _site;

    public PageRenderer(SiteViews views, Theme theme, CancellationToken cancellation)
    {
        _theme = theme;
        _site = views.SiteValue;
        _functions = new SiteFunctions(views, theme).All;
        var limits = theme.Limits with { Cancellation = cancellation };
        _context = new EvaluationContext(theme.Settings, limits, theme, views.Site.Now.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Seed);
    }

    /// <summary>The page's bytes, valid until the next call; false where a fault was reported.</summary>
    public bool TryRender(LayoutChoice layout, Value page, string subject, DiagnosticBag diagnostics, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (_theme.LayoutOf(layout, diagnostics) is not { } template)
        {
            return false;
        }

        _context.Reset();
        _context.Subject = subject;
        _context.SetGlobal("site", _site);
        _context.SetGlobal("page", page);
        foreach (var function in _functions)
        {
            _context.SetGlobal(function.Name, Value.Of(function));
        }

        if (!template.TryRender(_context, diagnostics))
        {
            return false;
        }

        bytes = _context.Output.Written;
        return true;
    }
}
