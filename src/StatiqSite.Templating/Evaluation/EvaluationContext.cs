using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The state of one rendering: what names mean now, where the bytes go, what budget is left; reused by <see cref="Reset"/>, for one thread at a time.</summary>
public sealed class EvaluationContext
{
    public const string DefaultDateFormat = "%d %b %Y";

    internal const int TouchesOfStep = 16;
    private const int BytesOfHead = 32;

    private readonly Dictionary<string, DatePattern> _datePatterns = new(StringComparer.Ordinal);
    private Value[] _stack = new Value[64];
    private int _stackTop;
    private long _steps;
    private long _bytes;
    private int _depth;
    private LoopState? _freeLoop;
    private Random? _random;
    private (string? Text, DatePattern? Compiled) _lastDatePattern;
    private byte[] _captures = new byte[16 * 1024];
    private int _capturesLength;
    private TimeSpan _regexTime;

    public EvaluationContext(
        TemplateSettings settings, Limits limits, ITemplateLoader loader, DateTime now, int seed)
    {
        (Settings, Limits, Loader, Now, Seed) = (settings, limits, loader, now, seed);
        Output = new TemplateOutput(limits.Bytes);
        Scope = new Scope(this, settings.Names);
        Escapes = settings.Escapes;
        (_steps, _bytes) = (limits.Steps, limits.Bytes);
    }

    public TemplateSettings Settings { get; }

    public Limits Limits { get; }

    public ITemplateLoader Loader { get; }

    /// <summary>What <c>date.now</c> answers.</summary>
    public DateTime Now { get; }

    public int Seed { get; }

    public TemplateOutput Output { get; }

    /// <summary>What is being rendered, for messages: <c>input/series/glory.md</c>.</summary>
    public string? Subject { get; set; }

    /// <summary>How dates print, <c>date.format</c>.</summary>
    public string DateFormat { get; set; } = DefaultDateFormat;

    /// <summary>The numbers of <c>math.random</c>: the same in every build.</summary>
    public Random Random => _random ??= new Random(Seed);

    internal Scope Scope { get; }

    internal bool Escapes { get; }

    internal bool IsStrict => !Settings.IsLenient;

    /// <summary>The innermost loop.</summary>
    internal LoopState? Loop { get; set; }

    /// <summary>What <c>ret</c> answers, on the way to the function that it leaves.</summary>
    internal Value ReturnValue { get; set; }

    /// <summary>The state of builtin functions that have one (<c>array.cycle</c>), by name of the group.</summary>
    internal Dictionary<string, object> BuiltinState { get; } = new(StringComparer.Ordinal);

    /// <summary>What builtin functions keep from one rendering to the next (compiled regular expressions), by name of the group.</summary>
    internal Dictionary<string, object> BuiltinCaches { get; } = new(StringComparer.Ordinal);

    /// <summary>Set with the builtin functions, before anything is rendered.</summary>
    internal ITemplateCompiler Compiler { get; set; } = NoTemplateCompiler.Instance;

    internal bool HasBuiltins { get; set; }

    /// <summary>Gives templates a name; it stays through <see cref="Reset"/> until it is set again.</summary>
    public void SetGlobal(string name, Value value) => Scope.SetHost(name, value);

    /// <summary>Ready for the next rendering: what templates set is gone, the host's names and the buffers stay.</summary>
    public void Reset()
    {
        Output.Reset();
        Scope.Reset();
        BuiltinState.Clear();
        _stack.AsSpan(0, _stackTop).Clear();
        (_stackTop, _depth, _capturesLength) = (0, 0, 0);
        (_steps, _bytes) = (Limits.Steps, Limits.Bytes);
        (Loop, ReturnValue, DateFormat) = (null, default, DefaultDateFormat);
        _random = null;
        _regexTime = default;
    }

    /// <summary>Gives templates a name of the language, once for a context; one that the host gave stays.</summary>
    internal void Install(string name, Value value)
    {
        if (Scope.Read(Scope.SlotOf(name)).IsUndefined)
        {
            Scope.SetHost(name, value);
        }
    }

