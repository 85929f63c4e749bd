using System.Buffers;
using System.Text;
using System.Xml;

namespace StatiqSite.Outputs;

/// <summary>Writes XML files the same way everywhere: UTF-8, indented, and without what XML 1.0 forbids.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static Action<IBufferWriter<byte>> Document(Action<XmlWriter> write) => output =>
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            write(xml);
        }

        stream.WriteByte((byte)'\n');
        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    };

    /// <summary>The text without control characters, lone surrogates and the two forbidden code points.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
