using System.Globalization;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>A count.</summary>
/// <param name="least">The smallest that makes sense.</param>
/// <param name="note">What an author is told beside a value that is none.</param>
internal sealed class WholeNumberType(int least = 0, string note = "leave the key out when no source says how many") : FieldType<int>
{
    public override string Name => least <= 0 ? "a whole number" : $"a whole number, {least.ToString(CultureInfo.InvariantCulture)} or more";

    public override ValueShape Shape => new ValueShape.WholeNumber(least);

    public override bool TryRead(YamlNode node, FieldReading reading, out int value)
    {
        value = 0;
        var read = node is YamlScalar scalar && int.TryParse(scalar.Value, least < 0 ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= least;
        if (!read)
        {
            reading.ReportType(node, note, LabelOf(node));
        }

        return read;
    }

    private static string? LabelOf(YamlNode node) =>
        node is not YamlScalar scalar || !decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? null
        : number != decimal.Truncate(number) ? "this number has a fraction"
        : scalar.Value.Contains(',', StringComparison.Ordinal) ? "write digits only"
        : number > int.MaxValue ? "this number is too large"
        : "this number is too small";
}
