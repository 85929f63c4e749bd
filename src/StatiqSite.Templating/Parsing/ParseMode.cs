namespace StatiqSite.Templating.Parsing;

/// <summary>How a text is read as a template.</summary>
public enum ParseMode
{
    /// <summary>Text with code in <c>{{ }}</c>.</summary>
    Default,

    /// <summary>The whole text is code, without <c>{{ }}</c> around it.</summary>
    ScriptOnly,

    /// <summary>Code between two lines <c>+++</c> at the head of the text; what follows is not read.</summary>
    FrontMatterOnly,

    /// <summary>Code between two lines <c>+++</c> at the head of the text, then text with code in <c>{{ }}</c>.</summary>
    FrontMatterAndContent,
}
