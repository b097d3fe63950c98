using ArgumentMap.Text;

namespace ArgumentMap.Language.Outlines;

/// <summary>The entries of a Markdown list or an indented text, in its order. Nothing here recurses, however deep they are nested.</summary>
internal sealed class Outline
{
    private const int LongestTitle = 200;

    /// <summary>Where numbers such as 1.2.1 say how deep a point is, what has none is below the last one.</summary>
    private const int BelowNumbers = 1_000;

    private readonly SourceText _source;
    private readonly List<OutlineLine> _lines = [];
    private readonly List<TextSpan> _spans = [];
    private readonly List<OutlinePoint> _points = [new OutlinePoint(OutlinePointKind.Heading, -1, 0, '\0', default)];

    /// <summary>The headings that the next line is below, and then the points; indices of entries, the outermost first.</summary>
    private readonly List<int> _headings = [0];
    private readonly List<int> _open = [];

    private Outline(SourceText source) => _source = source;

    /// <summary>The entries; the first one stands for the outline itself, and its text is the title.</summary>
    public IReadOnlyList<OutlinePoint> Points => _points;

    public static Outline Of(SourceText source)
    {
        var outline = new Outline(source);
        outline.ReadLines();
        outline.ReadPoints();
        return outline;
    }

    private void ReadLines()
    {
        var scanner = new OutlineScanner(_source.Text);
        for (var start = 0; start <= _source.Length;)
        {
            var length = _source.Text.AsSpan(start).IndexOf('\n');
            var next = length < 0 ? _source.Length : start + length;
            var line = TextSpan.FromBounds(start, next > start && _source.Text[next - 1] == '\r' ? next - 1 : next);
            _spans.Add(line);
            _lines.Add(scanner.Read(line));
            start = next + 1;
        }
    }

    private void ReadPoints()
    {
        // Without any bullet or number every line is a point; with them, other lines go on or stand between.
        var isMarked = _lines.Exists(line => line.Kind == OutlineLineKind.Point);
        var byNumbers = _lines.Exists(line => line.Numbers > 1);
        var title = TitleLine();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var above = i == 0 ? OutlineLineKind.Blank : _lines[i - 1].Kind;
            switch (line.Kind)
            {
                case OutlineLineKind.Rule when line.Mark is '=' or '-' && above == OutlineLineKind.Text:
                    Underline(line.Mark == '=' ? 1 : 2, i);
                    break;
                case OutlineLineKind.Heading when i == title:
                    _points[0].Append(_source[line.Text]);
                    break;
                case OutlineLineKind.Heading:
                    AddHeading(line, i);
                    break;
                case OutlineLineKind.Text when IsTitle(line, out var name):
                    _points[0].Append(name);
                    break;
                case OutlineLineKind.Text when isMarked:
                    AddText(line, i, above);
                    break;
                case OutlineLineKind.Point or OutlineLineKind.Text:
                    AddPoint(line, i, !byNumbers ? line.Level : line.Numbers > 0 ? line.Numbers : BelowNumbers + line.Level);
                    break;
            }
        }

        // A paragraph before everything else is the title.
        if (_points is [{ Text: "" }, { Kind: OutlinePointKind.Paragraph, Text.Length: <= LongestTitle } first, ..])
        {
            _points[0].Append(first.Text);
            _points.RemoveAt(1);
            foreach (var point in _points.Where(point => point.Parent > 0))
                point.Parent--;
        }
    }

    /// <summary>The heading that is the title: the first line, if no other heading is of its level or above it; -1 if there is none.</summary>
    private int TitleLine()
    {
        var first = _lines.FindIndex(line => line.Kind is not (OutlineLineKind.Blank or OutlineLineKind.Rule));
        return first >= 0
            && _lines[first] is { Kind: OutlineLineKind.Heading } heading
            && _lines.FindIndex(first + 1, line => line.Kind == OutlineLineKind.Heading && line.Level <= heading.Level) < 0
                ? first
                : -1;
    }

    private bool IsTitle(in OutlineLine line, out ReadOnlySpan<char> name)
    {
        name = default;
        if (_points.Count > 1 || _points[0].Text.Length > 0)
            return false;
        var text = _source[line.Text];
        if (OutlineWords.Label(text, out var start) != OutlineSide.Title || start == text.Length)
            return false;
        name = text[start..];
        return true;
    }

    private void AddHeading(in OutlineLine line, int index)
    {
        Leave(_headings, line.Level);
        Add(OutlinePointKind.Heading, line, index, _headings[^1], line.Level);
        _headings.Add(_points.Count - 1);
        _open.Clear();
    }

    private void AddPoint(in OutlineLine line, int index, int level)
    {
        Leave(_open, level);
        Add(OutlinePointKind.Point, line, index, _open.Count > 0 ? _open[^1] : _headings[^1], level);
        _open.Add(_points.Count - 1);
    }

    /// <summary>A line without a bullet goes on the line above it, or the point that it is indented below; otherwise it is a paragraph.</summary>
    private void AddText(in OutlineLine line, int index, OutlineLineKind above)
    {
        if (above is not (OutlineLineKind.Point or OutlineLineKind.Text))
        {
            if (line.Level > 0)
                Leave(_open, line.Level);
            if (line.Level == 0 || _open.Count == 0)
            {
                Add(OutlinePointKind.Paragraph, line, index, _headings[^1], 0);
                return;
            }

            _points[_open[^1]].Append(_source[line.Text]);
            return;
        }

        var last = _points[^1].Kind == OutlinePointKind.Paragraph || _open.Count == 0 ? _points[^1] : _points[_open[^1]];
        last.Append(_source[line.Text]);
    }

    private void Add(OutlinePointKind kind, in OutlineLine line, int index, int parent, int level)
    {
        _points.Add(new OutlinePoint(kind, parent, level, line.Mark, _spans[index]));
        _points[^1].Append(_source[line.Text]);
    }

    /// <summary>Makes a heading of the text that a rule is below; the first one is the title, if it is the only one of its level.</summary>
    private void Underline(int level, int index)
    {
        var last = _points.Count - 1;
        var point = _points[last];
        // What a point is, or goes on with, is not a heading.
        if (last == 0 || (point.Kind == OutlinePointKind.Point && (point.Mark != '\0' || point.Parent != _headings[^1])))
            return;
        if (last == 1 && _points[0].Text.Length == 0 && !IsUnderlinedLikewise(index))
        {
            _points[0].Append(point.Text);
            _points.RemoveAt(last);
            _open.Clear();
            return;
        }

        Leave(_headings, level);
        (point.Kind, point.Level, point.Parent) = (OutlinePointKind.Heading, level, _headings[^1]);
        _headings.Add(last);
        _open.Clear();
    }

    private bool IsUnderlinedLikewise(int index)
    {
        var mark = _lines[index].Mark;
        for (var i = index + 1; i < _lines.Count; i++)
        {
            if (_lines[i].Kind == OutlineLineKind.Rule && _lines[i].Mark == mark && _lines[i - 1].Kind == OutlineLineKind.Text)
                return true;
        }

        return false;
    }

    private void Leave(List<int> open, int level)
    {
        var least = open == _headings ? 1 : 0;
        while (open.Count > least && _points[open[^1]].Level >= level)
            open.RemoveAt(open.Count - 1);
    }
}
