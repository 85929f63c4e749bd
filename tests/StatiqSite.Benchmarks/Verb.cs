namespace StatiqSite.Benchmarks;

/// <summary>One thing the benchmark program does; its arguments are those behind its name, its answer is the exit code.</summary>
internal sealed record Verb(string Name, string Arguments, string Summary, Func<string[], int> Run);
