using System.Collections.Frozen;

namespace StatiqSite.Rendering;

/// <summary>Letters as they are looked for and sorted: small, without their marks, of usual width. <c>search-words.js</c> says the same of a query.</summary>
internal static class Letters
{
    // The base letter first, then all that Unicode composes of it and a mark.
    private static readonly string[] Marked =
    [
        "aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
        "bḂḃḄḅḆḇ",
        "cÇçĆćĈĉĊċČčḈḉ",
        "dĎďḊḋḌḍḎḏḐḑḒḓ",
        "eÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
        "fḞḟ",
        "gĜĝĞğĠġĢģǦǧǴǵḠḡ",
        "hĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ",
        "iÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị",
        "jĴĵǰ",
        "kĶķǨǩḰḱḲḳḴḵ",
        "lĹĺĻļĽľḶḷḸḹḺḻḼḽ",
        "mḾḿṀṁṂṃ",
        "nÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ",
        "oÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ",
        "pṔṕṖṗ",
        "rŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ",
        "sŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ",
        "tŢţŤťȚțṪṫṬṭṮṯṰṱẗ",
        "uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự",
        "vṼṽṾṿ",
        "wŴŵẀẁẂẃẄẅẆẇẈẉẘ",
        "xẊẋẌẍ",
        "yÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ",
        "zŹźŻżŽžẐẑẒẓẔẕ",
    ];

    private static readonly FrozenDictionary<char, char> Bases =
        Marked.SelectMany(row => row.Skip(1), (row, letter) => KeyValuePair.Create(letter, row[0])).ToFrozenDictionary();

    /// <summary>Of each character of ASCII the letter or digit as it is looked for, or 0: what most text is made of, without a call.</summary>
    public static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    /// <summary>True for scripts that put no blanks between words: Chinese and kana, of the first plane.</summary>
    public static bool IsHan(char letter) => letter >= '\u3005'
        && letter is '\u3005' or '\u3007' or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') && letter is not '\u30FB';

    /// <summary>A mark that stands over the letter before it, and adds nothing to a word.</summary>
    public static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    /// <summary>What parts "women" from its "s" and the syllables of "Xi'an".</summary>
    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u02BC';

    /// <summary>What ties two words to one.</summary>
    public static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    /// <summary>A name with each letter folded and all that is no letter as it stands, by which names are put in order: <c>jia li</c> of <c>Jiā Lǐ</c>.</summary>
    public static string SortKey(string name) => string.Concat(name.Where(letter => !IsMark(letter)).Select(letter => Fold(letter) is not '\0' and var folded ? folded : letter));

    /// <summary>The letter or digit as it is looked for; <c>'\0'</c> of all that is neither.</summary>
    public static char Fold(char letter)
    {
        if (letter < 128)
        {
            return (char)Ascii[letter];
        }

        if (letter is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(letter - '\uFF01' + '!'));
        }

        return Bases.TryGetValue(letter, out var plain) ? plain : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '\0';
    }
}
