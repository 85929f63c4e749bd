using System.Text.Json;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using PackageNode = YamlDotNet.RepresentationModel.YamlNode;
using YamlNode = StatiqSite.Content.Yaml.YamlNode;

namespace StatiqSite.Content.Tests.Yaml;

/// <summary>Writes YAML as one line, and faults as lines, so that a test can state them whole.</summary>
internal static class YamlText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static (YamlNode? Node, Diagnostic[] Faults) Read(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(new SourceText("input/x.md", text), 0, text.Length, bag);
        return (node, [.. bag.Sorted()]);
    }

    public static string Of(YamlNode? node) => node switch
    {
        YamlScalar scalar => JsonSerializer.Serialize(scalar.Value, Plain),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"))}}}",
        _ => "nothing",
    };

    /// <summary>What the package reads, or null where it refuses.</summary>
    public static string? OfPackage(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count switch { 0 => "{}", 1 => Of(stream.Documents[0].RootNode), _ => null };
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static string Of(IEnumerable<Diagnostic> faults) => string.Join("\n", faults.Select(fault =>
        $"{fault.Span.Position} `{fault.Span.Text}` {fault.Rule.Id}: {fault.Message}"));

    private static string Of(PackageNode node) => node switch
    {
        YamlScalarNode scalar => JsonSerializer.Serialize(scalar.Value ?? "", Plain),
        YamlSequenceNode sequence => $"[{string.Join(", ", sequence.Children.Select(Of))}]",
        YamlMappingNode mapping => $"{{{string.Join(", ", mapping.Children.Select(pair => $"{Of(pair.Key)}: {Of(pair.Value)}"))}}}",
        _ => "?",
    };
}
