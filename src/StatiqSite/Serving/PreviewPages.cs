using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Rendering;

namespace StatiqSite.Serving;

/// <summary>What the preview adds to the site it serves: the script that reloads, and the page that says what is wrong.</summary>
internal static class PreviewPages
{
    // More than anybody reads at once; the terminal has all of them.
    private const int MostShown = 30;

    /// <summary>The address of the stream that tells of new builds.</summary>
    public const string EventsPath = "/_preview/events";

    /// <summary>The address of the script that listens to it.</summary>
    public const string ScriptPath = "/_preview/reload.js";

    /// <summary>The address of the overlay's style sheet.</summary>
    public const string StylePath = "/_preview/overlay.css";

    public static ReadOnlySpan<byte> Script =>
        """
        "use strict";
        // Reloads when the site has been built again, also after the preview was away for a while.
        const start = document.currentScript.dataset.version;
        const stream = new EventSource("/_preview/events");
        stream.addEventListener("built", event => { if (event.data !== start) location.reload(); });
        const overlay = document.getElementById("preview-overlay");
        if (overlay) {
          const close = document.createElement("button");
          close.type = "button";
          close.textContent = "Hide";
          close.addEventListener("click", () => overlay.remove());
          overlay.prepend(close);
        }
        """u8;

    public static ReadOnlySpan<byte> Style =>
        """
        #preview-overlay { position: fixed; inset: auto 0 0 0; z-index: 9999; max-height: 70vh; overflow: auto;
          padding: 1rem 1.25rem; background: #1b1d22; color: #f4f2ec; border-top: 4px solid #ff8a7a; font: 14px/1.45 ui-monospace, monospace; }
        #preview-overlay.warnings { max-height: 30vh; border-top-color: #e8b36a; }
        #preview-overlay h2 { margin: 0 0 .5rem; font: 600 16px/1.3 system-ui, sans-serif; color: inherit; }
        #preview-overlay pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; background: none; color: inherit; border: 0; padding: 0; }
        #preview-overlay p { margin: .25rem 0 1rem; font: 14px/1.4 system-ui, sans-serif; color: inherit; }
        #preview-overlay a { color: #9cc4ff; }
        #preview-overlay button { float: right; font: inherit; }
        """u8;

    /// <summary>A page of the site with the reload script and, where something is wrong, the overlay.</summary>
    /// <param name="diagnostics">All errors of the site; the warnings of this page only.</param>
    /// <param name="root">The site's folder, for links to the editor; null: none.</param>
    public static byte[] Dress(ReadOnlySpan<byte> page, ImmutableArray<Diagnostic> diagnostics, int version, string? root)
    {
        var additions = Encoding.UTF8.GetBytes(
            (diagnostics.IsEmpty ? "" : Overlay(diagnostics, root))
            + $"<script src=\"{ScriptPath}\" data-version=\"{version}\" defer></script>");
        var end = page.LastIndexOf("</body>"u8);
        var at = end < 0 ? page.Length : end;
        return [.. page[..at], .. additions, .. page[at..]];
    }

    /// <summary>A page that stands in for one that could not be rendered.</summary>
    public static byte[] Fault(ImmutableArray<Diagnostic> diagnostics, int version, string? root) => Dress(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title></head><body><main><h1>This page could not be built</h1><p>It comes back by itself when the fault is mended.</p></main></body></html>"u8,
        diagnostics,
        version,
        root);

    private static string Overlay(ImmutableArray<Diagnostic> diagnostics, string? root)
    {
        var hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        var title = hasErrors ? "The site cannot be published like this" : "Warnings on this page";
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Take(MostShown))
        {
            text.Append($"<pre>{HtmlText.Escape(HumanFormat.Message(diagnostic, new FormatOptions(Color: false, Width: 100)))}</pre>");
            text.Append(root is null ? "" : $"<p><a href=\"{HtmlText.Escape(EditorLink.To(root, diagnostic.Span))}\">Open in editor</a></p>");
        }

        text.Append(diagnostics.Length > MostShown ? string.Create(CultureInfo.InvariantCulture, $"<p>And {diagnostics.Length - MostShown} more, in the terminal.</p>") : "");
        return $"""
            <link rel="stylesheet" href="{StylePath}"><aside id="preview-overlay" class="{(hasErrors ? "errors" : "warnings")}" aria-live="polite" aria-label="{title}"><h2>{title}</h2>{text}</aside>
            """;
    }
}
