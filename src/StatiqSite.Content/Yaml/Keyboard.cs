using System.Buffers;
using System.Globalization;

namespace StatiqSite.Content.Yaml;

/// <summary>The signs that Chinese keyboards, word processors and spreadsheets put where YAML needs an ASCII one.</summary>
internal static class Keyboard
{
    public static readonly SearchValues<char> Commas = SearchValues.Create("，、﹐");
    // Tables of values, because the search for a range boxes its ends before it is compiled a second time.
    public static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);
    private static readonly SearchValues<char> Ascii = SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code)]);

    public static readonly SearchValues<char> Quotes = SearchValues.Create("“”„‟＂〝〞‘’＇");

    private static readonly SearchValues<char> FullWidthDigits = SearchValues.Create("０１２３４５６７８９");
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789 .,-/~?+%Qearlymidthousbn");

    // Letters of Cyrillic and Greek that no eye tells from the ASCII ones beside them.
    private const string Lookalikes = "аеорсухіјѕһԁԛԝмкнвтАВЕКМНОРСТУХІЈЅαικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string LooksLike = "aeopcyxijshdqwmkhbtABEKMHOPCTYXIJSaikvoptuxABEZHIKMNOPTYX";

    public static bool IsColon(char sign) => sign is '：' or '﹕' or '︓' or '∶';

    /// <summary>For messages: <c>full-width colon `：` (U+FF1A)</c>.</summary>
    public static string NameOf(char sign) => sign switch
    {
        '\u00A0' => "a no-break space (U+00A0)",
        '\u2007' => "a figure space (U+2007)",
        '\u202F' => "a narrow no-break space (U+202F)",
        '\u3000' => "a full-width space (U+3000)",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{sign}` (U+{(int)sign:X4})"),
    };

    /// <summary>The value in ASCII, if it is a number or a date with full-width digits in it; else null.</summary>
    public static string? FoldNumber(ReadOnlySpan<char> value)
    {
        if (value.IndexOfAny(FullWidthDigits) < 0)
        {
            return null;
        }

        var folded = Fold(value);
        return folded.AsSpan().IndexOfAnyExcept(NumberSigns) < 0 ? folded : null;
    }

    /// <summary>The key in ASCII, if every foreign letter of it looks like an ASCII one; else null.</summary>
    public static string? FoldKey(ReadOnlySpan<char> key)
    {
        if (!key.ContainsAnyExcept(Ascii))
        {
            return null;
        }

        var folded = Fold(key);
        return folded.AsSpan().ContainsAnyExcept(Ascii) ? null : folded;
    }

    /// <summary>True for a name as keys have it, in ASCII or in letters that look so.</summary>
    public static bool IsKey(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')
                && !(letter > '\x7F' && char.IsAscii(Fold(letter))))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }

    private static char Fold(char letter)
    {
        // The full-width forms stand in the order of ASCII.
        if (letter is >= '！' and <= '～')
        {
            return (char)(letter - '！' + '!');
        }

        if (letter == '\u3000')
        {
            return ' ';
        }

        var place = letter < '\x80' ? -1 : Lookalikes.IndexOf(letter);
        return place < 0 ? letter : LooksLike[place];
    }
}
