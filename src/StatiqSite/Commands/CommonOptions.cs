using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StatiqSite.Content.Model;
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

    public Option<LogLevel> Level { get; } = new("--log-level", "-l")
    {
        Description = $"How much is told: {string.Join(", ", LogLevel.All.Select(level => level.Name))}. The exit code is the same.",
        HelpName = "level",
        DefaultValueFactory = _ => LogLevel.Default,
        CustomParser = LevelOf,
    };

    public Option<KeyValuePair<string, string>[]> Setting { get; } = new("--setting", "-s")
    {
        Description = "A key of settings.yml and its value, like title=\"My site\", in place of the file's; may be given several times.",
        HelpName = "key=value",
        CustomParser = Settings,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string> VirtualDirectory { get; } = new("--virtual-dir")
    {
        Description = "The folder of the address the site is served in, like /kb.",
        HelpName = "folder",
        DefaultValueFactory = _ => "",
        CustomParser = Folder,
    };

    public Option<bool> Serial { get; } = new("--serial")
    {
        Description = "One file after the other on one thread: the same bytes, slower.",
    };

    public Option<bool> NoIndex { get; } = new("--no-index")
    {
        Description = "Tell search engines to leave the site alone, for a preview at an address of its own.",
    };

    public Option<bool> CleanForeign { get; } = new("--clean-foreign")
    {
        Description = "Replace the output folder even if it holds files that no build wrote.",
    };

    public Option<int> Port { get; } = PortOption();

    /// <summary>What says where things stand.</summary>
    public ImmutableArray<Option> Places => [Root, Input, Output];

    /// <summary>What says how a site is made.</summary>
    public ImmutableArray<Option> Making => [Root, Input, Now, Host, Setting, Strict, Format, Level, Serial];

    public SiteOptions Read(ParseResult parsed, bool isPreview = false) =>
        SiteOptions.For(parsed.GetValue(Root)!, parsed.GetValue(Input), parsed.GetValue(Output)) with
        {
            Host = parsed.GetValue(Host),
            Now = parsed.GetValue(Now),
            Settings = [.. parsed.GetValue(Setting) ?? []],
            IsStrict = parsed.GetValue(Strict),
            IsSerial = parsed.GetValue(Serial),
            IsIndexed = !parsed.GetValue(NoIndex),
            MayCleanForeign = parsed.GetValue(CleanForeign),
            IsPreview = isPreview,
        };

    public Report ReportOf(ParseResult parsed) =>
        new(DiagnosticFormats.Of(parsed.GetValue(Format)!)!, parsed.GetValue(Strict), parsed.GetValue(Level) ?? LogLevel.Default);

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

    private static LogLevel? LevelOf(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (LogLevel.Of(written) is { } level)
        {
            return level;
        }

        result.AddError($"--log-level takes one of {string.Join(", ", LogLevel.All.Select(known => known.Name))}, not {written}.");
        return null;
    }

    private static KeyValuePair<string, string>[] Settings(ArgumentResult result)
    {
        var settings = new List<KeyValuePair<string, string>>();
        foreach (var written in result.Tokens.Select(token => token.Value))
        {
            var mark = written.IndexOf('=');
            if (mark > 0 && !written.Any(char.IsControl))
            {
                settings.Add(KeyValuePair.Create(written[..mark].Trim(), written[(mark + 1)..].Trim()));
            }
            else
            {
                result.AddError($"--setting takes a key and a value, like title=\"My site\", not {written}.");
            }
        }

        return [.. settings];
    }

    /// <summary>With a slash in front and none behind: <c>/kb</c>; empty for the top.</summary>
    private static string Folder(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        var folder = written.Trim('/');
        if (folder.Split('/').All(part => folder.Length == 0 || Slug.IsSound(part)))
        {
            return folder.Length == 0 ? "" : $"/{folder}";
        }

        result.AddError($"--virtual-dir takes a folder in lower-case letters, digits and hyphens, like /kb, not {written}.");
        return "";
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
