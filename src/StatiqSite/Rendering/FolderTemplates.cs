using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Rendering;

/// <summary>The templates of one folder, for trying the language: <c>include 'head'</c> means the file <c>head.sbn</c> or <c>head.html</c> in it.</summary>
internal sealed class FolderTemplates(string folder, TemplateSettings settings, DiagnosticBag diagnostics) : ITemplateLoader
{
    private static readonly string[] Endings = ["", ".sbn", ".html", ".txt"];

    private readonly Dictionary<string, Template?> _loaded = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
        : [];

    public ITemplateBody? Load(string name)
    {
        if (!_loaded.TryGetValue(name, out var template))
        {
            template = FileOf(name) is { } file ? Template.Parse(new SourceText(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8)), settings, diagnostics) : null;
            _loaded.Add(name, template);
        }

        return template;
    }

    /// <summary>The file, if it lies in the folder: a name never leads out of it.</summary>
    private string? FileOf(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('/', '\\', '\0') || name is "." or "..")
        {
            return null;
        }

        return Endings
            .Select(ending => Path.Combine(folder, name + ending))
            .FirstOrDefault(file => new FileInfo(file) is { Exists: true, LinkTarget: null });
    }
}
