using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Model;

public sealed class FieldTypeTests
{
    public static TheoryData<string> Documents => [.. SchemaDocuments.Of(PageKinds.All).Select(document => document.Id)];

    private const string Missing = "(nothing)";

    public static TheoryData<string, string> WholeNumbers => new()
    {
        { "0", "0" },
        { "80", "80" },
        { "2147483647", "2147483647" },
        { "2147483648", "wrong-type this number is too large" },
        { "-1", "wrong-type this number is too small" },
        { "2.5", "wrong-type this number has a fraction" },
        { "1,000", "wrong-type write digits only" },
        { "\"80\"", "80" },
        { "eighty", "wrong-type this is text" },
        { "[80]", "wrong-type this is a list" },
        { "{a: 80}", "wrong-type these are keys with values" },
        { "", "wrong-type this is empty" },
    };

    public static TheoryData<string, string> Flags => new()
    {
        { "true", "True" },
        { "false", "False" },
        { "True", "wrong-type" },
        { "yes", "wrong-type" },
        { "1", "wrong-type this is text" },
        { "", "wrong-type this is empty" },
    };

    public static TheoryData<string, string> Days => new()
    {
        { "2026-01-02", "01/02/2026" },
        { "2026-01", "wrong-type this is not one day" },
        { "2026-01-02~", "wrong-type this is not one day" },
        { "2026-02-29", "bad-date February 2026 has 28 days" },
        { "today", "bad-date this is not a date" },
    };

    public static TheoryData<string, string> Texts => new()
    {
        { "Glory", "Glory" },
        { "\"\"", "wrong-type this is empty" },
        { "\"  \"", "wrong-type this is empty" },
        { "~", "wrong-type this is empty" },
        { "null", "wrong-type this is empty" },
        { "\"null\"", "null" },
        { "Null", "Null" },
        { "1.10", "1.10" },
        { "no", "no" },
        { "|\n  two\n  lines", "two\nlines\n" },
    };

    public static TheoryData<string, string> Urls => new()
    {
        { "https://example.org/a?b=c", "https://example.org/a?b=c" },
        { "http://example.org", "http://example.org" },
        { "https://example.org/短剧", "https://example.org/短剧" },
        { "HTTPS://example.org/", "HTTPS://example.org/" },
        { "ftp://example.org/", "bad-url" },
        { "javascript:alert(1)", "bad-url" },
        { "//example.org/", "bad-url" },
        { "/series/glory/", "bad-url" },
        { "https://exam ple.org/", "bad-url" },
        { "\"https://example.org/\\\"onclick\"", "bad-url" },
        { "https://", "bad-url" },
    };

    public static TheoryData<string, string> Ids => new()
    {
        { "season-2-views", "season-2-views" },
        { "2025", "2025" },
        { "Season", "bad-id" },
        { "a_b", "bad-id" },
        { "-a", "bad-id" },
        { "a-", "bad-id" },
        { "短剧", "bad-id" },
        { new string('a', 99), new string('a', 99) },
        { new string('a', 100), new string('a', 100) },
        { new string('a', 101), "bad-id" },
    };

    public static TheoryData<string, string> Bases => new()
    {
        { "year-earlier", "year-earlier" },
        { "2024-06", "2024-06" },
        { "2024-13", "unknown-choice" },
        { "last year", "unknown-choice" },
    };

    public static TheoryData<string, string> FactReferences => new()
    {
        { "views", "views" },
        { "zhengzhou#market-2025", "zhengzhou#market-2025" },
        { "\"#views\"", "views" },
        { "[views, zhengzhou#market-2025]", "views zhengzhou#market-2025" },
        { "", "" },
        { "{a: b}", "wrong-type these are keys with values" },
    };

    [Theory]
    [MemberData(nameof(WholeNumbers))]
    public void Whole_numbers(string written, string expected) => Assert.Equal(expected, Read(new WholeNumberType(), written));

    [Theory]
    [InlineData("0", "wrong-type this number is too small")]
    [InlineData("1", "1")]
    [InlineData("2", "2")]
    public void Whole_numbers_from_one_on(string written, string expected) => Assert.Equal(expected, Read(new WholeNumberType(least: 1), written));

