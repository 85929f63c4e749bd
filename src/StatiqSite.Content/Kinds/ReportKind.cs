using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a published study: <c>input/reports/*.md</c>.</summary>
public static class ReportKind
{
    public static readonly Field<FuzzyDate> Issued =
        new("issued", "When it was published.", new DateType()) { Label = "Published", Example = "2025-11" };

    public static readonly Field<ImmutableArray<RelationLink>> IssuedBy =
        CommonFields.Relation("issued_by", "Issued by", "Issued", "Who published it.", "[cnsa]", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> Covers =
        CommonFields.Relation("covers", "Covers", "Covered by", "What it studies.", "[audience-growth, market-growth]");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The report it is a part of.", "cnsa-insight-report-2025", "report");

    public static readonly PageKind Kind = new(
        "report", "reports", "Reports", "report", "Published studies, and what they found.")
    {
        Schema = CommonFields.SchemaWith("a report", "issued", Issued, IssuedBy, Covers, PartOf),
        DateField = Issued,
    };
}
