namespace StatiqSite.Content.Model;

/// <summary>What a value looks like as it is written, for those who cannot ask its reader: schemas for editors, the reference.</summary>
/// <remarks>Never narrower than the reader: an editor must not mark what the check lets pass.</remarks>
public abstract record ValueShape
{
    private ValueShape()
    {
    }

    /// <summary>Some words.</summary>
    /// <param name="Pattern">What the whole of it matches, as JSON Schema and .NET both read it; null: anything but blanks.</param>
    /// <param name="Longest">In characters.</param>
    public sealed record Text(string? Pattern = null, int? Longest = null) : ValueShape;

    /// <summary>One word of the field's closed list.</summary>
    public sealed record OneOf : ValueShape;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Flag : ValueShape;

    public sealed record WholeNumber(int Least) : ValueShape;

    /// <summary>The slugs of pages in a relation.</summary>
    public sealed record Pages(RelationKind Kind) : ValueShape;

    /// <summary>Either of two.</summary>
    public sealed record Either(ValueShape First, ValueShape Second) : ValueShape;

    /// <summary>Keys with values.</summary>
    public sealed record Record(Schema Schema) : ValueShape;

    /// <summary>Keys with values of one schema where a key of it stands there, else of another.</summary>
    public sealed record RecordByKey(Field Key, Schema With, Schema Without) : ValueShape;

    /// <summary>Keys that authors choose, each with a value of one shape.</summary>
    /// <param name="Keys">What the whole of a key matches.</param>
    public sealed record Table(string Keys, ValueShape Value) : ValueShape;

    /// <summary>A list, or one thing in place of a list of one.</summary>
    /// <param name="IsOne">True where a list of several makes no sense.</param>
    public sealed record Many(ValueShape Item, bool IsOne = false) : ValueShape;
}
