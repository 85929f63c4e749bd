using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StatiqSite.Diagnostics.Formats;

namespace StatiqSite.Commands;

/// <summary>The options that several verbs share, named as Statiq's users know them.</summary>
internal sealed class CommonOptions
{
    public const int DefaultPort = 5080;

    public Option<string> Root { get; } = new("--root", "-r")
    {
        Description = "The folder that holds input, theme, seeds and settings.yml.",
        HelpName = "folder",
        DefaultValueFactory = _ => ".",
    };

    public Option<string?> Input { get; } = new("--input", "-i")
    {
        Description = "The folder of pages, below the root or absolute. Default: input.",
        HelpName = "folder",
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The folder the site is written to; it is replaced as a whole. Default: output.",
        HelpName = "folder",
    };

    public Option<DateOnly?> Now { get; } = new("--now")
    {
        Description = "The day the site takes for today, like 2026-11-21. Default: the newest date in the content, so that the same content gives the same bytes.",
        HelpName = "day",
        CustomParser = Day,
    };

    public Option<string?> Host { get; } = new("--host")
    {
        Description = "The address the site will stand at, like https://example.org, in place of the one in settings.yml.",
        HelpName = "address",
        CustomParser = Address,
    };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Warnings fail the run, too." };

    public Option<string> Format { get; } = FormatOption();

    public Option<bool> Serial { get; } = new("--serial")
    {
        Description = "One file after the other on one thread: the same bytes, slower.",
    };

    public Option<bool> CleanForeign { get; } = new("--clean-foreign")
    {
        Description = "Replace the output folder even if it holds files that no build wrote.",
    };

    public Option<int> Port { get; } = PortOption();

    /// <summary>What says where things stand.</summary>
    public ImmutableArray<Option> Places => [Root, Input, Output];

    /// <summary>What says how a site is made.</summary>
    public ImmutableArray<Option> Making => [Root, Input, Now, Host, Strict, Format, Serial];

    public SiteOptions Read(ParseResult parsed, bool isPreview = false) =>
        SiteOptions.For(parsed.GetValue(Root)!, parsed.GetValue(Input), parsed.GetValue(Output)) with
        {
            Host = parsed.GetValue(Host),
            Now = parsed.GetValue(Now),
            IsStrict = parsed.GetValue(Strict),
            IsSerial = parsed.GetValue(Serial),
            MayCleanForeign = parsed.GetValue(CleanForeign),
            IsPreview = isPreview,
        };

    public Report ReportOf(ParseResult parsed) =>
        new(DiagnosticFormats.Of(parsed.GetValue(Format)!)!, parsed.GetValue(Strict));

    private static Option<string> FormatOption()
    {
        var names = DiagnosticFormats.All.Select(format => format.Name).ToArray();
        var option = new Option<string>("--format")
        {
            Description = $"How faults are told: {string.Join(", ", names)}.",
            HelpName = "name",
            DefaultValueFactory = _ => names[0],
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    private static Option<int> PortOption() => new("--port")
    {
        Description = "The port of the server on this machine.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = PortNumber,
    };

    private static int PortNumber(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
        {
            return port;
        }

        result.AddError($"--port takes a number from 1 to 65535, not {written}.");
        return 0;
    }

    private static string? Address(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (Uri.TryCreate(written, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { Query: "", Fragment: "", UserInfo: "" })
        {
            return written;
        }

        result.AddError($"--host takes an address like https://example.org, not {written}.");
        return null;
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--now takes a day like 2026-11-21, not {written}.");
        return null;
    }
}
