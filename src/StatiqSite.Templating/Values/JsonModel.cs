using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace StatiqSite.Templating.Values;

/// <summary>Reads JSON text as template values: ISO date-times become dates, whole numbers integers, others doubles.</summary>
public static class JsonModel
{
    /// <summary>Read-only values of a model, or an error with its line and column, both from 0.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Value Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        return new Reader(isReadOnly: true).Read(document.RootElement);
    }

    /// <summary>Values that a template may change; dates stay texts.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Value ReadForScript(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        return new Reader(isReadOnly: false).Read(document.RootElement);
    }

    private sealed class Reader(bool isReadOnly)
    {
        // Objects with the same names in the same order share one table: rows of a list do.
        private readonly Dictionary<string, MemberTable> _tables = new(StringComparer.Ordinal);

        public Value Read(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => isReadOnly ? ReadRecord(element) : ReadScriptObject(element),
            JsonValueKind.Array => ReadArray(element),
            JsonValueKind.String => ReadText(element.GetString()!),
            JsonValueKind.Number => ReadNumber(element),
            JsonValueKind.True => Value.True,
            JsonValueKind.False => Value.False,
            _ => Value.Null,
        };

        private Value ReadRecord(JsonElement element)
        {
            // The last of two members with one name wins, as everywhere in JSON.
            var names = new List<string>();
            var values = new List<Value>();
            foreach (var member in element.EnumerateObject())
            {
                var known = names.IndexOf(member.Name);
                if (known >= 0)
                {
                    values[known] = Read(member.Value);
                    continue;
                }

                names.Add(member.Name);
                values.Add(Read(member.Value));
            }

            var key = string.Join('\0', names);
            if (!_tables.TryGetValue(key, out var table))
            {
                table = new MemberTable("object", [.. names]);
                _tables.Add(key, table);
            }

            return Value.Of(new RecordObject(table, [.. values]));
        }

        private Value ReadScriptObject(JsonElement element)
        {
            var result = new ScriptObject();
            foreach (var member in element.EnumerateObject())
            {
                result.TrySet(member.Name, Read(member.Value));
            }

            return Value.Of(result);
        }

        private Value ReadArray(JsonElement element)
        {
            Value[] items = [.. element.EnumerateArray().Select(Read)];
            return Value.Of(isReadOnly ? TemplateArray.FromModel(items) : new TemplateArray(items));
        }

        private Value ReadText(string text) =>
            isReadOnly && IsDateTime(text, out var date) ? Value.Of(date) : Value.Of(text);

        private static Value ReadNumber(JsonElement element)
        {
            if (element.TryGetInt64(out var whole))
            {
                return Value.Of(whole);
            }

            var text = element.GetRawText();
            return !text.AsSpan().ContainsAny(".eE")
                && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)
                ? Value.Of(big)
                : Value.Of(element.GetDouble());
        }

        private static bool IsDateTime(string text, out DateTime date)
        {
            date = default;
            return text.Length is >= 20 and <= 33 && text[4] == '-' && text[10] == 'T'
                && DateTime.TryParseExact(
                    text,
                    ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                    out date);
        }
    }
}
