using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Whom a picture is owed to, and what it may be used for: <c>assets/photo.yml</c> beside <c>assets/photo.jpg</c>.</summary>
/// <param name="Picture">The site path of the picture without its ending: <c>/assets/photo</c>.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Licence">What may be done with it.</param>
/// <param name="Source">Where it was found on the web, or null.</param>
/// <param name="Span">Where the record begins.</param>
public sealed record ImageCredit(string Picture, string Credit, string Licence, string? Source, SourceSpan Span)
{
    /// <summary>The path under which the credit of a picture is found: <c>/assets/photo</c> for <c>/assets/photo.jpg</c>.</summary>
    public static string PictureOf(string path) => path[..^Path.GetExtension(path).Length];
}
