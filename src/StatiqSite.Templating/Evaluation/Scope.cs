using System.Runtime.CompilerServices;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>What names mean now: one slot a name, saved and put back by what binds it for a while (shallow binding).</summary>
/// <remarks>
/// Scope is dynamic: an include and a called function see the loop variables of their caller. Only a rendering that fails leaves
/// bindings behind; its context is reset before the next one.
/// </remarks>
internal sealed class Scope(EvaluationContext context, NameTable names)
{
    private readonly EvaluationContext _context = context;
    private readonly NameTable _names = names;
    private readonly GrowingArray<Saved> _trail = new();
    private readonly GrowingArray<HostName> _host = new();
    private readonly List<int> _readOnly = [];
    private Value[] _values = [];

    // For a local: the frame that set it. For a global: the function scope that saved it.
    private int[] _stamps = [];
    private int[] _loopBindings = [];
    private Level? _level;
    private int _frame;
    private int _lastId;
    private readonly Stack<TemplateArray> _freeArguments = new();
    private TemplateArray? _arguments;
    private Value _includeName;

    /// <summary>The arguments of the current function or include, <c>$</c>.</summary>
    public TemplateArray Arguments
    {
        get => _arguments ??= _includeName.IsNull ? new TemplateArray(0) : new TemplateArray([_includeName]);
    }

    /// <summary>The same for a template that takes them as a whole: it may keep them beyond its end.</summary>
    public TemplateArray HoldArguments()
    {
        Arguments.IsHeld = true;
        return Arguments;
    }

    /// <summary>An array for the arguments of an include: most templates only look at single ones, so the array serves the next.</summary>
    public TemplateArray RentArguments(ReadOnlySpan<Value> arguments)
    {
        if (!_freeArguments.TryPop(out var array))
        {
            array = new TemplateArray(Math.Max(4, arguments.Length));
        }

        array.Refill(arguments);
        return array;
    }

    /// <summary>Takes back what was rented, if the include did not take it as a whole.</summary>
    public void ReturnArguments(TemplateArray? array)
    {
        if (array is not null && !array.IsHeld)
        {
            array.Refill([]);
            _freeArguments.Push(array);
        }
    }

    /// <summary>The block that the current function was wrapped around, <c>$$</c>.</summary>
    public TemplateFunction? Block { get; private set; }

    /// <summary>The object that plain names are written to, <c>this</c>.</summary>
    public TemplateObject This => _level?.Object ?? new GlobalsObject(_context, _names);

    public void EnsureSlots()
    {
        var count = _names.Count;
        if (count <= _values.Length)
        {
            return;
        }

        var old = _values.Length;
        var size = Math.Max(64, count + (count / 2));
        Array.Resize(ref _values, size);
        Array.Resize(ref _stamps, size);
        Array.Resize(ref _loopBindings, size);
        Forget(old);
    }

    public int SlotOf(string name)
    {
        var slot = _names.SlotOf(name);
        EnsureSlots();
        return slot;
    }

    /// <summary>The slot of <c>$name</c>.</summary>
    public int LocalSlotOf(string name)
    {
        var slot = _names.LocalSlotOf(name);
        EnsureSlots();
        return slot;
    }

    public void SetHost(string name, Value value)
    {
        var slot = SlotOf(name);
        _values[slot] = value;
        for (var i = 0; i < _host.Count; i++)
        {
            if (_host[i].Slot == slot)
            {
                _host[i] = new HostName(slot, value);
                return;
            }
        }

        _host.Add(new HostName(slot, value));
    }

