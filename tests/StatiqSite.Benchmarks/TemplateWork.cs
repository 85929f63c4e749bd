using System.Security.Cryptography;
using System.Text.Json;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Benchmarks;

/// <summary>One piece of template work: its templates, its model, and the bytes that it must print.</summary>
internal sealed class TemplateWork
{
    private readonly Template _entry;
    private readonly string _folder;
    private readonly DiagnosticBag _diagnostics = new();

    private TemplateWork(string folder, Template entry, EvaluationContext context, JsonElement model)
    {
        (_folder, _entry, Context, Model) = (folder, entry, context, model);
    }

    public EvaluationContext Context { get; }

    public JsonElement Model { get; }

    public TemplateHandBuffer Buffer { get; } = new();

    /// <summary>The parsed work; null where a template has faults, which are printed.</summary>
    public static TemplateWork? Load(string folder, string entry)
    {
        var json = File.ReadAllText(Path.Combine(folder, "model.json"));
        return Load(folder, entry, JsonModel.Read(json)) is { } work
            ? new TemplateWork(folder, work._entry, work.Context, JsonDocument.Parse(json).RootElement)
            : null;
    }

    /// <summary>The parsed work for a model that has been read.</summary>
    public static TemplateWork? Load(string folder, string entry, Value values)
    {
        var settings = new TemplateSettings { IsLenient = true };
        var diagnostics = new DiagnosticBag();
        var loader = new Loader(folder, settings, diagnostics);
        if (loader.Load(entry) is not Template template)
        {
            foreach (var fault in diagnostics.Sorted())
            {
                Console.WriteLine($"{fault.Span.Source.Path}:{fault.Span.Position}: {fault.Message}");
            }

            return null;
        }

        var context = new EvaluationContext(
            settings, new Limits(), loader, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), seed: 0);
        var model = values.Object!;
        for (var i = 0; i < model.Count; i++)
        {
            context.SetGlobal(model.NameAt(i), model.ValueAt(i));
        }

        return new TemplateWork(folder, template, context, model: default);
    }

    public void Render()
    {
        Context.Reset();
        if (!_entry.TryRender(Context, _diagnostics))
        {
            var fault = _diagnostics.Sorted()[0];
            throw new InvalidOperationException($"{fault.Span.Source.Path}:{fault.Span.Position}: {fault.Message}");
        }
    }

    public bool IsExpected(ReadOnlySpan<byte> written, string who)
    {
        var expected = Path.Combine(_folder, "expected.html");
        var isExpected = File.Exists(expected)
            ? written.SequenceEqual(File.ReadAllBytes(expected))
            : Convert.ToHexStringLower(SHA256.HashData(written))
                == File.ReadAllText(Path.Combine(_folder, "expected.sha256")).Trim();
        if (!isExpected)
        {
            Console.WriteLine($"{Path.GetFileName(_folder)}, {who}: the bytes are not those expected");
            File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(_folder)}-{who}.html"), written);
        }

        return isExpected;
    }

    private sealed class Loader(string folder, TemplateSettings settings, DiagnosticBag diagnostics) : ITemplateLoader
    {
        private readonly Dictionary<string, ITemplateBody?> _templates = new(StringComparer.Ordinal);

        public IEnumerable<string> Names => _templates.Keys;

        public ITemplateBody? Load(string name)
        {
            if (!_templates.TryGetValue(name, out var template))
            {
                var path = Path.Combine(folder, $"{name}.sbn");
                template = File.Exists(path)
                    ? Template.Parse(new SourceText(name, File.ReadAllText(path)), settings, diagnostics)
                    : null;
                _templates.Add(name, template);
            }

            return template;
        }
    }
}
