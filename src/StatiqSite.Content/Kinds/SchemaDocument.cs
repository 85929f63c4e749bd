using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>Something that contributors write, with its fields: front matter of a kind, a fact, a source record, the settings.</summary>
/// <param name="Id">Names its page and its schema for editors: <c>series</c>, <c>sources</c>.</param>
/// <param name="Title">In lists: "Source records".</param>
/// <param name="Summary">What it is for, in a sentence.</param>
/// <param name="Place">Where it stands: <c>seeds/*.yml</c>, or the key it stands below.</param>
/// <param name="Schemas">Its fields; a second list where it can be written in a second way.</param>
public sealed record SchemaDocument(
    string Id, string Title, string Summary, string Place, SchemaForm Form, params ImmutableArray<Schema> Schemas)
{
    /// <summary>Its page in the contributor's reference.</summary>
    public string Url => $"/contribute/fields/{Id}/";
}
