using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>The file of exceptions to the check of links; one that lacks a part was reported and does not hold.</summary>
internal static class LinkExceptionsReader
{
    public static ImmutableArray<LinkException> Read(SourceFile file, DiagnosticBag diagnostics) =>
    [
        .. RecordList.Of(file, LinkExceptionSchema.Schema, diagnostics).Select(ExceptionOf).OfType<LinkException>(),
    ];

    private static LinkException? ExceptionOf(FieldValues values) =>
        values.TryGet(LinkExceptionSchema.Url, out var url)
        && values.TryGet(LinkExceptionSchema.Reason, out var reason)
        && values.TryGet(LinkExceptionSchema.Until, out var until)
            ? new LinkException(url, reason, until, values.SpanOf(LinkExceptionSchema.Url))
            : null;
}
