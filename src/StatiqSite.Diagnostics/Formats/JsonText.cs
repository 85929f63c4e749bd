using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>Writes one JSON document in which no character can steer a terminal.</summary>
internal static class JsonText
{
    // Backticks, ampersands and Chinese stay readable: the text is never put into HTML as it stands.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            body(writer);
        }

        return WithoutHidden(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    extension(Utf8JsonWriter json)
    {
        /// <summary>A property whose value is text, or null.</summary>
        public void WriteText(string name, string? text)
        {
            json.WritePropertyName(name);
            json.WriteTextValue(text);
        }

        /// <summary>Half a surrogate cannot be written; it becomes the replacement character.</summary>
        public void WriteTextValue(string? text) =>
            json.WriteStringValue(text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    // The encoder lets marks of writing direction through; inside a JSON string they may as well be escaped.
    private static string WithoutHidden(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var unit in json)
        {
            if (unit > 0x7F && char.GetUnicodeCategory(unit)
                is UnicodeCategory.Format or UnicodeCategory.Control
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
            else
            {
                safe.Append(unit);
            }
        }

        return safe.ToString();
    }
}
