using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.Text;

namespace ArgumentMap.LanguageServer.Maps;

/// <summary>Converts between offsets in a text and positions as the protocol counts them, where a lone carriage return ends a line, too.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];
    private readonly string _text;

    public LineIndex(string text)
    {
        _text = text;
        var span = text.AsSpan();
        for (var at = span.IndexOfAny('\n', '\r'); at >= 0;)
        {
            at += span[at] == '\r' && at + 1 < span.Length && span[at + 1] == '\n' ? 2 : 1;
            _starts.Add(at);
            var next = span[at..].IndexOfAny('\n', '\r');
            at = next < 0 ? -1 : at + next;
        }
    }

    /// <summary>The offset of a position; one outside of the text counts as the nearest that is within.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _starts.Count)
            return _text.Length;
        var start = _starts[position.Line];
        var end = position.Line + 1 < _starts.Count ? _starts[position.Line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r')
            end--;
        return start + Math.Clamp(position.Character, 0, end - start);
    }

    public TextSpan SpanOf(TextRange range)
    {
        var (start, end) = (OffsetOf(range.Start), OffsetOf(range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    public Position PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Position(line, offset - _starts[line]);
    }

    public TextRange RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));
}
