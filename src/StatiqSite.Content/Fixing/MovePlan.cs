using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>What becomes of all files when a page leaves its address.</summary>
/// <param name="References">Places that name the page and will name the other one.</param>
/// <param name="Obstacles">Places that no machine can rewrite: with one of them nothing may be done.</param>
public sealed record MovePlan(
    ImmutableArray<PlannedFile> Files, ImmutableArray<SourceSpan> References, ImmutableArray<Obstacle> Obstacles);

/// <summary>A place that stands in the way, and why.</summary>
public readonly record struct Obstacle(SourceSpan Span, string Why);

/// <summary>One file as it is and as it will be.</summary>
/// <param name="Path">Its name until now.</param>
/// <param name="NewPath">Its name from now on; null: it goes.</param>
public sealed record PlannedFile(string Path, string? NewPath, string Before, string After);
