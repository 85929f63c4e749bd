using System.Buffers;

namespace StatiqSite.Content.Markdown;

/// <summary>Fills what a body leaves open until the whole site is known.</summary>
public interface IBodyResolver
{
    /// <summary>Writes the address of a link or image, escaped for an attribute in double quotes.</summary>
    void WriteAddress(BodyLink link, IBufferWriter<byte> output);

    /// <summary>Writes the whole HTML of the credit of a picture, behind it or its caption.</summary>
    void WriteCredit(BodyLink picture, IBufferWriter<byte> output);

    /// <summary>Writes the whole HTML of a source mark.</summary>
    /// <param name="index">The citation's place in <see cref="MarkdownBody.Citations"/>.</param>
    void WriteCitation(BodyCitation citation, int index, IBufferWriter<byte> output);

    /// <summary>Writes the whole HTML of a fact in prose.</summary>
    /// <param name="index">The fact's place in <see cref="MarkdownBody.Facts"/>.</param>
    void WriteFact(BodyFact fact, int index, IBufferWriter<byte> output);
}
