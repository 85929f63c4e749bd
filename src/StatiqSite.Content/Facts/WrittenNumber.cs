using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>The word behind the digits.</summary>
internal enum NumberWord : byte
{
    None,
    Thousand,
    Million,
    Billion,
    Trillion,
}

/// <summary>A number as written: <c>1.33 million</c>.</summary>
/// <param name="Digits">What stands before the word, with its decimal places.</param>
internal readonly record struct WrittenNumber(decimal Digits, NumberWord Word)
{
    // Far above any figure of any industry, far below where decimal would overflow.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    // Sign, commas and point among them: so many digits a decimal holds in any case.
    private const int Longest = 27;

    private static readonly string[] Words = ["", "thousand", "million", "billion", "trillion"];

    /// <summary>What the whole of a written number matches.</summary>
    public static readonly string Pattern =
        $"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:,[0-9]{{3}})+)(?:\\.[0-9]+)?(?: +(?:{string.Join('|', Words[1..])}))?";

    private static readonly decimal[] Factors = [1m, 1_000m, 1_000_000m, 1_000_000_000m, 1_000_000_000_000m];

    public decimal Value => Digits * Factors[(int)Word];

    public WrittenNumber Negated => this with { Digits = -Digits };

    /// <summary>Half of the last place, where the number looks rounded: written with a word or decimals, and with two digits or more.</summary>
    public decimal Slack => (Word == NumberWord.None && Digits.Scale == 0) || decimal.Abs(Digits) < 10 * Place ? 0 : Place * Factors[(int)Word] / 2;

    private decimal Place => new(1, 0, 0, false, Digits.Scale);

    // With the sign that is read out as "minus"; a hyphen is passed over.
    public string ShownDigits => Digits.ToString($"N{Digits.Scale}", CultureInfo.InvariantCulture).Replace('-', '−');

    public string Shown => Word == NumberWord.None ? ShownDigits : $"{ShownDigits} {Words[(int)Word]}";

    /// <summary>In full digits, without zeros that carry nothing.</summary>
    public static WrittenNumber Of(decimal value) => new(value / 1.0000000000000000000000000000m, NumberWord.None);

    /// <summary>From a million on with a word, where that loses nothing and leaves at most three places.</summary>
    public static WrittenNumber Shortened(decimal value)
    {
        for (var word = NumberWord.Trillion; word >= NumberWord.Million; word--)
        {
            var digits = value / Factors[(int)word];
            if (decimal.Abs(digits) >= 1 && decimal.Round(digits, 3) == digits)
            {
                return new WrittenNumber(digits / 1.0000000000000000000000000000m, word);
            }
        }

        return Of(value);
    }

    public static bool TryParse(ReadOnlySpan<char> written, out WrittenNumber number, out string fault)
    {
        number = default;
        var end = written.LastIndexOfAnyInRange('0', '9') + 1;
        if (end == 0)
        {
            fault = "this is not a number";
            return false;
        }

        var digits = written[..end];
        if (!TryParseWord(written[end..], out var word, out fault) || !IsGrouped(digits, out fault))
        {
            return false;
        }

        // Length first: decimal rounds what it cannot hold, and a figure is never rounded silently.
        if (digits.Length > Longest)
        {
            fault = "the number has more than 27 characters";
            return false;
        }

        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            || decimal.Abs(value) > Largest / Factors[(int)word])
        {
            fault = "the number is too large";
            return false;
        }

        number = new WrittenNumber(value, word);
        return true;
    }

    private static bool TryParseWord(ReadOnlySpan<char> rest, out NumberWord word, out string fault)
    {
        (word, fault) = (NumberWord.None, "");
        if (rest.IsEmpty)
        {
            return true;
        }

        for (var i = 1; i < Words.Length; i++)
        {
            if (rest[0] == ' ' && rest.TrimStart(' ').SequenceEqual(Words[i]))
            {
                word = (NumberWord)i;
                return true;
            }
        }

        fault = rest[0] switch
        {
            '%' => "the sign `%` belongs into `unit`, as `percent`",
            '万' or '亿' => "万 and 亿 are written in full or with million and billion: 1亿 is `100 million`",
            _ => "only `thousand`, `million`, `billion` or `trillion` may follow a number, after a space",
        };
        return false;
    }

    /// <summary>True where the text is a sign, digits with commas at every third or none, and a decimal point with digits behind it.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, out string fault)
    {
        fault = "this is not a number";
        if (digits[0] is '-' or '+')
        {
            digits = digits[1..];
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (whole.IsEmpty || (point >= 0 && digits[(point + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0))
        {
            return false;
        }

        var isFirst = true;
        foreach (var range in whole.Split(','))
        {
            var group = whole[range];
            if (group.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            var isOnly = isFirst && group.Length == whole.Length;
            if (!isOnly && (isFirst ? group.Length is 0 or > 3 : group.Length != 3))
            {
                fault = "commas part groups of three digits: `1,330,000`";
                return false;
            }

            isFirst = false;
        }

        fault = "";
        return true;
    }
}
