using System.Text;

namespace StatiqSite.Content.Model;

/// <summary>What a page's file name, a fact's id, a tag's and a source's id look like: <c>[a-z0-9-]+</c>, at most 100 characters.</summary>
public static class Slug
{
    public const int Maximum = 100;

    /// <summary>What the whole of a slug matches.</summary>
    public const string Pattern = "[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?";

    public static bool IsSound(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Maximum || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The nearest sound slug; empty where nothing of the text can stay.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && (character is ' ' or '_' or '-' or '.' or '/'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is var sound && sound.Length <= Maximum ? sound : sound[..Maximum].Trim('-');
    }
}
