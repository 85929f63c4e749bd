using System.Globalization;
using System.Text;

namespace StatiqSite.Reporting;

/// <summary>A stranger's text as one harmless line: no line ends, no control or hidden characters, no half of a pair.</summary>
internal static class PlainLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
