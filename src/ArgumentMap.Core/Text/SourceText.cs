namespace ArgumentMap.Text;

/// <summary>The text of one file with the name it is reported under.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    public SourceText(string text, string path = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        Text = text;
        Path = path;
    }

    /// <summary>The name for messages, and the base for resolving includes; may be empty.</summary>
    public string Path { get; }

    public string Text { get; }

    public int Length => Text.Length;

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>Line and column of an offset; an offset beyond the end counts as the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        var starts = LineStarts();
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">Line number, from 1.</param>
    public TextSpan GetLine(int line)
    {
        var starts = LineStarts();
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] - 1 : Length;
        return TextSpan.FromBounds(start, end > start && Text[end - 1] == '\r' ? end - 1 : end);
    }

    private int[] LineStarts()
    {
        if (_lineStarts is { } known)
            return known;
        var starts = new int[Text.AsSpan().Count('\n') + 1];
        var position = 0;
        for (var line = 1; line < starts.Length; line++)
        {
            position += Text.AsSpan(position).IndexOf('\n') + 1;
            starts[line] = position;
        }

        // Two threads may both compute it; the results are the same.
        return _lineStarts = starts;
    }
}
