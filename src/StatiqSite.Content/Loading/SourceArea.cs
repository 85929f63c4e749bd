namespace StatiqSite.Content.Loading;

/// <summary>Which of the folders a file stands in.</summary>
public enum SourceArea
{
    Input,
    Seeds,
    Theme,
    Settings,
}
