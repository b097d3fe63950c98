using System.Text;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Outlines;

/// <summary>What an entry of an outline is, before it is known what it becomes in a map.</summary>
internal enum OutlinePointKind : byte
{
    /// <summary>A heading; the first entry stands for the whole outline and has its title.</summary>
    Heading,

    Point,

    /// <summary>Text between the points.</summary>
    Paragraph,
}

/// <summary>An entry of an outline.</summary>
/// <param name="parent">Index of the point or heading that it is below; -1 for the outline itself.</param>
/// <param name="line">The line that it begins in.</param>
internal sealed class OutlinePoint(OutlinePointKind kind, int parent, int level, char mark, TextSpan line)
{
    private StringBuilder? _joined;
    private string _text = "";

    public OutlinePointKind Kind { get; set; } = kind;

    public int Parent { get; set; } = parent;

    /// <summary>Of a heading its level; otherwise how far it is indented.</summary>
    public int Level { get; set; } = level;

    public char Mark { get; } = mark;

    public TextSpan Line { get; } = line;

    public string Text => _joined is null ? _text : _text = _joined.ToString();

    /// <summary>Adds words, with a single space for every run of blanks.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        if (_joined is null && _text.Length == 0 && !words.Contains('\t') && words.IndexOf("  ") < 0)
        {
            _text = words.ToString();
            return;
        }

        _joined ??= new StringBuilder(_text);
        var blank = _joined.Length > 0;
        foreach (var c in words)
        {
            if (Characters.IsBlank(c))
            {
                blank = _joined.Length > 0;
                continue;
            }

            if (blank)
                _joined.Append(' ');
            blank = false;
            _joined.Append(c);
        }
    }
}
