using System.Globalization;
using StatiqSite.Diagnostics;

namespace StatiqSite.Serving;

/// <summary>The address by which a browser opens a place of a file in Visual Studio Code, and in editors that answer for it.</summary>
/// <remarks>Only the preview prints it: it holds a path of this machine.</remarks>
internal static class EditorLink
{
    public static string To(string root, SourceSpan span)
    {
        var path = Path.GetFullPath(Path.Combine(root, span.Source.Path)).Replace('\\', '/').TrimStart('/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"vscode://file/{escaped}:{span.Position.Line}:{span.Position.Column}");
    }
}
