using System.Text;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>Collects the lines of a message and colors them where that is wanted; no line ends in a blank.</summary>
internal sealed class Painter(bool color)
{
    private const string Reset = "\e[0m";
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();

    public Painter Add(string text, Paint paint = Paint.None)
    {
        if (!color || paint == Paint.None)
        {
            _line.Append(text);
            return this;
        }

        _line.Append(CodeOf(paint)).Append(text).Append(Reset);
        return this;
    }

    public void EndLine()
    {
        var length = _line.Length;
        while (length > 0 && _line[length - 1] == ' ')
        {
            length--;
        }

        _text.Append(_line, 0, length).Append('\n');
        _line.Clear();
    }

    public override string ToString() => _text.ToString();

    private static string CodeOf(Paint paint) => paint switch
    {
        Paint.Error => "\e[1;31m",
        Paint.Warning => "\e[1;33m",
        Paint.Strong => "\e[1m",
        Paint.Frame => "\e[34m",
        Paint.Help => "\e[36m",
        Paint.Mend => "\e[32m",
        _ => "",
    };
}

/// <summary>What a stretch of a message is, as far as colors tell it.</summary>
internal enum Paint
{
    None,
    Error,
    Warning,
    Strong,
    Frame,
    Help,
    Mend,
}
