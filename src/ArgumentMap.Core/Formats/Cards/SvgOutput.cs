using System.Globalization;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Formats.Cards;

/// <summary>Writes elements of SVG one after another, with all values escaped.</summary>
internal sealed class SvgOutput
{
    private readonly Utf8Output _output;
    private readonly HtmlText _text;

    public SvgOutput(Stream stream)
    {
        _output = new Utf8Output(stream);
        _text = new HtmlText(_output);
    }

    /// <summary>Begins an element; attributes may follow, then <see cref="Close"/>, <see cref="Content"/> or <see cref="Inside"/>.</summary>
    public SvgOutput Element(string name)
    {
        _output.Write("<"u8);
        _output.Write(name);
        return this;
    }

    /// <param name="value">Null leaves the attribute out.</param>
    public SvgOutput With(string name, string? value)
    {
        if (value is null)
            return this;
        _output.Write(" "u8);
        _output.Write(name);
        _output.Write("=\""u8);
        _text.Write(value);
        _output.Write("\""u8);
        return this;
    }

    public SvgOutput With(string name, double value) => With(name, Number(value));

    /// <summary>A line: not filled.</summary>
    public SvgOutput Line(string path, string colour, double width = 1) =>
        Element("path").With("d", path).With("fill", "none").With("stroke", colour).With("stroke-width", width);

    /// <summary>Ends an element that has nothing in it.</summary>
    public void Close() => _output.Write("/>\n"u8);

    /// <summary>Ends an element that has only text in it.</summary>
    public void Content(string text, string name)
    {
        _output.Write(">"u8);
        _text.Write(text);
        End(name);
    }

    /// <summary>Begins what is in an element.</summary>
    public void Inside() => _output.Write(">\n"u8);

    public void End(string name)
    {
        _output.Write("</"u8);
        _output.Write(name);
        _output.Write(">\n"u8);
    }

    public void Flush() => _output.Flush();

    /// <summary>A number with at most two digits after the point, the same in every culture.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A path or another list of words and numbers, the same in every culture.</summary>
    public static string List(FormattableString list) => list.ToString(CultureInfo.InvariantCulture);
}
