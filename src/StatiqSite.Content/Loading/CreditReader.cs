using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>The record beside a picture to its credit.</summary>
internal static class CreditReader
{
    public static ImageCredit? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            return null;
        }

        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, "the credit of a picture is keys with values, like `credit: A studio`")
            {
                Help = "begin each line with a key and a colon",
            });
            return null;
        }

        // Who wrote a record meant to give credit: a fault of it is told once.
        var start = FactListType.StartOf(mapping);
        var values = CreditSchema.Schema.Read(mapping, start, "the credit starts here", diagnostics);
        return new ImageCredit(
            ImageCredit.PictureOf($"/{file.Path}"), RecordList.Text(values, CreditSchema.Credit) ?? "", RecordList.Text(values, CreditSchema.Licence) ?? "",
            RecordList.Text(values, CreditSchema.Source), start);
    }
}