    /// <summary>Counts a turn of a loop, a call, or an item that was touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if (--_steps < 0 || (_steps & 0xFFF) == 0xFFF)
        {
            CheckSteps();
        }
    }

    /// <summary>Counts many steps at once, before they are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Steps(long count)
    {
        var left = _steps - count;
        if (count < 0 || left < 0 || (left ^ _steps) > 0xFFF)
        {
            _steps = count < 0 || left < 0 ? -1 : left;
            CheckSteps();
            return;
        }

        _steps = left;
    }

    /// <summary>Counts the looking at many small things (letters, bytes, code) before it is done; sixteen take about the time of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(long count)
    {
        if (count >= TouchesOfStep)
        {
            Steps(count / TouchesOfStep);
        }
    }

    /// <summary>Counts the bytes of a text or an array before it is made, and the head that each has.</summary>
    public void Charge(long bytes) => ChargeGrowth(bytes < 0 || bytes > _bytes ? -1 : bytes + BytesOfHead);

    /// <summary>Counts the bytes that a text or an array grows by.</summary>
    public void ChargeGrowth(long bytes)
    {
        _bytes = bytes < 0 || bytes > _bytes ? -1 : _bytes - bytes;
        if (_bytes < 0)
        {
            throw new TemplateException(
                TemplateRules.Limit, $"the rendering makes texts and arrays of more than {Limits.Bytes} bytes");
        }
    }

    /// <summary>Prints a value, escaped where the settings say so and it is not raw.</summary>
    public void Print(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Undefined:
                break;
            case ValueKind.Text:
                PrintText(value.TextValue!, Escapes);
                break;
            case ValueKind.Integer:
                Output.Write(value.Bits);
                break;
            case ValueKind.Double:
                // Its shortest digits take some looking for.
                Steps(2);
                Output.Write(value.Number);
                break;
            case ValueKind.Date:
                DatePatternOf(DateFormat).Write(Output, value.Date);
                break;
            default:
                Print(TextOf(value));
                break;
        }
    }

    /// <summary>Prints text, escaped where the settings say so.</summary>
    public void Print(ReadOnlySpan<char> text)
    {
        if (Escapes)
        {
            Output.WriteEscaped(text);
        }
        else
        {
            Output.WriteText(text);
        }
    }

    /// <summary>Prints a text value; one that is printed a second time keeps its bytes.</summary>
    internal void PrintText(TextValue text, bool isEscaped)
    {
        if (text.KeepsBytes())
        {
            Output.Write(isEscaped ? text.EscapedUtf8 : text.Utf8);
        }
        else if (isEscaped && !text.IsRaw)
        {
            Output.WriteEscaped(text.Text);
        }
        else
        {
            Output.WriteText(text.Text);
        }
    }

    /// <summary>A value as text, dates as <see cref="DateFormat"/> says.</summary>
    public string TextOf(Value value) => value.Kind switch
    {
        ValueKind.Date => DatePatternOf(DateFormat).Format(value.Date),
        ValueKind.Array or ValueKind.Object => ContainerText.Of(this, value),
        ValueKind.BigInteger => DigitsOf(value.BigInteger),
        _ => value.Text,
    };

    private string DigitsOf(BigInteger number)
    {
        PayForDigits(number);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Counts the writing of a whole number, whose digits are found by dividing it again and again.</summary>
    internal void PayForDigits(BigInteger number)
    {
        var bits = number.GetBitLength();
        Charge(bits);
        PayForProduct(bits, bits);
    }

    /// <summary>Counts the multiplying or dividing of two whole numbers of so many bits: each word of one meets each of the other.</summary>
    internal void PayForProduct(long bits, long otherBits)
    {
        const int BitsOfWord = 32;
        Touch(bits / BitsOfWord * (otherBits / BitsOfWord));
    }

    /// <summary>Sets a member of an object; false where it is read-only. A new one is paid for.</summary>
    internal bool TrySetMember(TemplateObject target, string name, Value value)
    {
        const int BytesOfMember = 96;
        Touch(name.Length);
        if (!target.TryGet(name, out _))
        {
            Charge(BytesOfMember + (2L * name.Length));
        }

        return target.TrySet(name, value);
    }

    /// <summary>Counts how long regular expressions searched; false once they have had the time that they may have.</summary>
    internal bool TrySpendOnRegex(TimeSpan time)
    {
        _regexTime += time;
        return _regexTime <= Limits.Regex;
    }

    /// <summary>A date pattern, compiled once for a context.</summary>
    internal DatePattern DatePatternOf(string pattern)
    {
        // The rows of a loop ask with one and the same text.
        if (ReferenceEquals(pattern, _lastDatePattern.Text))
        {
            return _lastDatePattern.Compiled!;
        }

        if (!_datePatterns.TryGetValue(pattern, out var compiled))
        {
            compiled = DatePattern.Compile(pattern);
            if (_datePatterns.Count > 256)
            {
                _datePatterns.Clear();
            }

            _datePatterns.Add(pattern, compiled);
        }

        _lastDatePattern = (pattern, compiled);
        return compiled;
    }

    /// <summary>Calls a function with arguments by place: for builtins that take one, as <c>array.each</c> does.</summary>
    public Value Call(TemplateFunction function, params ReadOnlySpan<Value> arguments) =>
        ((Callable)function).Call(this, new CallArguments(arguments, [], []));

    /// <summary>What was printed from a mark on, as a raw value; it is taken back from the output.</summary>
    internal Value TakeFrom(int mark)
    {
        var bytes = Output.From(mark);
        Charge(bytes.Length);
        var value = Value.Raw(Keep(bytes));
        Output.Truncate(mark);
        return value;
    }

    // What was captured lives as long as the rendering, so that its memory serves the next one.
    private ArraySegment<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _captures.Length - _capturesLength)
        {
            // Values still point into the old memory; it goes with them.
            _captures = new byte[Math.Max(bytes.Length, Math.Min(_captures.Length * 2, 1 << 20))];
            _capturesLength = 0;
        }

        var kept = new ArraySegment<byte>(_captures, _capturesLength, bytes.Length);
        bytes.CopyTo(kept);
        _capturesLength += bytes.Length;
        return kept;
    }

    internal LoopState EnterLoop(bool isWhile, int length)
    {
        var loop = _freeLoop ?? new LoopState();
        _freeLoop = loop.Outer;
        (loop.Outer, loop.IsWhile, loop.Length, loop.Index) = (Loop, isWhile, length, 0);
        Loop = loop;
        return loop;
    }

    internal void LeaveLoop(LoopState loop)
    {
        Loop = loop.Outer;
        loop.Clear();
        loop.Outer = _freeLoop;
        _freeLoop = loop;
    }

    internal int StackMark => _stackTop;

    internal void Push(Value value)
    {
        if (_stackTop == _stack.Length)
        {
            Charge(_stack.Length * 32L);
            Array.Resize(ref _stack, _stack.Length * 2);
        }

        _stack[_stackTop++] = value;
    }

    internal ReadOnlySpan<Value> StackFrom(int mark) => _stack.AsSpan(mark, _stackTop - mark);

    internal void PopTo(int mark) => _stackTop = mark;

    /// <summary>Enters a call or an include; fails where they stand too deep in each other.</summary>
    internal void Descend()
    {
        Step();
        if (++_depth > Limits.Recursion || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException(
                TemplateRules.Limit, $"calls and includes stand more than {_depth - 1} deep in each other");
        }
    }

    internal void Ascend() => _depth--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckSteps()
    {
        if (_steps < 0)
        {
            throw new TemplateException(
                TemplateRules.Limit, $"the rendering takes more than {Limits.Steps} steps");
        }

        Limits.Cancellation.ThrowIfCancellationRequested();
    }
}
