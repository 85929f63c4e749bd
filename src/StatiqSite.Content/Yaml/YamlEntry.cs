namespace StatiqSite.Content.Yaml;

/// <summary>A key and its value; a key without one has a plain empty scalar of length 0 behind its colon.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
