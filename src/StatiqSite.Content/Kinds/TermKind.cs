using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a word of the trade: <c>input/terms/*.md</c>.</summary>
public static class TermKind
{
    public static readonly Field<ImmutableArray<RelationLink>> Broader =
        CommonFields.Hierarchy("broader", "A kind of", "Kinds of it", "The wider term.", "micro-drama", "term");

    public static readonly PageKind Kind = new(
        "term", "terms", "Terms", "term", "Words of the trade, explained.")
    {
        Schema = CommonFields.SchemaWith("a term", null, Broader),
    };
}
