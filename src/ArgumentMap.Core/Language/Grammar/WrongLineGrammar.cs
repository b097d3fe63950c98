using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;
using Sprache;
using static ArgumentMap.Language.Grammar.SpanParsers;

namespace ArgumentMap.Language.Grammar;

/// <summary>Productions for malformed lines: one for each mistake that deserves its own message.</summary>
/// <remarks>Few lines get here, so this uses Sprache's own combinators, in the order of <see cref="Line"/>.</remarks>
internal static class WrongLineGrammar
{
    private static readonly Parser<TextSpan> Word = Run(Characters.IdLength);

    private static readonly Parser<TextSpan> Id = Run(rest => Characters.StartsId(rest) ? Characters.IdLength(rest) : 0);

    /// <summary>Everything up to a blank, a colon or a bracket.</summary>
    private static readonly Parser<TextSpan> Chunk = Run(rest => rest.IndexOfAny(" \t:[") is >= 0 and var end ? end : rest.Length);

    private static readonly Parser<TextSpan> Rest = Run(rest => rest.Length);

    private static readonly Parser<TextSpan> Inside = Run(rest => rest.IndexOfAny('[', ']') is >= 0 and var end ? end : rest.Length);

    private static readonly Parser<TextSpan> Keyword = Word.Where(IsKeyword);

    private static readonly Parser<TextSpan> Brackets =
        from open in Parse.Char('[')
        from start in Here
        from inside in Inside.Optional()
        from end in Here
        from close in Parse.Char(']')
        from blanks in Blanks
        select TextSpan.FromBounds(start, end);

    private static readonly Parser<TextSpan> NamedItem =
        from keyword in Keyword
        from blanks in Blanks
        from id in Id.Optional()
        from more in Blanks
        select keyword;

    private static readonly Parser<TextSpan> QualifiedItem =
        from keyword in NamedItem
        from qualifier in Brackets.Optional()
        select keyword;

