using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>A piece of YAML that remembers where it stands; nothing is converted until a field reads it.</summary>
/// <param name="Span">Its place in the whole file.</param>
public abstract record YamlNode(SourceSpan Span);
