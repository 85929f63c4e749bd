namespace StatiqSite.Content.Model;

/// <summary>A key of other generators that is not used here, and what to do instead.</summary>
/// <param name="Key">As written there; a <c>*</c> at its end stands for any more letters.</param>
/// <param name="Message">What is wrong; <c>{key}</c> is the key as it was written.</param>
internal sealed record ForeignKey(string Key, string Message, string Help)
{
    public bool Names(string key) => Key.EndsWith('*')
        ? key.StartsWith(Key.AsSpan(0, Key.Length - 1), StringComparison.Ordinal)
        : key == Key;

    public string MessageFor(string key) => Message.Replace("{key}", key, StringComparison.Ordinal);
}
