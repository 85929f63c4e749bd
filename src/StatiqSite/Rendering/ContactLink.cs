namespace StatiqSite.Rendering;

/// <summary>The way to the people behind the site for who has no account anywhere.</summary>
/// <param name="contact">A mail address, or the web address of a form.</param>
internal sealed class ContactLink(string contact)
{
    private readonly bool _isMail = !contact.Contains("://", StringComparison.Ordinal);

    public string Url => _isMail ? $"mailto:{contact}" : contact;

    /// <summary>A mail that names the page it is about; a form is opened as it is, for what its fields are called is not known.</summary>
    public string About(string title, string address) =>
        _isMail ? $"{Url}?subject={Uri.EscapeDataString($"Wrong on: {title}")}&body={Uri.EscapeDataString($"{address}\r\n\r\n")}" : Url;
}
