using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Searching;

/// <summary>Takes apart what is said of an entry into the terms it is found by.</summary>
internal sealed class EntryTerms
{
    // Inner parts of a name in pinyin; the whole is kept besides.
    private const int MostInnerSyllables = 6;

    private readonly TermTable _words;
    private readonly TermTable _text;
    private readonly char[] _room = new char[SearchWords.Longest];
    private char[] _prose = [];

    /// <param name="words">Takes the terms of names and summaries.</param>
    /// <param name="text">Takes the terms of everything else.</param>
    public EntryTerms(TermTable words, TermTable text)
    {
        (_words, _text) = (words, text);
        foreach (var word in StopWords.All)
        {
            text.Ignore(word);
        }
    }

    public void Add(SearchEntry entry, int number)
    {
        AddName(entry.Title, number, HitPlace.Title);
        if (entry.TitleZh is { } chinese)
        {
            AddName(chinese, number, HitPlace.Title);
        }

        if (entry.Reading() is { } reading)
        {
            AddPinyin(reading, number);
        }

        foreach (var name in entry.OtherNames)
        {
            AddName(name, number, HitPlace.OtherName);
        }

        if (entry.Page is { Kind.HasSlugs: true } page)
        {
            AddName(page.Slug, number, HitPlace.OtherName);
        }

        AddSummary(entry.Telling ?? entry.Summary, number);
    }

    /// <summary>What the page says at length: its prose, its facts and events, and the names of pages that it names.</summary>
    public void AddText(Page page, Catalog catalog, int number)
    {
        if (_prose.Length < page.Body.Length)
        {
            _prose = new char[page.Body.Length * 2];
        }

        AddText(_prose.AsSpan(0, page.Body.WritePlainText(_prose)), number);

        foreach (var fact in page.OwnFacts)
        {
            AddText(fact.Says, number);
            AddText(fact.Note, number);
        }

        foreach (var dated in page.Events)
        {
            AddText(dated.Label, number);
        }

        foreach (var relation in page.Relations)
        {
            if (catalog.PageOf(relation.Target.Id) is { } target)
            {
                AddText(target.Title, number);
                AddText(target.TitleZh, number);
            }
        }
    }

    /// <summary>Words of a text, each as often as it stands there.</summary>
    public void AddText(ReadOnlySpan<char> said, int number)
    {
        var reader = new SearchWords(said, _room);
        var tied = "";
        while (reader.MoveNext())
        {
            var word = reader.Current;
            if (reader.IsHan)
            {
                for (var i = 0; i + 1 < word.Length; i++)
                {
                    _text.CountIn(word.Slice(i, 2), number);
                }
            }
            else
            {
                _text.CountIn(word, number);
            }

            if (reader.IsTied || tied.Length > 0)
            {
                tied = Tie(tied, word, reader.IsTied, out var whole);
                if (whole is not null)
                {
                    _text.CountIn(whole, number);
                }
            }
        }
    }

    private void AddName(string name, int number, int sort)
    {
        var found = PartsOf(name);
        var telling = found.Where(part => part.IsHan || !StopWords.Has(part.Word)).ToImmutableArray();

        // A name of nothing but such words is found by them.
        var parts = telling.IsEmpty ? found : telling;
        for (var i = 0; i < parts.Length; i++)
        {
            var (isFirst, isLast) = (i == 0, i == parts.Length - 1);
            if (parts[i].IsHan)
            {
                AddHan(parts[i].Word, number, sort, isFirst, isLast);
            }
            else
            {
                _words.Add(parts[i].Word, number, HitPlace.At(sort, isFirst, isLast));
            }
        }

        var length = found.Sum(part => part.Word.Length);
        foreach (var tied in TiedOf(found))
        {
            var isWhole = tied.Length == length;
            _words.Add(tied, number, HitPlace.At(sort, isWhole, isWhole));
        }
    }

