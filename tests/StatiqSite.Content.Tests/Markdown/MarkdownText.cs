using System.Buffers;
using System.Net;
using System.Text;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Tests.Markdown;

/// <summary>Reads prose and writes it out, with holes filled by what they hold.</summary>
internal sealed class MarkdownText : IBodyResolver
{
    public static (MarkdownBody Body, string Html, string Faults) Read(string text, string before = "")
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("input/x.md", before + text);
        var body = MarkdownReader.Read(source, before.Length, text.Length, bag);
        var output = new ArrayBufferWriter<byte>();
        body.WriteTo(output, new MarkdownText());
        var faults = bag.Sorted().Select(fault => $"{fault.Span.Position} `{fault.Span.Text}` {fault.Rule.Id}: {fault.Message}");
        return (body, Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd('\n'), string.Join("\n", faults));
    }

    public void WriteAddress(BodyLink link, IBufferWriter<byte> output) => Write(WebUtility.HtmlEncode(link.Target), output);

    public void WriteCredit(BodyLink picture, IBufferWriter<byte> output)
    {
        // What a site knows of pictures is not known here.
    }

    public void WriteCitation(BodyCitation citation, int index, IBufferWriter<byte> output) =>
        Write($"({index}: {string.Join("; ", citation.Sources.Select(cited => $"{cited.Id}@{cited.Span.Text} {cited.Locator}".TrimEnd()))})", output);

    public void WriteFact(BodyFact fact, int index, IBufferWriter<byte> output) => Write($"({index}: {fact.Slug}#{fact.Id})", output);

    private static void Write(string text, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text, output);
}
