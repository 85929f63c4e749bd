using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Everything that can be written: <c>/contribute/fields/</c>.</summary>
internal sealed record FieldsIndexPage(ImmutableArray<SchemaDocument> Documents, SiteViews Views)
    : ListPage(
        "Fields", "Every key that a page, a source, a tag and the settings may carry: what it means, what it looks like, and a text to copy.", Address,
        "fields-index", "", [.. RulesPage.Way(Views), new("Fields", null)], Views)
{
    public const string Address = "/contribute/fields/";

    public static readonly ModelShape<FieldsIndexPage> Shape = new("index of fields", MembersWith<FieldsIndexPage>(
    [
        new("groups", "Where such a list stands: `id`, `title`, `documents`.", page => ViewValues.List(page.Groups, group => ViewValues.Object(GroupView.Shape, group))),
    ]));

    private IEnumerable<GroupView> Groups =>
    [
        new("front-matter", "Front matter of a page", Of(SchemaForm.FrontMatter), Views),
        new("parts", "What stands in front matter", Of(SchemaForm.Part), Views),
        new("files", "Beside the pages", [.. Of(SchemaForm.List), .. Of(SchemaForm.File)], Views),
    ];

    private ImmutableArray<SchemaDocument> Of(SchemaForm form) => [.. Documents.Where(document => document.Form == form)];

    /// <summary>Lists of fields that stand in the same sort of place.</summary>
    internal sealed record GroupView(string Id, string Title, ImmutableArray<SchemaDocument> Documents, SiteViews Views)
    {
        public static readonly ModelShape<GroupView> Shape = new("group of lists of fields",
        [
            new("id", "Its anchor.", view => Value.Of(view.Id)),
            new("title", "Where they stand.", view => Value.Of(view.Title)),
            new("documents", "The lists.", view => ViewValues.List(view.Documents, document => ViewValues.Object(SchemaDocumentView.Shape, new SchemaDocumentView(document, view.Views)))),
        ]);
    }
}

/// <summary>What templates see of something that contributors write, as a link to its fields.</summary>
internal sealed record SchemaDocumentView(SchemaDocument Document, SiteViews Views)
{
    public static readonly ModelShape<SchemaDocumentView> Shape = new("list of fields, in an index",
    [
        new("id", "`series`, `sources`.", view => Value.Of(view.Document.Id)),
        new("title", "What it is the list of.", view => Value.Of(view.Document.Title)),
        new("url", "Its page.", view => Value.Of(view.Views.Address(view.Document.Url))),
        new("summary", "What it is for, in a sentence.", view => Value.Of(view.Document.Summary)),
        new("place", "The files it stands in, or the key it stands below.", view => Value.Of(view.Document.Place)),
        new("count", "How many keys it has.", view => Value.Of(view.Document.Schemas.Sum(schema => schema.Fields.Length))),
    ]);
}
