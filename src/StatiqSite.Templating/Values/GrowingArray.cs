namespace StatiqSite.Templating.Values;

/// <summary>A short list of values of our own, on the way of every first page.</summary>
/// <remarks>
/// The library's lists of our own structs cannot be compiled ahead, because their code lives in another assembly; each method
/// of them would be compiled at start-up. This one is.
/// </remarks>
internal sealed class GrowingArray<T>
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = new T[Count * 2];
            Array.Copy(_items, larger, Count);
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets all items from an index on.</summary>
    public void CutTo(int count)
    {
        Array.Clear(_items, count, Count - count);
        Count = count;
    }

    public T[] ToArray()
    {
        var items = new T[Count];
        Array.Copy(_items, items, Count);
        return items;
    }
}
