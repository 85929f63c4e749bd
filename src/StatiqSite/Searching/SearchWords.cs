using StatiqSite.Rendering;

namespace StatiqSite.Searching;

/// <summary>Walks over the words of a text as they are looked for: folded words of letters and digits, and runs of Chinese.</summary>
/// <param name="room">Where words are folded; what is longer is cut.</param>
internal ref struct SearchWords(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Letters of the longest word; the rest of a longer one is not looked at.</summary>
    public const int Longest = 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room;
    private int _at;

    /// <summary>The word at hand.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>True where it is a run of Chinese.</summary>
    public bool IsHan { get; private set; }

    /// <summary>True where a hyphen ties the next word to it.</summary>
    public bool IsTied { get; private set; }

    public bool MoveNext()
    {
        IsTied = false;
        var ascii = Letters.Ascii;
        for (; _at < _text.Length; _at++)
        {
            var letter = _text[_at];
            if (letter < 128)
            {
                if (ascii[letter] == 0)
                {
                    continue;
                }

                ReadWord();
                return true;
            }

            if (Letters.IsHan(letter))
            {
                ReadHan();
                return true;
            }

            if (Letters.Fold(letter) != '\0')
            {
                ReadWord();
                return true;
            }
        }

        return false;
    }

    private void ReadHan()
    {
        var start = _at;
        while (_at < _text.Length && Letters.IsHan(_text[_at]))
        {
            _at++;
        }

        IsHan = true;
        Current = _text[start.._at];
    }

    private void ReadWord()
    {
        var ascii = Letters.Ascii;
        var length = 0;
        for (; _at < _text.Length; _at++)
        {
            var letter = _text[_at];
            var folded = letter < 128 ? (char)ascii[letter] : Letters.IsHan(letter) ? '\0' : Letters.Fold(letter);
            if (folded != '\0')
            {
                if (length < _room.Length)
                {
                    _room[length++] = folded;
                }
            }
            else if (Letters.IsApostrophe(letter) && IsWordAt(_at + 1))
            {
                // "Women's" is looked for as "women", "Xi'an" as "xian".
                if (Letters.Fold(_text[_at + 1]) == 's' && !IsWordAt(_at + 2))
                {
                    _at += 2;
                    break;
                }
            }
            else if (!Letters.IsMark(letter))
            {
                break;
            }
        }

        IsHan = false;
        IsTied = _at < _text.Length && Letters.IsHyphen(_text[_at]) && IsWordAt(_at + 1);
        Current = _room[..length];
    }

    private readonly bool IsWordAt(int at) => at < _text.Length && !Letters.IsHan(_text[at]) && Letters.Fold(_text[at]) != '\0';
}
