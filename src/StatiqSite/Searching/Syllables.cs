using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StatiqSite.Searching;

/// <summary>The syllables of Standard Chinese in pinyin, without tones, ü as u; and the ways in which a word consists of them.</summary>
internal static class Syllables
{
    // The longest is "zhuang". Words beyond the limit are no pinyin: a sentence without blanks would be cut in too many ways.
    private const int LongestSyllable = 6;
    private const int LongestWord = 36;
    private const int MostWays = 4;

    private static readonly string[] Rows =
    [
        "a ai an ang ao e ei en eng er o ou",
        "ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu",
        "pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu",
        "ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu",
        "fa fan fang fei fen feng fo fou fu",
        "da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo",
        "ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo",
        "na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nuo",
        "la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou lu luan lue lun luo",
        "ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo",
        "ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo",
        "ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo",
        "ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun",
        "qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun",
        "xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun",
        "zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo",
        "cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo",
        "sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo",
        "ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo",
        "za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo",
        "ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo",
        "sa sai san sang sao se sen seng si song sou su suan sui sun suo",
        "wa wai wan wang wei wen weng wo wu",
        "ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun",
    ];

    private static readonly FrozenSet<string> Set = Rows.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Set.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many there are.</summary>
    public static int Count => Set.Count;

    /// <summary>The ways to cut a folded word into the fewest syllables, the most usual first: <c>shengxia</c> is <c>sheng xia</c>.</summary>
    /// <remarks>The rule of the orthography is that an apostrophe stands before a syllable that begins with a vowel inside a word, so such cuts come last.</remarks>
    /// <returns>At most four; none where the word is not made of syllables.</returns>
    public static ImmutableArray<ImmutableArray<string>> WaysOf(string word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return [];
        }

        // How many syllables the rest of the word needs, from each letter on.
        var needed = new int[word.Length + 1];
        for (var at = word.Length - 1; at >= 0; at--)
        {
            needed[at] = int.MaxValue;
            for (var length = 1; length <= LongestSyllable && at + length <= word.Length; length++)
            {
                if (needed[at + length] != int.MaxValue && Known.Contains(word.AsSpan(at, length)))
                {
                    needed[at] = Math.Min(needed[at], needed[at + length] + 1);
                }
            }
        }

        if (needed[0] == int.MaxValue)
        {
            return [];
        }

        var ways = new List<ImmutableArray<string>>();
        Collect(word, 0, needed, [], ways);
        return [.. ways.OrderBy(way => way.Skip(1).Count(syllable => syllable[0] is 'a' or 'e' or 'o')).Take(MostWays)];
    }

    private static void Collect(string word, int at, int[] needed, ImmutableArray<string> before, List<ImmutableArray<string>> ways)
    {
        if (at == word.Length)
        {
            ways.Add(before);
            return;
        }

        // The longer first. There are few ways with the fewest syllables; the bound is for words that nobody writes.
        for (var length = Math.Min(LongestSyllable, word.Length - at); length > 0 && ways.Count < MostWays * MostWays; length--)
        {
            if (needed[at + length] == needed[at] - 1 && Known.Contains(word.AsSpan(at, length)))
            {
                Collect(word, at + length, needed, before.Add(word.Substring(at, length)), ways);
            }
        }
    }
}
