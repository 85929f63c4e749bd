using System.Buffers;
using System.Collections.Concurrent;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Buffers to write pieces of HTML in, used again and again: a piece costs no more than its own bytes.</summary>
/// <remarks>Safe for all threads; there are as many buffers as pieces were ever written at once.</remarks>
internal sealed class ScratchBuffers
{
    // Bytes; one that had to grow beyond the second is not kept.
    private const int Typical = 16 * 1024;
    private const int Largest = 1024 * 1024;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _free = [];

    /// <summary>What the writer writes, as finished HTML.</summary>
    public Value Html<T>(T subject, Action<T, ArrayBufferWriter<byte>> write)
    {
        if (!_free.TryTake(out var buffer))
        {
            buffer = new ArrayBufferWriter<byte>(Typical);
        }

        write(subject, buffer);
        var html = Value.Raw(buffer.WrittenSpan.ToArray());
        if (buffer.Capacity <= Largest)
        {
            buffer.ResetWrittenCount();
            _free.Add(buffer);
        }

        return html;
    }
}
