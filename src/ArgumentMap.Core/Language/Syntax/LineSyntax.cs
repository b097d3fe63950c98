using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The kind of a line.</summary>
internal enum LineKind : byte
{
    Blank,
    Comment,

    /// <summary>An item with a colon, which is declared here.</summary>
    Declaration,

    /// <summary>An item without a colon, which is declared elsewhere.</summary>
    Reference,
    Property,
    Continuation,

    /// <summary>A line that is none of these; a diagnostic says why.</summary>
    Malformed,
}

/// <summary>Whether a line is part of the map.</summary>
internal enum LineStanding : byte
{
    Counted,

    /// <summary>It is not allowed in its place, as a diagnostic says.</summary>
    Misplaced,

    /// <summary>It could be read, but not what it is nested in.</summary>
    Lost,
}

/// <summary>One line of a file. Every line has one, so that nothing gets lost.</summary>
/// <remarks>A flat value, kept in one array: a map of a million statements has several million lines.</remarks>
internal readonly record struct LineSyntax
{
    public required LineKind Kind { get; init; }

    /// <summary>The keyword of an item; for a malformed line, the one it seems to mean.</summary>
    public Keyword Keyword { get; init; }

    public PropertyName Property { get; init; }

    /// <summary>Whether the line is part of the map; the graph leaves out what is not.</summary>
    public LineStanding Standing { get; init; }

    /// <summary>
    /// Index of the line that this one belongs to, -1 at the top: for an item or property, the item that it is nested in, or the line
    /// there that could not be read; for a continuation, the line whose text it continues.
    /// </summary>
    public int Parent { get; init; }

    /// <summary>The whole line without its line end.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Number of spaces or tabs at the beginning.</summary>
    public int Indentation { get; init; }

    /// <summary>Length of the keyword or property name, which follows the indentation.</summary>
    public int WordLength { get; init; }

    /// <summary>The id; empty for none.</summary>
    public TextSpan Id { get; init; }

    /// <summary>The text in square brackets, without them; start 0 where there are none.</summary>
    public TextSpan Qualifier { get; init; }

    /// <summary>The text, value, comment or continuation, trimmed.</summary>
    public TextSpan Text { get; init; }

    /// <summary>The keyword or property name.</summary>
    public TextSpan Word => new(Span.Start + Indentation, WordLength);

    public bool HasQualifier => Qualifier.Start > 0;

    public bool IsCounted => Standing == LineStanding.Counted;

    public bool IsMisplaced => Standing == LineStanding.Misplaced;

    public bool IsLost => Standing == LineStanding.Lost;

    /// <summary>Whether it could not be read or is not allowed where it is, so that nothing nested in it counts.</summary>
    public bool IsDamaged => Kind == LineKind.Malformed || (IsItem && IsMisplaced);

    public bool IsItem => Kind is LineKind.Declaration or LineKind.Reference;
}
