using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Benchmarks;

/// <summary>Runs the cases of the template language that stand beside the project: what renders, and where errors are.</summary>
internal static partial class Conformance
{
    public static int Run(string[] arguments)
    {
        var root = arguments.Length > 0 ? arguments[0] : "../shared/conformance/scriban";
        var cases = CasesOf(Path.Combine(root, "success"), Renders)
            .Concat(CasesOf(Path.Combine(root, "errors"), FailsAtItsPlace))
            .ToList();
        foreach (var (name, fault) in cases.Where(result => result.Fault is not null))
        {
            Console.WriteLine($"{name}: {fault}");
        }

        var passed = cases.Count(result => result.Fault is null);
        Console.WriteLine($"conformance: {passed} of {cases.Count}");
        return cases.Count > 0 && passed == cases.Count ? 0 : 1;
    }

    private static IEnumerable<(string Name, string? Fault)> CasesOf(string folder, Func<string, string, string?> check) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".out.txt", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (
                    Path.GetFileNameWithoutExtension(path),
                    check(TextOf(path), TextOf(Path.ChangeExtension(path, ".out.txt")))))
            : [];

    private static string? Renders(string input, string expected)
    {
        var (output, faults) = Render(input);
        if (output is null)
        {
            return $"fails: {Places(faults)}";
        }

        return output == expected ? null : $"prints\n{output}\n--- but should print\n{expected}\n---";
    }

    private static string? FailsAtItsPlace(string input, string expected)
    {
        var (output, faults) = Render(input);
        if (output is not null)
        {
            return "renders, but should fail";
        }

        var place = FirstPlace().Match(expected).Groups[1].Value.Replace(',', ':');
        var ours = faults[0].Span.Position.ToString();
        return place == ours ? null : $"should fail at {place}, but fails at {Places(faults)}";
    }

    private static (string? Output, IReadOnlyList<Diagnostic> Faults) Render(string input)
    {
        var diagnostics = new DiagnosticBag();
        var settings = new TemplateSettings { IsLenient = true };
        var template = Template.Parse(new SourceText("text", input), settings, diagnostics);
        var context = new EvaluationContext(
            settings, new Limits(), new EmptyTemplateLoader(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), seed: 0);
        return template is not null && template.TryRender(context, diagnostics)
            ? (Encoding.UTF8.GetString(context.Output.Written), [])
            : (null, diagnostics.Sorted());
    }

    private static string Places(IReadOnlyList<Diagnostic> faults) =>
        string.Join("; ", faults.Select(fault =>
            string.Create(CultureInfo.InvariantCulture, $"{fault.Span.Position} {fault.Message}")));

    private static string TextOf(string path) =>
        File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"^text\((\d+,\d+)\)")]
    private static partial Regex FirstPlace();
}