    /// <summary>Pairs of neighbors, and the last character alone: so one character finds too, as the beginning of a pair.</summary>
    private void AddHan(string run, int number, int sort, bool isFirst, bool isLast)
    {
        for (var i = 0; i + 1 < run.Length; i++)
        {
            _words.Add(run.AsSpan(i, 2), number, HitPlace.At(sort, isFirst && i == 0, isLast && i + 2 == run.Length));
        }

        _words.Add(run.AsSpan(run.Length - 1), number, HitPlace.At(sort, isFirst && run.Length == 1, isLast));
    }

    /// <summary>The name as one word from each of its syllables on, a capital for each syllable: <c>JiaLiJiaWai</c>, <c>LiJiaWai</c>; and its initials: <c>JLJW</c>.</summary>
    private void AddPinyin(Pinyin reading, int number)
    {
        var syllables = reading.Syllables.Select(syllable => Capital(syllable[0]) + syllable[1..]).ToImmutableArray();
        for (var i = 0; i < syllables.Length; i++)
        {
            var rest = i == 0 ? syllables : syllables.Slice(i, Math.Min(MostInnerSyllables, syllables.Length - i));
            var term = string.Concat(rest);
            _words.Add(term.AsSpan(0, Math.Min(term.Length, SearchWords.Longest)), number, HitPlace.At(HitPlace.Title, i == 0, i + rest.Length == syllables.Length));
        }

        foreach (var initials in reading.Initials)
        {
            _words.Add(string.Concat(initials.Select(Capital)), number, HitPlace.At(HitPlace.Title, isStart: true, isEnd: true));
        }

        // Others stay as they are, since the order of terms knows no other capitals: a name that is said to be pinyin may be of any letters.
        static char Capital(char letter) => char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter) : letter;
    }

    private void AddSummary(string summary, int number)
    {
        foreach (var term in TermsOf(PartsOf(summary)))
        {
            _words.Add(term, number, HitPlace.Summary);
        }
    }

    private ImmutableArray<Part> PartsOf(string said)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var reader = new SearchWords(said, _room);
        while (reader.MoveNext())
        {
            parts.Add(new Part(reader.Current.ToString(), reader.IsHan, reader.IsTied));
        }

        return parts.ToImmutable();
    }

    private static IEnumerable<string> TermsOf(ImmutableArray<Part> parts)
    {
        foreach (var part in parts)
        {
            if (!part.IsHan && !StopWords.Has(part.Word))
            {
                yield return part.Word;
            }

            for (var i = 0; part.IsHan && i + 1 < part.Word.Length; i++)
            {
                yield return part.Word.Substring(i, 2);
            }
        }

        foreach (var tied in TiedOf(parts))
        {
            yield return tied;
        }
    }

    /// <summary>Words that hyphens tie, as one word too: <c>microdrama</c>.</summary>
    private static IEnumerable<string> TiedOf(ImmutableArray<Part> parts)
    {
        var tied = "";
        foreach (var part in parts)
        {
            tied = Tie(tied, part.Word, part.IsTied, out var whole);
            if (whole is not null)
            {
                yield return whole;
            }
        }
    }

    /// <param name="whole">The chain, where this word ends one that is worth a term; a date is none.</param>
    /// <returns>What the next word is tied to.</returns>
    private static string Tie(string before, ReadOnlySpan<char> word, bool isTied, out string? whole)
    {
        whole = null;
        if (isTied)
        {
            // A longer chain is no term; held as it stands, a page of nothing but hyphens would be copied again at each of them.
            var room = SearchWords.Longest + 1 - before.Length;
            return string.Concat(before, word[..Math.Min(room, word.Length)]);
        }

        if (before.Length > 0 && char.IsAsciiLetter(before[0]) && before.Length + word.Length <= SearchWords.Longest)
        {
            whole = string.Concat(before, word);
        }

        return "";
    }

    private readonly record struct Part(string Word, bool IsHan, bool IsTied);
}