    [Theory]
    [MemberData(nameof(Flags))]
    public void Flags_are_true_or_false(string written, string expected) => Assert.Equal(expected, Read(new FlagType(), written));

    [Theory]
    [MemberData(nameof(Days))]
    public void Days_are_exact(string written, string expected) => Assert.Equal(expected, Read(new DayType(), written));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_stay_as_they_are_written(string written, string expected) => Assert.Equal(expected, Read(new TextType(), written));

    [Theory]
    [MemberData(nameof(Urls))]
    public void Web_addresses_are_of_the_web(string written, string expected) => Assert.Equal(expected, Read(new UrlType(), written));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ids_can_stand_in_an_address(string written, string expected) => Assert.Equal(expected, Read(new IdType(), written));

    [Theory]
    [MemberData(nameof(Bases))]
    public void Bases_of_a_change(string written, string expected) => Assert.Equal(expected, Read(new BaseType(), written));

    [Theory]
    [MemberData(nameof(FactReferences))]
    public void References_to_facts(string written, string expected) => Assert.Equal(expected, Read(
        new FactReferenceListType(), written, list => string.Join(' ', list.Select(fact => fact.Slug is null ? fact.Id : $"{fact.Slug}#{fact.Id}"))));

    [Theory]
    [InlineData(199, "")]
    [InlineData(200, "")]
    [InlineData(201, "long-summary")]
    public void A_summary_has_at_most_200_characters(int length, string expected) =>
        Assert.Equal(expected, Read(new SummaryType(), new string('a', length), _ => "", whereRead: faults => faults));

    [Fact]
    public void Of_a_long_value_a_message_shows_the_beginning()
    {
        var diagnostics = new DiagnosticBag();
        Read(new ChoiceType("a tier", [new("press", "A newspaper.")]), new string('a', 100_000), diagnostics);

        Assert.Equal($"`{new string('a', 60)}…` is not a tier", Assert.Single(diagnostics.Sorted()).Message);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_contributors_write_declares_each_key_once_and_says_what_it_means(string id) => Assert.All(Document(id).Schemas, schema =>
    {
        var names = schema.Fields.SelectMany(field => field.Aliases.Add(field.Name)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Matches("^(a|an|the) ", schema.Subject);
        Assert.All(schema.Fields, field =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", field.Name);
            Assert.Matches(@"^\S.{7,}\.$", field.Meaning);
            Assert.NotEqual("", field.Example);
            Assert.All(field.Choices, choice => Assert.Matches(@"^[A-Z].{3,}\.$", choice.Meaning));
        });
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_example_of_a_field_is_a_value_of_it(string id)
    {
        foreach (var field in Document(id).Schemas.SelectMany(schema => schema.Fields))
        {
            var diagnostics = new DiagnosticBag();
            var source = new SourceText("input/a.md", $"{field.Name}: {field.Example}\n");
            var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(source, 0, source.Text.Length, diagnostics));
            var values = new List<FieldValue>();
            field.Read(mapping.Entries[0], "a page", values, diagnostics);

            Assert.True(!diagnostics.HasAny && values.Count == 1, field.Name);
        }
    }

    private static SchemaDocument Document(string id) => SchemaDocuments.Of(PageKinds.All).Single(document => document.Id == id);

    private static string Read<T>(FieldType<T> type, string written, Func<T, string>? show = null, Func<string, string>? whereRead = null)
        where T : notnull
    {
        var diagnostics = new DiagnosticBag();
        var value = Read(type, written, diagnostics);
        var faults = string.Join('\n', diagnostics.Sorted().Select(fault => $"{fault.Rule.Id} {fault.Label}".TrimEnd()));
        return whereRead is not null ? whereRead(faults)
            : faults.Length > 0 ? faults
            : value is null ? Missing
            : show?.Invoke((T)value) ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
    }

    private static object? Read<T>(FieldType<T> type, string written, DiagnosticBag diagnostics)
        where T : notnull
    {
        var source = new SourceText("input/a.md", $"key: {written}\n");
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(source, 0, source.Text.Length, diagnostics));
        var field = new Field<T>("key", "A key.", type) { Example = "value" };
        var values = new List<FieldValue>();
        field.Read(mapping.Entries[0], "a page", values, diagnostics);
        return values.Count == 0 ? null : values[0].Value;
    }
}
