using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Schemas;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The keys of one sort of thing: <c>/contribute/fields/series/</c>.</summary>
/// <param name="Documents">All in their order.</param>
/// <param name="Number">Which of them it is.</param>
internal sealed record FieldsPage(ImmutableArray<SchemaDocument> Documents, int Number, SiteViews Views)
    : ListPage(
        $"Fields of {Documents[Number].Schemas[0].Subject}", Documents[Number].Summary, Documents[Number].Url, "fields", "",
        [.. RulesPage.Way(Views), new("Fields", Views.Address(FieldsIndexPage.Address)), new(Documents[Number].Title, null)], Views)
{
    public static readonly ModelShape<FieldsPage> Shape = new("page of fields", MembersWith<FieldsPage>(
    [
        new("place", "The files they stand in, or the key they stand below.", page => Value.Of(page.Document.Place)),
        new("form", "`front-matter`, `list`, `file` or `part` of something else.", page => Value.Of(FormOf(page.Document))),
        new("schema", "The schema for editors, a path in the repository; null for a part.", page => page.Document.Form == SchemaForm.Part ? Value.Null : Value.Of(SchemaFiles.PathOf(page.Document))),
        new("lists", "The fields; a second list where it can be written in a second way.", page => ViewValues.List(page.Document.Schemas, schema => ViewValues.Object(FieldListView.Shape, new FieldListView(schema, page.Documents, page.Views)))),
        new("template", "A text to copy and fill in.", page => Value.Of(CopyTemplate.Of(page.Document))),
        new("rules", "What its keys are held to.", page => ViewValues.List(page.Rules, rule => ViewValues.Object(RuleView.Shape, new RuleView(rule, page.Views)))),
        new("previous", "The list of fields before it, or null.", page => page.Neighbor(-1)),
        new("next", "The list of fields behind it, or null.", page => page.Neighbor(1)),
    ]));

    private SchemaDocument Document => Documents[Number];

    private IEnumerable<Rule> Rules => Document.Schemas
        .SelectMany(schema => schema.Fields.SelectMany(declared => declared.Rules).Concat(schema.Together.Select(together => together.Rule)))
        .Prepend(FieldRules.MissingKey)
        .Prepend(FieldRules.UnknownKey)
        .Distinct();

    private static string FormOf(SchemaDocument document) => document.Form switch
    {
        SchemaForm.FrontMatter => "front-matter",
        SchemaForm.List => "list",
        SchemaForm.File => "file",
        _ => "part",
    };

    private Value Neighbor(int step) => Number + step >= 0 && Number + step < Documents.Length
        ? ViewValues.Object(SchemaDocumentView.Shape, new SchemaDocumentView(Documents[Number + step], Views))
        : Value.Null;
}

/// <summary>What templates see of a list of fields.</summary>
internal sealed record FieldListView(Schema Schema, ImmutableArray<SchemaDocument> Documents, SiteViews Views)
{
    public static readonly ModelShape<FieldListView> Shape = new("list of fields",
    [
        new("subject", "What carries them, with its article: `a fact`.", view => Value.Of(view.Schema.Subject)),
        new("fields", "In the order in which they are written, the required first.", view => ViewValues.List(view.Schema.Fields, field => ViewValues.Object(FieldView.Shape, new FieldView(field, view)))),
        new("together", "What is asked of several keys at once, a sentence of HTML each.", view => ViewValues.List(view.Schema.Together, rule => Value.Raw(HtmlText.WithCode(rule.Sentence)))),
    ]);
}

/// <summary>What templates see of a field.</summary>
internal sealed record FieldView(Field Field, FieldListView List)
{
    public static readonly ModelShape<FieldView> Shape = new("field",
    [
        new("name", "The key as it is written, and the anchor on the page.", view => Value.Of(view.Field.Name)),
        new("is_required", "True where it may not be left out.", view => Value.Of(view.List.Schema.Required.Contains(view.Field))),
        new("type", "What the value must be, as HTML.", view => Value.Raw(HtmlText.WithCode(view.Field.TypeName))),
        new("type_url", "The page of the fields that stand in the value, or null.", view => ViewValues.Text(view.PartUrl)),
        new("meaning", "What it says, as HTML.", view => Value.Raw(HtmlText.WithCode(view.Field.Meaning))),
        new("example", "A value as one would write it.", view => Value.Of(view.Field.Example)),
        new("aliases", "Other spellings that are understood.", view => ViewValues.Texts(view.Field.Aliases)),
        new("choices", "The words of a closed list: `word`, `meaning`.", view => ViewValues.List(view.Field.Choices, choice => ViewValues.Object(ChoiceView.Shape, new ChoiceView(choice)))),
        new("inverse", "Of a relation, what the other page says of this one; else null.", view => ViewValues.Text(view.Relation?.InverseLabel)),
        new("targets", "Of a relation, the kinds that it may name; empty for all.", view => ViewValues.List(view.Targets, document => ViewValues.Object(SchemaDocumentView.Shape, new SchemaDocumentView(document, view.List.Views)))),
    ]);

    private RelationKind? Relation => (Field.Shape as ValueShape.Pages)?.Kind;

    private IEnumerable<SchemaDocument> Targets => Relation is { } relation
        ? List.Documents.Where(document => document.Form == SchemaForm.FrontMatter && relation.Targets.Contains(document.Id))
        : [];

    private string? PartUrl => List.Documents.FirstOrDefault(document => document.Form == SchemaForm.Part && document.Place == Field.Name) is { } part
        ? List.Views.Address(part.Url)
        : null;
}

/// <summary>What templates see of a word of a closed list.</summary>
internal sealed record ChoiceView(Choice Choice)
{
    public static readonly ModelShape<ChoiceView> Shape = new("word of a closed list",
    [
        new("word", "As it is written.", view => Value.Of(view.Choice.Word)),
        new("meaning", "What it says.", view => Value.Of(view.Choice.Meaning)),
    ]);
}
