using System.CommandLine;

namespace StatiqSite.Commands;

/// <summary>Where a changed site can be seen, for those who are told of the change.</summary>
internal static class PreviewAddress
{
    public static Option<Uri?> Option() => new("--preview")
    {
        Description = "Scheme and host at which the changed site can be seen, like https://deploy-preview-7--site.example.",
        HelpName = "address",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" })
            {
                return address;
            }

            result.AddError($"--preview takes an address like https://site.example, not {written}.");
            return null;
        },
    };
}
