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

/// <summary>One line of a file. Every line has one, so that nothing gets lost.</summary>
/// <remarks>A flat value, kept in one array: a map of a million statements has several million lines.</remarks>
internal readonly record struct LineSyntax
{
    public required LineKind Kind { get; init; }

    /// <summary>The keyword of an item; for a malformed line, the one it seems to mean.</summary>
    public Keyword Keyword { get; init; }

    public PropertyName Property { get; init; }

    /// <summary>Whether the line is not allowed in its place; the graph leaves such lines out.</summary>
    public bool IsMisplaced { get; init; }

    /// <summary>
    /// Index of the line that this one belongs to, -1 at the top: for an item or property, the item that it is nested in; for a
    /// continuation, the line whose text it continues.
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

    public bool IsItem => Kind is LineKind.Declaration or LineKind.Reference;
}
