namespace ArgumentMap.Language.Syntax;

/// <summary>The kind of a line that others are nested in.</summary>
internal enum NestingKind : byte
{
    Item,
    Property,

    /// <summary>A line that could not be read or is not allowed in its place; nothing nested in it counts.</summary>
    Wrong,

    /// <summary>A line that could not be read at all, so that its indentation says nothing about its siblings.</summary>
    Unknown,
}

/// <summary>How a line is indented relative to those above it.</summary>
internal enum NestingPlace : byte
{
    Fine,

    /// <summary>Indented, with nothing above it.</summary>
    Orphan,

    /// <summary>Not aligned with its siblings.</summary>
    Uneven,

    /// <summary>The first line beyond the maximum depth.</summary>
    TooDeep,

    /// <summary>Nested in one that was too deep.</summary>
    BelowTooDeep,
}

/// <summary>The lines that the next one can be nested in, outermost first.</summary>
internal sealed class Nesting(int depth)
{
    private readonly List<Level> _levels = [];
    private int _indentation;
    private int _tooDeepBeyond = int.MaxValue;

    /// <summary>Line of the innermost item, or of the line in its place that could not be read; -1 at the top.</summary>
    public int Item => _levels.Count == 0 ? -1 : _levels[^1].Item;

    public bool UnderProperty => _levels.Count > 0 && _levels[^1].Kind == NestingKind.Property;

    /// <summary>Whether the line is nested, at any depth, in one that could not be read or is not allowed in its place.</summary>
    public bool IsLost => _levels.Count > 0 && _levels[^1].IsLost;

    public int SiblingIndentation { get; private set; }

    public int SiblingLine { get; private set; }

    /// <summary>Leaves all levels that a line with this indentation is not nested in.</summary>
    public NestingPlace Enter(int indentation)
    {
        if (indentation > _tooDeepBeyond)
            return NestingPlace.BelowTooDeep;
        _tooDeepBeyond = int.MaxValue;
        var left = false;
        while (_levels.Count > 0 && _levels[^1].Indentation >= indentation)
        {
            (SiblingIndentation, SiblingLine) = (_levels[^1].Indentation, _levels[^1].Line);
            left = _levels[^1].Kind != NestingKind.Unknown || SiblingIndentation == indentation;
            _levels.RemoveAt(_levels.Count - 1);
        }

        if (_levels.Count == depth)
        {
            _tooDeepBeyond = _levels[^1].Indentation;
            return NestingPlace.TooDeep;
        }

        _indentation = indentation;
        if (left && SiblingIndentation != indentation && indentation > 0)
            return NestingPlace.Uneven;

        if (left)
            return NestingPlace.Fine;
        return _levels.Count == 0 && indentation > 0 ? NestingPlace.Orphan : NestingPlace.Fine;
    }

    /// <summary>Takes the line just entered, whose indentation is uneven, as aligned with its siblings.</summary>
    public void LineUp() => _indentation = SiblingIndentation;

    /// <summary>Makes the line just entered one that others can be nested in.</summary>
    public void Push(int line, NestingKind kind)
    {
        var (outer, isLost) = (Item, IsLost || kind is NestingKind.Wrong or NestingKind.Unknown);
        _levels.Add(new Level(_indentation, line, kind == NestingKind.Property ? outer : line, kind, isLost));
    }

    private readonly record struct Level(int Indentation, int Line, int Item, NestingKind Kind, bool IsLost);
}
