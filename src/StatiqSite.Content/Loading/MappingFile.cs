using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>A YAML file that is keys with values and nothing else.</summary>
internal static class MappingFile
{
    /// <summary>Its keys; null where it cannot be read or is something else, which is reported.</summary>
    /// <param name="message">What such a file is, in a sentence.</param>
    public static YamlMapping? Of(SourceFile? file, string message, DiagnosticBag diagnostics)
    {
        if (file?.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            return null;
        }

        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, message) { Help = "begin each line with a key and a colon" });
        return null;
    }
}
