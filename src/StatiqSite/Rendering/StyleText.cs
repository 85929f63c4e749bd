using System.Buffers;

namespace StatiqSite.Rendering;

/// <summary>A style sheet without what only its writers read: comments, and blank space that parts nothing.</summary>
internal static class StyleText
{
    // Beside these no space means anything, in selectors, in queries and in declarations alike.
    private static readonly SearchValues<byte> Parting = SearchValues.Create("{};,"u8);

    /// <summary>The same rules in fewer bytes; strings stay as they are.</summary>
    public static byte[] Squeeze(ReadOnlySpan<byte> style)
    {
        var squeezed = new byte[style.Length];
        var length = 0;
        var isApart = false;
        for (var i = 0; i < style.Length;)
        {
            var rest = style[i..];
            var taken = 1;
            if (rest.StartsWith("/*"u8))
            {
                taken = rest[2..].IndexOf("*/"u8) is >= 0 and var end ? end + 4 : rest.Length;
                isApart = true;
            }
            else if (IsBlank(rest[0]))
            {
                isApart = true;
            }
            else
            {
                if (isApart && length > 0 && !Parting.Contains(squeezed[length - 1]) && !Parting.Contains(rest[0]))
                {
                    squeezed[length++] = (byte)' ';
                }

                isApart = false;
                taken = rest[0] is (byte)'"' or (byte)'\'' ? LengthOfString(rest) : 1;
                rest[..taken].CopyTo(squeezed.AsSpan(length));
                length += taken;
            }

            i += taken;
        }

        return squeezed[..length];
    }

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f';

    /// <summary>With both quotes; one that is not closed reaches to the end.</summary>
    private static int LengthOfString(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == (byte)'\\')
            {
                i++;
            }
            else if (text[i] == text[0])
            {
                return i + 1;
            }
        }

        return text.Length;
    }
}
