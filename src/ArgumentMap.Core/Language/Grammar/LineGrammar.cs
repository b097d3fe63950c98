using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;
using Sprache;

namespace ArgumentMap.Language.Grammar;

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
internal static class LineGrammar
{
    private const string EndOfItem = "':' and a text, or the end of the line";

    private static readonly Parser<Head> Blank = input =>
    {
        var at = (LineInput)input;
        var indentation = Characters.SkipBlanks(at.Rest, 0);
        return indentation == at.Rest.Length
            ? Result.Success(new Head { Indentation = indentation }, at.To(at.EndOfLine))
            : Result.Failure<Head>(at, "not blank", ["the end of the line"]);
    };

    private static readonly Parser<Head> Bar = Sign("|", keep: false);

    private static readonly Parser<Head> Slashes = Sign("//", keep: true);

    private static readonly Parser<Head> ItemKeyword = input =>
    {
        var at = (LineInput)input;
        var head = Word(at);
        head = head with { Keyword = Keywords.Parse(at.Rest.Slice(head.Indentation, head.WordLength)) };
        return head.Keyword != Keyword.None
            ? Result.Success(head, at.To(at.Position + head.Indentation + head.WordLength))
            : Result.Failure<Head>(at, "not an item", ["a keyword"]);
    };

    private static readonly Parser<Head> PropertyName = input =>
    {
        var at = (LineInput)input;
        var head = Word(at);
        var behind = at.Rest[(head.Indentation + head.WordLength)..];
        var colon = Characters.SkipBlanks(behind, 0);
        if (colon == behind.Length || behind[colon] != ':')
            return Result.Failure<Head>(at.To(at.EndOfLine - behind.Length + colon), "no colon", ["':'"]);
        head = head with { Property = PropertyNames.Parse(at.Rest.Slice(head.Indentation, head.WordLength)) };
        return head.Property != Language.Vocabulary.PropertyName.None
            ? Result.Success(head, at.To(at.EndOfLine - behind.Length + colon + 1))
            : Result.Failure<Head>(at, "not a property", ["the name of a property"]);
    };

    /// <summary>What stands behind the keyword: id, qualifier, and a colon with a text.</summary>
    private static readonly Parser<Body> ItemBody = input =>
    {
        var at = (LineInput)input;
        var line = at.Rest;
        var body = new Body();
        var position = Characters.SkipBlanks(line, 0);
        if (position > 0 && Characters.StartsId(line[position..]))
        {
            var length = Characters.IdLength(line[position..]);
            body = body with { Id = new TextSpan(at.Position + position, length) };
            position = Characters.SkipBlanks(line, position + length);
        }

        if (position < line.Length && line[position] == '[')
        {
            var close = line[(position + 1)..].IndexOfAny('[', ']') + 1;
            if (close == 0 || line[position + close] == '[')
                return Result.Failure<Body>(at.To(at.Position + position), "unclosed", ["']'"]);
            body = body with { Qualifier = Trim(at.Source, at.Position + position + 1, at.Position + position + close) };
            position = Characters.SkipBlanks(line, position + close + 1);
        }

        if (position < line.Length && line[position] == ':')
        {
            body = body with { HasColon = true, Text = Trim(at.Source, at.Position + position + 1, at.EndOfLine) };
            return Result.Success(body, at.To(at.EndOfLine));
        }

        return position == line.Length && body.Id.Length > 0
            ? Result.Success(body, at.To(at.EndOfLine))
            : Result.Failure<Body>(at.To(at.Position + position), "not an item", [EndOfItem]);
    };

    /// <summary>All that is left of the line, without blanks at its ends.</summary>
    private static readonly Parser<TextSpan> Text = input =>
    {
        var at = (LineInput)input;
        return Result.Success(Trim(at.Source, at.Position, at.EndOfLine), at.To(at.EndOfLine));
    };