    public void Reset()
    {
        _trail.CutTo(0);
        _readOnly.Clear();
        _level = null;
        (_frame, _lastId) = (0, 0);
        (_arguments, _includeName, Block) = (null, default, null);
        Array.Clear(_stamps);
        Array.Clear(_loopBindings);
        Forget(0);
        for (var i = 0; i < _host.Count; i++)
        {
            _values[_host[i].Slot] = _host[i].Value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Read(int slot) => _level is null ? _values[slot] : ReadLevels(slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value ReadLocal(int slot) => _stamps[slot] == _frame ? _values[slot] : Value.Undefined;

    /// <summary>Writes to the current object context; false where the name is read-only there.</summary>
    public bool Write(int slot, Value value)
    {
        if (_level is { Object: { } target })
        {
            return target.TrySet(_names.NameOf(slot), value);
        }

        if (_readOnly.Count > 0 && _readOnly.Contains(slot))
        {
            return false;
        }

        if (_level is { } function)
        {
            Save(slot, function.Id);
        }

        _values[slot] = value;
        return true;
    }

    public bool WriteLocal(int slot, Value value)
    {
        if (_readOnly.Count > 0 && _readOnly.Contains(slot))
        {
            return false;
        }

        Save(slot, _frame);
        _values[slot] = value;
        return true;
    }

    public void SetReadOnly(int slot, bool isLocal)
    {
        if (!isLocal && _level is { Object: { } target })
        {
            target.SetMemberReadOnly(_names.NameOf(slot));
            return;
        }

        if (!_readOnly.Contains(slot))
        {
            _readOnly.Add(slot);
        }
    }

    /// <summary>Binds a loop variable; what it hides comes back with <see cref="UnbindLoop"/>.</summary>
    public Saved BindLoop(int slot, bool isLocal)
    {
        var saved = new Saved(slot, _values[slot], _stamps[slot]);
        _loopBindings[slot]++;
        if (isLocal)
        {
            _stamps[slot] = _frame;
        }

        return saved;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetLoop(int slot, Value value) => _values[slot] = value;

    public void UnbindLoop(Saved saved)
    {
        _loopBindings[saved.Slot]--;
        _values[saved.Slot] = saved.Value;
        _stamps[saved.Slot] = saved.Stamp;
    }

    public void PushObject(TemplateObject target) => _level = new Level(_level, target, Id: 0);

    public void PopObject() => _level = _level?.Outer;

    /// <summary>Opens the frame of a function or an include; a function with parameters gets an object context of its own.</summary>
    public FrameMark Enter(TemplateArray? arguments, Value includeName, TemplateFunction? block, bool hasContext)
    {
        var mark = new FrameMark(_frame, _arguments, _includeName, Block, _level, _trail.Count);
        _frame = ++_lastId;
        (_arguments, _includeName, Block) = (arguments, includeName, block);
        if (hasContext)
        {
            _level = new Level(_level, Object: null, _frame);
        }

        return mark;
    }

    public void Leave(FrameMark mark)
    {
        for (var i = _trail.Count - 1; i >= mark.Trail; i--)
        {
            var saved = _trail[i];
            _values[saved.Slot] = saved.Value;
            _stamps[saved.Slot] = saved.Stamp;
        }

        _trail.CutTo(mark.Trail);
        (_frame, _arguments, _includeName, Block, _level) =
            (mark.Frame, mark.Arguments, mark.IncludeName, mark.Block, mark.Level);
    }

    /// <summary>The names that a template can read now, for suggestions.</summary>
    public IEnumerable<string> KnownNames()
    {
        for (var level = _level; level is not null; level = level.Outer)
        {
            for (var i = 0; i < (level.Object?.Count ?? 0); i++)
            {
                yield return level.Object!.NameAt(i);
            }
        }

        for (var slot = 0; slot < Math.Min(_names.Count, _values.Length); slot++)
        {
            if (!_values[slot].IsUndefined)
            {
                yield return _names.NameOf(slot);
            }
        }
    }

    /// <summary>The group that has a function of the name, for <c>upcase</c> where <c>string.upcase</c> is meant.</summary>
    public string? GroupOf(string function)
    {
        for (var slot = 0; slot < Math.Min(_names.Count, _values.Length); slot++)
        {
            if (_values[slot].Object is { Members: { } members } and IBuiltinValue && members.IndexOf(function) >= 0)
            {
                return _names.NameOf(slot);
            }
        }

        return null;
    }

    /// <summary>The slots of all names that templates or the host set, without those of the language.</summary>
    public IEnumerable<int> SetSlots()
    {
        for (var slot = 0; slot < Math.Min(_names.Count, _values.Length); slot++)
        {
            var value = _values[slot];
            if (!value.IsUndefined && value.Payload is not IBuiltinValue && IsVariable(_names.NameOf(slot)))
            {
                yield return slot;
            }
        }
    }

    private static bool IsVariable(string name) => name is not ("empty" or "blank") && !name.StartsWith('$');

    private void Forget(int first)
    {
        for (var slot = first; slot < _values.Length; slot++)
        {
            _values[slot] = Value.Undefined;
        }
    }

    private Value ReadLevels(int slot)
    {
        if (_loopBindings[slot] > 0)
        {
            return _values[slot];
        }

        for (var level = _level; level is not null; level = level.Outer)
        {
            if (level.Object is { } target)
            {
                if (target.TryGet(_names.NameOf(slot), out var value))
                {
                    return value;
                }
            }
            else if (_stamps[slot] == level.Id)
            {
                return _values[slot];
            }
        }

        return _values[slot];
    }

    private void Save(int slot, int id)
    {
        if (_stamps[slot] != id)
        {
            _trail.Add(new Saved(slot, _values[slot], _stamps[slot]));
            _stamps[slot] = id;
        }
    }

    /// <summary>A name that the host gave, which stays when what templates set is forgotten.</summary>
    private readonly record struct HostName(int Slot, Value Value);

    /// <summary>What a slot held before it was bound anew.</summary>
    internal readonly record struct Saved(int Slot, Value Value, int Stamp);

    /// <summary>What was current before a function or an include was entered.</summary>
    internal readonly record struct FrameMark(
        int Frame, TemplateArray? Arguments, Value IncludeName, TemplateFunction? Block, Level? Level, int Trail);

    /// <summary>One object context: of a <c>with</c>, or of a function with parameters.</summary>
    internal sealed record Level(Level? Outer, TemplateObject? Object, int Id);
}

/// <summary>Marks the values that the language itself sets: they are no variables.</summary>
internal interface IBuiltinValue;
