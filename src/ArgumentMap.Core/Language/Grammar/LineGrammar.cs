using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using static ArgumentMap.Language.Grammar.LineParsers;
using Production = Sprache.Parser<ArgumentMap.Language.Grammar.LineCursor>;

namespace ArgumentMap.Language.Grammar;

/// <summary>The grammar of a line, one parser per production.</summary>
/// <remarks>
/// What no production here accepts is read by <see cref="WrongLineGrammar"/>.
/// <code>
/// end           = ? the end of the line ?
/// blank         = " " | ? a tab ? | ? another space of Unicode ?
/// blanks        = { blank }
/// text          = { ? any character ? } end
/// content       = blanks ":" text
/// no-content    = blanks end
/// qualifier     = blanks "[" { ? any character but square brackets ? } "]"
/// name          = ( ? a letter ? | ? a digit ? ) { ? a letter, mark or digit ? | "-" | "_" | "." }
/// id            = blank blanks name
/// keyword       = ? the word of an item ?
/// named-item    = id [ qualifier ] ( content | no-content )
/// unnamed-item  = [ qualifier ] content
/// item          = keyword ( named-item | unnamed-item )
/// property-name = ? the word of a property ? | "x-" name
/// property      = property-name content
/// continuation  = "|" text
/// comment       = "//" text
/// blank-line    = end
/// line          = blanks ( item | property | continuation | comment | blank-line )
/// </code>
/// </remarks>
internal static class LineGrammar
{
    private static readonly Production End = Take(static rest => rest.IsEmpty ? 0 : -1);

    private static readonly Production Blank = Take(static rest => rest.Length > 0 && Characters.IsBlank(rest[0]) ? 1 : -1);

    private static readonly Production Blanks = TakeBlanks();

    private static readonly Production Text = Take(static rest => rest.Length).Keep(static (line, text) => line.Text = line.Trim(text));

    private static readonly Production Content = Sequence(Blanks, Sign(":"), Text).As(LineKind.Declaration);

    private static readonly Production NoContent = Sequence(Blanks, End).As(LineKind.Reference);

    private static readonly Production Qualifier = Sequence(
        Blanks,
        Sign("["),
        Take(static rest => rest.IndexOfAny('[', ']')).Keep(static (line, inside) => line.Qualifier = line.Trim(inside)),
        Sign("]"));

    private static readonly Production Name = Take(static rest => Characters.StartsId(rest) ? Characters.IdLength(rest) : -1);

    private static readonly Production Id = Sequence(
        Blank,
        Blanks,
        Name.Keep(static (line, name) => line.Id = name));

    private static readonly Production Keyword =
        Word(static (line, word) => (line.Keyword = Keywords.Parse(word)) != Vocabulary.Keyword.None);

    private static readonly Production NamedItem = Sequence(Id, Optional(Qualifier), OneOf(Content, NoContent));

    private static readonly Production UnnamedItem = Sequence(Optional(Qualifier), Content);

    private static readonly Production Item = Sequence(Keyword, OneOf(NamedItem, UnnamedItem));

    private static readonly Production PropertyName =
        Word(static (line, word) => (line.Property = PropertyNames.Parse(word)) != Vocabulary.PropertyName.None);

    private static readonly Production Property = Sequence(PropertyName, Content).As(LineKind.Property);

    private static readonly Production Continuation = Sequence(Sign("|"), Text).As(LineKind.Continuation);

    /// <summary>The slashes are part of a comment, so that it can be printed unchanged.</summary>
    private static readonly Production Comment =
        Sequence(Sign("//"), Text).Keep(static (line, comment) => line.Text = line.Trim(comment)).As(LineKind.Comment);

    private static readonly Production BlankLine = End.As(LineKind.Blank);

    /// <summary>One line of a file, without its line end. What it belongs to is decided later.</summary>
    public static readonly Production Line = Sequence(
        Blanks.Keep(static (line, blanks) => line.Indentation = blanks.Length),
        OneOf(Item, Property, Continuation, Comment, BlankLine));
}