    /// <summary>A character that cannot be seen before the colon, or in a reference.</summary>
    private static readonly Parser<WrongLine> Invisible =
        from keyword in Word.Where((source, span) => IsKeyword(source, span) || IsProperty(source, span))
        from before in Run(rest => Math.Max(InvisibleInHead(rest), 0)).Optional()
        from at in Here
        from invisible in Parse.Char(Characters.IsInvisible, "a character that cannot be seen")
        select new WrongLine(Fault.Invisible, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> WideBrackets =
        from keyword in NamedItem
        from at in Here
        from open in Parse.Chars('\uFF3B', '\u3010', '\u3014')
        from inside in Run(rest => rest.IndexOfAny('\uFF3D', '\u3011', '\u3015'))
        from close in Parse.AnyChar
        from blanks in Blanks
        from ending in Parse.Chars(':', '\uFF1A', '\uFE55', '\u2236').Return(0).Or(End)
        select new WrongLine(Fault.WideBrackets, keyword, new TextSpan(at, inside.Length + 2));

    private static readonly Parser<WrongLine> BracketInBrackets =
        from keyword in NamedItem
        from open in Parse.Char('[')
        from inside in Run(rest => rest.IndexOfAny("[]:") is >= 0 and var end ? end : 0).Optional()
        from at in Here
        from second in Parse.Char('[')
        select new WrongLine(Fault.BracketInBrackets, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> UnclosedBracket =
        from keyword in NamedItem
        from at in Here
        from open in Parse.Char('[')
        from inside in Inside.Optional()
        from unclosed in Parse.Char('[').Return(0).Or(End)
        select new WrongLine(Fault.UnclosedBracket, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> SecondBracket =
        from keyword in NamedItem
        from first in Brackets
        from at in Here
        from second in Parse.Char('[')
        from rest in Rest.Optional()
        select new WrongLine(Fault.SecondBracket, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> BracketsBeforeId =
        from keyword in Keyword
        from blanks in Blanks
        from start in Here
        from qualifier in Brackets
        from id in Id
        from end in Here
        from more in Blanks
        from colon in Parse.Char(':')
        select new WrongLine(Fault.BracketsBeforeId, keyword, TextSpan.FromBounds(start, end));

    private static readonly Parser<WrongLine> UnopenedBracket =
        from keyword in QualifiedItem
        from inside in Run(rest => rest.IndexOfAny("[]:") is >= 0 and var end ? end : 0).Optional()
        from at in Here
        from close in Parse.Char(']')
        select new WrongLine(Fault.UnopenedBracket, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> OtherBrackets =
        from keyword in NamedItem
        from at in Here
        from open in Parse.Chars("({")
        from inside in Run(rest => rest.IndexOfAny(")}:") is >= 0 and var end ? end : 0)
        from close in Parse.Chars(")}")
        from blanks in Blanks
        from end in Here
        from colon in Parse.Char(':')
        select new WrongLine(Fault.OtherBrackets, keyword, new TextSpan(at, inside.Length + 2));

    private static readonly Parser<WrongLine> WideColon =
        from keyword in QualifiedItem
        from at in Here
        from colon in Parse.Chars('\uFF1A', '\uFE55', '\u2236')
        select new WrongLine(Fault.WideColon, keyword, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> TagsOnReference =
        from keyword in Keyword
        from blanks in Blanks
        from id in Id
        from more in Blanks
        from qualifier in Brackets.Optional()
        from tags in Rest.Where((source, span) => AreTags(source.AsSpan(span.Start, span.Length)))
        select new WrongLine(Fault.TagsOnReference, keyword, tags);

    private static readonly Parser<WrongLine> SpacedId =
        from keyword in Keyword
        from blanks in Blanks
        from first in Id
        from more in (from blank in Blanks.Where(length => length > 0) from word in Word select word).Repeat(1, 3)
        from end in Here
        from tail in Blanks
        from qualifier in Brackets.Optional()
        from colon in Parse.Char(':')
        select new WrongLine(Fault.SpacedId, keyword, TextSpan.FromBounds(first.Start, end));

    private static readonly Parser<WrongLine> BadId =
        from keyword in Keyword
        from blanks in Blanks.Where(length => length > 0)
        from id in Chunk.Where((source, span) => source[span.Start] != '#')
        from more in Blanks
        from qualifier in Brackets.Optional()
        from ending in Parse.Char(':').Return(0).Or(End)
        select new WrongLine(Fault.BadId, keyword, id);

    private static readonly Parser<WrongLine> MissingName =
        from keyword in Keyword
        from blanks in Blanks
        from qualifier in Brackets.Optional()
        from end in End
        select new WrongLine(Fault.MissingName, keyword, keyword);

    private static readonly Parser<WrongLine> MissingColonAfterBrackets =
        from keyword in NamedItem
        from qualifier in Brackets
        select new WrongLine(Fault.MissingColon, keyword, new TextSpan(qualifier.End + 1, 0));

    private static readonly Parser<WrongLine> MissingColonAfterId =
        from keyword in Keyword
        from blanks in Blanks
        from id in Id.Where((source, span) => LooksLikeAnId(source.AsSpan(span.Start, span.Length)))
        from more in Blanks.Where(length => length > 0)
        select new WrongLine(Fault.MissingColon, keyword, new TextSpan(id.End, 0));

    private static readonly Parser<WrongLine> MissingColon =
        from keyword in Keyword
        select new WrongLine(Fault.MissingColon, keyword, new TextSpan(keyword.End, 0));

    private static readonly Parser<TextSpan> PropertyWord =
        Word.Where(IsProperty);

    private static readonly Parser<WrongLine> PropertyWithAnotherSign =
        from word in PropertyWord
        from blanks in Blanks
        from at in Here
        from sign in Parse.Chars('=', '\uFF1A', '\uFE55', '\u2236')
        select new WrongLine(Fault.WideColon, word, new TextSpan(at, 1));

    private static readonly Parser<WrongLine> PropertyWithoutColon =
        from word in PropertyWord
        select new WrongLine(Fault.PropertyWithoutColon, word, word);

    private static readonly Parser<WrongLine> UnknownWord =
        from word in Id
        from blanks in Blanks
        from id in Id.Optional()
        from more in Blanks
        from qualifier in Brackets.Optional()
        from ending in Parse.Chars(':', '\uFF1A').Return(0).Or(End)
        select new WrongLine(Fault.UnknownWord, word, word);

    private static readonly Parser<WrongLine> OddBlank =
        from at in Here
        from blank in Parse.Char(Characters.IsInvisible, "a character that cannot be seen")
        select new WrongLine(Fault.OddBlank, new TextSpan(at, 1), new TextSpan(at, 1));

    private static readonly Parser<WrongLine> Prose =
        from word in Word.Optional()
        from start in Here
        from rest in Rest.Optional()
        from end in Here
        let first = word.GetOrElse(new TextSpan(start, 0))
        select new WrongLine(Fault.Prose, first, TextSpan.FromBounds(first.Start, end));

    private static readonly Parser<TextSpan> DeclaredId =
        from word in Word
        from blanks in Blanks.Where(length => length > 0)
        from id in Id
        select id;

    /// <summary>The most informative mistake of a line. Accepts every line.</summary>
    /// <remarks>
    /// A line often fits several productions, and the first that accepts it decides. So those that look for something particular come
    /// before those that accept nearly everything: what cannot be seen, then brackets, since a misplaced one changes the meaning of everything after it, and
    /// nested ones before unclosed ones, which they resemble; then a colon of another script, and tags on a reference, which would
    /// otherwise count as a bad id; then ids of several words before ids with invalid characters, which accept whatever precedes a colon;
    /// then a keyword alone before the missing colon, since <c>MissingColon</c> accepts any line that begins with a keyword, and the two
    /// before it know better where the colon belongs; then properties; and last, lines that begin with no known word: in the form of an
    /// item, with an odd blank, or prose.
    /// </remarks>
    public static readonly Parser<WrongLine> Line =
        from indentation in Blanks
        from id in DeclaredId.Optional().Preview()
        from wrong in OneOf(
            Invisible,
            WideBrackets,
            BracketInBrackets,
            UnclosedBracket,
            SecondBracket,
            BracketsBeforeId,
            UnopenedBracket,
            OtherBrackets,
            WideColon,
            TagsOnReference,
            SpacedId,
            BadId,
            MissingName,
            MissingColonAfterBrackets,
            MissingColonAfterId,
            MissingColon,
            PropertyWithAnotherSign,
            PropertyWithoutColon,
            UnknownWord,
            OddBlank,
            Prose)
        select wrong with { Id = id.GetOrDefault().GetOrElse(default) };

    private static bool IsKeyword(string source, TextSpan span) =>
        Keywords.Parse(source.AsSpan(span.Start, span.Length)) != Language.Vocabulary.Keyword.None;

    private static bool IsProperty(string source, TextSpan span) =>
        PropertyNames.Parse(source.AsSpan(span.Start, span.Length)) != PropertyName.None;

    /// <summary>Where in the rest of a head such a character is; -1 if it has none.</summary>
    private static int InvisibleInHead(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length && rest[i] is not (':' or '\uFF1A'); i++)
        {
            if (Characters.IsInvisible(rest[i]))
                return i;
        }

        return -1;
    }

    private static bool AreTags(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(' ', '\t'))
        {
            if (!text[range].IsEmpty && !Characters.IsTag(text[range]))
                return false;
        }

        return true;
    }

    private static bool LooksLikeAnId(ReadOnlySpan<char> word) => word.IndexOfAny("-_.0123456789") >= 0 && !word.EndsWith(".");
}
