using System.Text;

namespace ArgumentMap.Language.Formatting;

/// <summary>Writes lines of the language in canonical form: two spaces per level, long text wrapped.</summary>
internal sealed class LineWriter
{
    /// <summary>Column after which a text is wrapped at the next opportunity.</summary>
    private const int Width = 100;

    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private bool _owesBlank;

    /// <summary>Deepest level that a comment can have: directly below the last item.</summary>
    private int _deepestComment;

    /// <param name="qualifier">The text in square brackets; null where there is none.</param>
    /// <param name="words">Text and tags; null for a reference.</param>
    public void Item(int depth, ReadOnlySpan<char> keyword, ReadOnlySpan<char> id, string? qualifier, string? words)
    {
        var start = Start(depth);
        _deepestComment = depth + 1;
        _text.Append(keyword);
        if (id.Length > 0)
            _text.Append(' ').Append(id);
        if (qualifier is not null)
            _text.Append(" [").Append(qualifier).Append(']');
        if (words is not null)
            Words(start, depth, words);
        _text.Append('\n');
    }

    public void Property(int depth, ReadOnlySpan<char> name, string value)
    {
        var start = Start(depth);
        _text.Append(name);
        Words(start, depth, value);
        _text.Append('\n');
    }

    /// <param name="depth">The level of the comment; it is never deeper than what is nested in the last item.</param>
    public void Comment(int depth, ReadOnlySpan<char> comment)
    {
        Start(Math.Min(depth, _deepestComment));
        _text.Append(comment).Append('\n');
    }

    /// <summary>Requests a blank line before the next line; several become one, and none is written first or last.</summary>
    public void Blank() => _owesBlank = _text.Length > 0;

    public override string ToString() => _text.ToString();

    private int Start(int depth)
    {
        if (_owesBlank)
            _text.Append('\n');
        _owesBlank = false;
        var start = _text.Length;
        _text.Append(' ', depth * IndentWidth);
        return start;
    }

    private void Words(int start, int depth, ReadOnlySpan<char> words)
    {
        _text.Append(':');
        if (words.IsEmpty)
            return;
        _text.Append(' ');
        var room = Width - (_text.Length - start);
        var margin = (depth + 1) * IndentWidth;
        while (true)
        {
            var paragraph = Paragraphs.Next(ref words);
            while (Break(paragraph, room) is > 0 and var end)
            {
                _text.Append(paragraph[..end]).Append('\n').Append(' ', margin).Append("| ");
                paragraph = paragraph[(paragraph[end] == ' ' ? end + 1 : end)..];
                room = Width - margin - 2;
            }

            _text.Append(paragraph);
            if (words.IsEmpty)
                return;
            _text.Append('\n').Append(' ', margin).Append("|\n").Append(' ', margin).Append("| ");
            room = Width - margin - 2;
        }
    }

    /// <summary>
    /// The position to break at: a single space, or between letters of a script that has none. The last that fits, otherwise the first; 0
    /// where there is none or the text fits.
    /// </summary>
    private static int Break(ReadOnlySpan<char> words, int room)
    {
        if (words.Length <= room)
            return 0;
        var last = 0;
        for (var at = 0; at < words.Length && (at <= room || last == 0); at++)
        {
            if (at == 0)
                continue;
            // Lines that would be joined without a space must not be broken at one.
            if (words[at] == ' '
                ? !Characters.IsBlank(words[at - 1]) && !Characters.IsBlank(words[at + 1])
                    && !Characters.JoinWithoutBlank(words[..at], words[(at + 1)..])
                : Characters.JoinWithoutBlank(words[..at], words[at..]))
                last = at;
        }

        return last;
    }
}
