using System.Buffers;
using System.Globalization;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Outlines;

/// <summary>Takes bullets, numbers, check boxes, quotation marks and heading signs off the lines of an outline.</summary>
internal sealed class OutlineScanner(string text)
{
    private const int TabWidth = 4;

    /// <summary>Longer ones are years or amounts.</summary>
    private const int NumberLength = 3;

    private const int HeadingLevels = 6;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("-*+•‣◦▪·–—−");

    /// <summary>The number of the last line that had one, by parts.</summary>
    private readonly List<int> _numbers = [];

    private int _at;
    private int _end;
    private int _column;

    private ReadOnlySpan<char> Rest => text.AsSpan(_at, _end - _at);

    public OutlineLine Read(TextSpan line)
    {
        (_at, _end, _column) = (line.Start, line.End, 0);
        while (_end > _at && Characters.IsBlank(text[_end - 1]))
            _end--;
        SkipBlanks();
        while (_at < _end && text[_at] == '>')
        {
            (_at, _column) = (_at + 1, _column + 1);
            SkipBlanks();
        }

        if (_at == _end)
            return default;
        if (Rule() is not '\0' and var rule)
            return new OutlineLine(OutlineLineKind.Rule, _column, 0, rule, default);
        if (Heading() is > 0 and var level)
            return new OutlineLine(OutlineLineKind.Heading, level, 0, '\0', TextSpan.FromBounds(_at, _end));
        var column = _column;
        var mark = Bullet();
        var numbers = mark == '\0' ? Number() : 0;
        if (mark == '\0' && numbers == 0)
            return new OutlineLine(OutlineLineKind.Text, column, 0, '\0', TextSpan.FromBounds(_at, _end));
        CheckBox();
        return _at == _end
            ? default
            : new OutlineLine(OutlineLineKind.Point, column, numbers, mark, TextSpan.FromBounds(_at, _end));
    }

    private void SkipBlanks()
    {
        for (; _at < _end && Characters.IsBlank(text[_at]); _at++)
            _column += text[_at] == '\t' ? TabWidth - (_column % TabWidth) : 1;
    }

    /// <summary>What the line consists of if it is a rule.</summary>
    private char Rule()
    {
        var sign = text[_at];
        if (sign is not ('-' or '*' or '_' or '='))
            return '\0';
        var count = 0;
        foreach (var c in Rest)
        {
            if (c == sign)
                count++;
            else if (!Characters.IsBlank(c))
                return '\0';
        }

        return count >= 3 ? sign : '\0';
    }

    private int Heading()
    {
        var level = Rest.IndexOfAnyExcept('#');
        if (level is < 1 or > HeadingLevels || !Characters.IsBlank(Rest[level]))
            return 0;
        _at += level;
        SkipBlanks();
        // Signs at the end close the heading.
        var closed = _at + Rest.TrimEnd('#').Length;
        if (closed > _at && closed < _end && Characters.IsBlank(text[closed - 1]))
            _end = _at + text.AsSpan(_at, closed - _at).TrimEnd(" \t").Length;
        return level;
    }

    private char Bullet()
    {
        if (!Bullets.Contains(text[_at]) || !Ends(_at + 1))
            return '\0';
        var bullet = text[_at++];
        SkipBlanks();
        return bullet;
    }

    /// <summary>Takes a number such as <c>3.</c>, <c>(3)</c>, <c>1.2.</c> or <c>1.2</c>, or a letter such as <c>a)</c>.</summary>
    private int Number()
    {
        var at = text[_at] == '(' ? _at + 1 : _at;
        if (at + 1 < _end && char.IsAsciiLetter(text[at]) && text[at + 1] == ')' && Ends(at + 2))
        {
            _at = at + 2;
            SkipBlanks();
            return 1;
        }

        Span<int> parts = stackalloc int[64];
        var count = 0;
        while (count < parts.Length)
        {
            var length = DigitsAt(at);
            if (length is 0 or > NumberLength)
                break;
            parts[count++] = int.Parse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
            at += length;
            if (at + 1 >= _end || text[at] != '.' || DigitsAt(at + 1) == 0)
                break;
            at++;
        }

        if (count == 0)
            return 0;
        var isClosed = at < _end && text[at] is '.' or ')';
        if (isClosed)
            at++;
        // "1.2 million" begins with no number of an outline, unless 1.1 or 1 came before.
        if (!Ends(at) || (!isClosed && !IsNext(parts[..count])))
            return 0;
        _numbers.Clear();
        foreach (var part in parts[..count])
            _numbers.Add(part);
        _at = at;
        SkipBlanks();
        return count;
    }

    private int DigitsAt(int at)
    {
        var length = text.AsSpan(at, _end - at).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? _end - at : length;
    }

    private bool IsNext(ReadOnlySpan<int> parts)
    {
        var last = parts.Length - 1;
        if (last == 0 || _numbers.Count < last)
            return false;
        for (var i = 0; i < last; i++)
        {
            if (parts[i] != _numbers[i])
                return false;
        }

        return parts[last] == (_numbers.Count > last ? _numbers[last] + 1 : 1);
    }

    private void CheckBox()
    {
        if (Rest.Length >= 3 && text[_at] == '[' && text[_at + 1] is ' ' or 'x' or 'X' && text[_at + 2] == ']' && Ends(_at + 3))
        {
            _at += 3;
            SkipBlanks();
        }
    }

    private bool Ends(int at) => at == _end || Characters.IsBlank(text[at]);
}
