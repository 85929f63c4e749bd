namespace StatiqSite.Templating.Values;

/// <summary>A value with named members: made by a script (which may change it) or given by the host (read-only).</summary>
public abstract class TemplateObject : Payload
{
    protected TemplateObject(MemberTable? members = null) : base(ValueKind.Object)
    {
        Members = members;
    }

    /// <summary>The declared members, where all objects of a kind share them; a member access remembers its slot in it.</summary>
    public MemberTable? Members { get; }

    /// <summary>True where a member that is not there is a fault rather than null.</summary>
    public virtual bool IsClosed => false;

    public virtual bool IsReadOnly => true;

    public abstract int Count { get; }

    /// <summary>The name of the n-th member, in the order in which they were declared or added.</summary>
    public abstract string NameAt(int index);

    public abstract Value ValueAt(int index);

    public abstract bool TryGet(string name, out Value value);

    /// <summary>Sets or adds a member; false where the object or the member is read-only.</summary>
    public virtual bool TrySet(string name, Value value) => false;

    /// <summary>True where the member may not be set.</summary>
    public virtual bool IsMemberReadOnly(string name) => IsReadOnly;

    public virtual void SetMemberReadOnly(string name)
    {
    }

    public virtual bool Remove(string name) => false;
}
