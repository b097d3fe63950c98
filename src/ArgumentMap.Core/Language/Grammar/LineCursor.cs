using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;
using Sprache;

namespace ArgumentMap.Language.Grammar;

/// <summary>The line being read: a mutable Sprache input, with the parts of the line that the productions have found.</summary>
/// <remarks>
/// There is one per file, with one result for success and one for failure, so that reading a line allocates nothing. Sprache's own
/// combinators return to inputs that they have kept, which this one does not support: use <see cref="LineParsers"/>.
/// </remarks>
internal sealed class LineCursor : IInput
{
    private int _start;
    private int _end;

    public LineCursor(string source)
    {
        Source = source;
        Success = new Outcome(this, true);
        Failure = new Outcome(this, false);
    }

    public string Source { get; }

    public int Position { get; set; }

    /// <summary>The result of every production that accepts the line at its position; the cursor is then after what was accepted.</summary>
    public IResult<LineCursor> Success { get; }

    /// <summary>The result of every other production; the position of the cursor is then meaningless.</summary>
    public IResult<LineCursor> Failure { get; }

    public LineKind Kind { get; set; }

    public Keyword Keyword { get; set; }

    public PropertyName Property { get; set; }

    public int Indentation { get; set; }

    public int WordLength { get; set; }

    public TextSpan Id { get; set; }

    public TextSpan Qualifier { get; set; }

    public TextSpan Text { get; set; }

    public int Parent { get; set; }

    public LineStanding Standing { get; set; }

    /// <summary>The whole line.</summary>
    public TextSpan Span => TextSpan.FromBounds(_start, _end);

    public TextSpan Word => new(_start + Indentation, WordLength);

    /// <summary>The line from here on.</summary>
    public ReadOnlySpan<char> Rest => Source.AsSpan(Position, _end - Position);

    public char Current => Source[Position];

    public bool AtEnd => Position >= _end;

    /// <summary>Sprache uses these to report errors; a line that is not accepted is read again by <see cref="WrongLineGrammar"/>.</summary>
    public int Line => 1;

    public int Column => Position - _start + 1;

    /// <summary>Used only by Sprache's left-recursive rules, of which the grammar has none.</summary>
    public IDictionary<object, object> Memos => System.Collections.Immutable.ImmutableDictionary<object, object>.Empty;

    /// <summary>Discards the last line and starts another.</summary>
    public void Begin(TextSpan line)
    {
        (_start, _end, Position) = (line.Start, line.End, line.Start);
        (Kind, Keyword, Property) = (LineKind.Malformed, Keyword.None, PropertyName.None);
        (Indentation, WordLength) = (0, 0);
        (Id, Qualifier, Text) = (default, default, default);
        (Parent, Standing) = (-1, LineStanding.Counted);
    }

    public LineSyntax ToSyntax() => new()
    {
        Kind = Kind,
        Keyword = Keyword,
        Property = Property,
        Standing = Standing,
        Parent = Parent,
        Span = Span,
        Indentation = Indentation,
        WordLength = WordLength,
        Id = Id,
        Qualifier = Qualifier,
        Text = Text,
    };

    public IInput Advance()
    {
        Position++;
        return this;
    }

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed class Outcome(LineCursor line, bool wasSuccessful) : IResult<LineCursor>
    {
        public LineCursor Value => line;

        public bool WasSuccessful => wasSuccessful;

        public string Message => wasSuccessful ? "" : "not a line of the language";

        public IEnumerable<string> Expectations => [];

        public IInput Remainder => line;
    }
}
