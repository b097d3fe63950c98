using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;
using Sprache;

namespace ArgumentMap.Language;

/// <summary>The grammar of a line, one parser a production. What no production here accepts is read by <see cref="WrongLineGrammar"/>.</summary>
/// <remarks>
/// <code>
/// line         = blank | comment | continuation | property | item
/// comment      = "//" text
/// continuation = "|" text
/// property     = property-name ":" text
/// item         = keyword [ id ] [ "[" qualifier "]" ] ( ":" text | end )
/// </code>
/// Every line of every file passes here, so the productions scan spans and jump: few parsers, few objects.
/// </remarks>
internal static class ArgumentGrammar
{
    private const string EndOfItem = "':' and a text, or the end of the line";

    private enum Opening : byte
    {
        Blank,
        Comment,
        Continuation,
        Property,
        Item,
    }

    /// <summary>The indentation and what tells one kind of line from another.</summary>
    private static readonly Parser<Head> LineHead = input =>
    {
        var at = (LineInput)input;
        var line = at.Rest;
        var indentation = Characters.SkipBlanks(line, 0);
        var rest = line[indentation..];
        var head = new Head { Indentation = indentation };
        if (rest.IsEmpty)
            return Result.Success(head with { Opening = Opening.Blank }, at.To(at.EndOfLine));
        if (rest[0] == '|')
            return Result.Success(head with { Opening = Opening.Continuation }, at.To(at.Position + indentation + 1));
        if (rest.StartsWith("//"))
            return Result.Success(head with { Opening = Opening.Comment }, at.To(at.Position + indentation));

        var length = Characters.IdLength(rest);
        var word = rest[..length];
        head = head with { WordLength = length, Keyword = Keywords.Parse(word) };
        if (head.Keyword != Keyword.None)
            return Result.Success(head with { Opening = Opening.Item }, at.To(at.Position + indentation + length));
        head = head with { Property = Properties.Parse(word) };
        return head.Property != PropertyName.None
            ? Result.Success(head with { Opening = Opening.Property }, at.To(at.Position + indentation + length))
            : Result.Failure<Head>(at, "not a line", ["a keyword", "a property"]);
    };

    /// <summary>What stands between the keyword and the text: id, qualifier and colon.</summary>
    private static readonly Parser<Name> ItemName = input =>
    {
        var at = (LineInput)input;
        var line = at.Rest;
        var name = new Name();
        var position = Characters.SkipBlanks(line, 0);
        if (position > 0 && Characters.StartsId(line[position..]))
        {
            var length = Characters.IdLength(line[position..]);
            name = name with { Id = new TextSpan(at.Position + position, length) };
            position = Characters.SkipBlanks(line, position + length);
        }

        if (position < line.Length && line[position] == '[')
        {
            var close = line[(position + 1)..].IndexOfAny('[', ']') + 1;
            if (close == 0 || line[position + close] == '[')
                return Result.Failure<Name>(at.To(at.Position + position), "unclosed", ["']'"]);
            name = name with { Qualifier = Trim(at.Source, at.Position + position + 1, at.Position + position + close) };
            position = Characters.SkipBlanks(line, position + close + 1);
        }

        if (position < line.Length && line[position] == ':')
            return Result.Success(name with { HasColon = true }, at.To(at.Position + position + 1));
        return position == line.Length && name.Id.Length > 0
            ? Result.Success(name, at.To(at.EndOfLine))
            : Result.Failure<Name>(at.To(at.Position + position), "not an item", [EndOfItem]);
    };

    private static readonly Parser<bool> Colon = input =>
    {
        var at = (LineInput)input;
        var position = Characters.SkipBlanks(at.Rest, 0);
        return position < at.Rest.Length && at.Rest[position] == ':'
            ? Result.Success(true, at.To(at.Position + position + 1))
            : Result.Failure<bool>(at.To(at.Position + position), "no colon", ["':'"]);
    };

    /// <summary>All that is left of the line, without blanks at its ends.</summary>
    private static readonly Parser<TextSpan> Text = input =>
    {
        var at = (LineInput)input;
        return Result.Success(Trim(at.Source, at.Position, at.EndOfLine), at.To(at.EndOfLine));
    };

    /// <summary>One line of a file, without its line end. Its <see cref="LineSyntax.Parent"/> is not known yet.</summary>
    public static readonly Parser<LineSyntax> Line = LineHead.Then(Rest);

    private static Parser<LineSyntax> Rest(Head head) => head.Opening switch
    {
        Opening.Item => Item(head),
        Opening.Property => Property(head),
        Opening.Continuation => Plain(head, LineKind.Continuation),
        Opening.Comment => Plain(head, LineKind.Comment),
        _ => Plain(head, LineKind.Blank),
    };

    private static Parser<LineSyntax> Item(Head head) =>
        from name in ItemName
        from text in Text
        select new LineSyntax
        {
            Kind = name.HasColon ? LineKind.Declaration : LineKind.Reference,
            Keyword = head.Keyword,
            Indentation = head.Indentation,
            WordLength = head.WordLength,
            Id = name.Id,
            Qualifier = name.Qualifier,
            Text = text,
        };

    private static Parser<LineSyntax> Property(Head head) =>
        from colon in Colon
        from value in Text
        select new LineSyntax
        {
            Kind = LineKind.Property,
            Property = head.Property,
            Indentation = head.Indentation,
            WordLength = head.WordLength,
            Text = value,
        };

    private static Parser<LineSyntax> Plain(Head head, LineKind kind) =>
        from text in Text
        select new LineSyntax { Kind = kind, Indentation = head.Indentation, Text = text };

    private static TextSpan Trim(string source, int start, int end)
    {
        while (start < end && Characters.IsBlank(source[start]))
            start++;
        while (end > start && Characters.IsBlank(source[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private readonly record struct Head
    {
        public Opening Opening { get; init; }

        public Keyword Keyword { get; init; }

        public PropertyName Property { get; init; }

        public int Indentation { get; init; }

        public int WordLength { get; init; }
    }

    private readonly record struct Name
    {
        public TextSpan Id { get; init; }

        public TextSpan Qualifier { get; init; }

        public bool HasColon { get; init; }
    }
}
