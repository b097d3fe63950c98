using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>The lines of a file around an item, for fixes that remove or move some of them.</summary>
internal readonly struct SourceLines
{
    private readonly SourceText _source;

    private SourceLines(SourceText source, int line) => (_source, Line) = (source, line);

    /// <summary>Number of the item's line, from 1.</summary>
    public int Line { get; }

    /// <summary>The text of the line with its indentation.</summary>
    public ReadOnlySpan<char> Text => _source[_source.GetLine(Line)];

    public int Indentation => IndentationOf(Line);

    /// <summary>Whether anything is nested below it.</summary>
    public bool HasNested
    {
        get
        {
            var line = Line + 1;
            while (line <= LineCount && IsBlank(line))
                line++;
            return line <= LineCount && IndentationOf(line) > Indentation;
        }
    }

    /// <summary>The last line of what is nested below it; its own line where nothing is.</summary>
    public int LastNested
    {
        get
        {
            var last = Line;
            for (var line = Line + 1; line <= LineCount; line++)
            {
                if (IsBlank(line))
                    continue;
                if (IndentationOf(line) <= Indentation)
                    break;
                last = line;
            }

            return last;
        }
    }

    private int LineCount => _source.GetPosition(_source.Length).Line;

    /// <summary>The lines around an item; null for an item that was not read from a text.</summary>
    public static SourceLines? At(SourceLocation location) =>
        location.Source is { } source ? new SourceLines(source, location.Start.Line) : null;

    public int IndentationOf(int line)
    {
        var text = _source[_source.GetLine(line)];
        return text.Length - text.TrimStart(" \t").Length;
    }

    public bool IsBlank(int line) => _source[_source.GetLine(line)].IsWhiteSpace();

    /// <summary>The span of a line including its line end.</summary>
    public TextSpan Whole(int line)
    {
        var start = _source.GetLine(line).Start;
        return TextSpan.FromBounds(start, line < LineCount ? _source.GetLine(line + 1).Start : _source.Length);
    }

    /// <summary>The span of the first blanks of a line.</summary>
    public TextSpan Blanks(int line, int count) => new(_source.GetLine(line).Start, count);
}