    private static readonly Parser<LineSyntax> Item = Sequence(ItemKeyword, ItemBody, static (head, body) => new LineSyntax
    {
        Kind = body.HasColon ? LineKind.Declaration : LineKind.Reference,
        Keyword = head.Keyword,
        Indentation = head.Indentation,
        WordLength = head.WordLength,
        Id = body.Id,
        Qualifier = body.Qualifier,
        Text = body.Text,
    });

    private static readonly Parser<LineSyntax> Property = Sequence(PropertyName, Text, static (head, value) => new LineSyntax
    {
        Kind = LineKind.Property,
        Property = head.Property,
        Indentation = head.Indentation,
        WordLength = head.WordLength,
        Text = value,
    });

    private static readonly Parser<LineSyntax> Continuation = Plain(Bar, LineKind.Continuation);

    private static readonly Parser<LineSyntax> Comment = Plain(Slashes, LineKind.Comment);

    private static readonly Parser<LineSyntax> BlankLine = Plain(Blank, LineKind.Blank);

    /// <summary>One line of a file, without its line end. Its <see cref="LineSyntax.Parent"/> is not known yet.</summary>
    public static readonly Parser<LineSyntax> Line = input => ByOpening(((LineInput)input).Rest)(input);

    /// <summary>The one production that can accept a line, told by how it begins: no other need be tried.</summary>
    private static Parser<LineSyntax> ByOpening(ReadOnlySpan<char> line)
    {
        var rest = line[Characters.SkipBlanks(line, 0)..];
        if (rest.IsEmpty)
            return BlankLine;
        return rest[0] switch
        {
            '|' => Continuation,
            '/' => Comment,
            _ => Keywords.Parse(rest[..Characters.IdLength(rest)]) != Keyword.None ? Item : Property,
        };
    }

    private static Parser<LineSyntax> Plain(Parser<Head> opening, LineKind kind) =>
        Sequence(opening, Text, (head, text) => new LineSyntax { Kind = kind, Indentation = head.Indentation, Text = text });

    /// <summary>A sign behind the indentation; <paramref name="keep"/> where it is part of the text.</summary>
    private static Parser<Head> Sign(string sign, bool keep) => input =>
    {
        var at = (LineInput)input;
        var indentation = Characters.SkipBlanks(at.Rest, 0);
        return at.Rest[indentation..].StartsWith(sign)
            ? Result.Success(new Head { Indentation = indentation }, at.To(at.Position + indentation + (keep ? 0 : sign.Length)))
            : Result.Failure<Head>(at, "something else", [sign]);
    };

    private static Head Word(LineInput at)
    {
        var indentation = Characters.SkipBlanks(at.Rest, 0);
        return new Head { Indentation = indentation, WordLength = Characters.IdLength(at.Rest[indentation..]) };
    }

    /// <summary>One parser after the other. Sprache's <c>from … from … select</c> does the same with a closure a step.</summary>
    private static Parser<T> Sequence<T1, T2, T>(Parser<T1> first, Parser<T2> second, Func<T1, T2, T> result) => input =>
    {
        var one = first(input);
        if (!one.WasSuccessful)
            return Result.Failure<T>(one.Remainder, one.Message, one.Expectations);
        var two = second(one.Remainder);
        return two.WasSuccessful
            ? Result.Success(result(one.Value, two.Value), two.Remainder)
            : Result.Failure<T>(two.Remainder, two.Message, two.Expectations);
    };

    private static TextSpan Trim(string source, int start, int end)
    {
        while (start < end && Characters.IsBlank(source[start]))
            start++;
        while (end > start && Characters.IsBlank(source[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The indentation and the word that a line begins with.</summary>
    private readonly record struct Head
    {
        public Keyword Keyword { get; init; }

        public Language.Vocabulary.PropertyName Property { get; init; }

        public int Indentation { get; init; }

        public int WordLength { get; init; }
    }

    private readonly record struct Body
    {
        public TextSpan Id { get; init; }

        public TextSpan Qualifier { get; init; }

        public bool HasColon { get; init; }

        public TextSpan Text { get; init; }
    }
}
