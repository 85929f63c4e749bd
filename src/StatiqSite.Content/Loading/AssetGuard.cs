using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Lets files of <c>input/assets/</c> go out only where no browser would run anything of them, even opened by themselves.</summary>
internal static class AssetGuard
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Help = "draw it with shapes, text and gradients alone, or save it as a PNG";

    // A list of what may be: one of what may not would miss what browsers learn next.
    private static readonly ImmutableArray<string> Endings = [".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".pdf", ".csv", ".txt"];

    private static readonly FrozenSet<string> Elements = FrozenSet.Create(StringComparer.Ordinal,
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "filter", "switch", "view",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
        "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
        "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence");

    /// <summary>Whether a file may be published; where not, that is reported. Records beside pictures (<c>photo.yml</c>) are read only.</summary>
    public static bool MayGoOut(SourceFile file, DiagnosticBag diagnostics)
    {
        var ending = Path.GetExtension(file.Path);
        if (ending == ".yml")
        {
            return false;
        }

        if (!Endings.Contains(ending))
        {
            diagnostics.Add(new Diagnostic(LoadingRules.UnsafeImage, new SourceText(file.Shown, "").Span(0, 0), $"`{Path.GetFileName(file.Path)}` is no sort of file that goes out as it is")
            {
                Help = $"what goes out as it is ends in {string.Join(", ", Endings.Select(known => $"`{known}`"))}; link to a place that keeps other files",
            });
            return false;
        }

        return ending != ".svg" || (StrictText.Decode(file.Shown, file.Bytes.Span, diagnostics) is { } text && IsHarmless(text, diagnostics));
    }

    private static bool IsHarmless(SourceText drawing, DiagnosticBag diagnostics)
    {
        using var xml = XmlReader.Create(new StringReader(drawing.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            while (xml.Read())
            {
                if (FaultOf(xml) is { } fault)
                {
                    var place = (IXmlLineInfo)xml;
                    return Report(drawing, place.LineNumber, place.LinePosition, fault, diagnostics);
                }
            }

            return true;
        }
        catch (XmlException failure)
        {
            return Report(drawing, failure.LineNumber, failure.LinePosition, "this SVG is not well-formed, or brings definitions of its own", diagnostics);
        }
    }

    /// <summary>What of the node that was just read could run something or fetch from elsewhere; null where nothing could.</summary>
    private static string? FaultOf(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.ProcessingInstruction:
                return $"the instruction `{xml.Name}` may fetch a style from elsewhere";

            case XmlNodeType.Text or XmlNodeType.CDATA when LeadsOut(xml.Value):
                return "a style fetches from elsewhere";

            case XmlNodeType.Element when xml.NamespaceURI != Svg || !Elements.Contains(xml.LocalName):
                return $"`<{xml.Name}>` has no place in a picture of this site";

            case XmlNodeType.Element:
                while (xml.MoveToNextAttribute())
                {
                    var fault = xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? $"`{xml.Name}` runs a script"
                        : (xml.LocalName is "href" or "src" or "base" && !xml.Value.StartsWith('#')) || LeadsOut(xml.Value) ? $"`{xml.Name}` leads out of the picture"
                        : null;
                    if (fault is not null)
                    {
                        return fault;
                    }
                }

                return null;

            default:
                return null;
        }
    }

    /// <summary>True for CSS that fetches, by any spelling: an address other than one of the picture's own parts, an import, an escape.</summary>
    private static bool LeadsOut(string css) =>
        css.Contains('\\', StringComparison.Ordinal)
        || css.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || css.Contains("image(", StringComparison.OrdinalIgnoreCase)
        || css.Contains("image-set(", StringComparison.OrdinalIgnoreCase)
        || css.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);

    private static bool Report(SourceText drawing, int line, int column, string message, DiagnosticBag diagnostics)
    {
        var start = 0;
        for (; line > 1 && drawing.Text.IndexOf('\n', start) is >= 0 and var end; line--)
        {
            start = end + 1;
        }

        var place = Math.Min(start + Math.Max(column - 1, 0), drawing.Text.Length);
        diagnostics.Add(new Diagnostic(LoadingRules.UnsafeImage, drawing.Span(place, 0), message) { Help = Help });
        return false;
    }
}
