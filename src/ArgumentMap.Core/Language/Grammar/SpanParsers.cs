using ArgumentMap.Text;
using Sprache;

namespace ArgumentMap.Language.Grammar;

/// <summary>Parsers over spans of a line, which <see cref="WrongLineGrammar"/> uses in addition to Sprache's own.</summary>
internal static class SpanParsers
{
    /// <summary>The current offset.</summary>
    public static readonly Parser<int> Here = input => Result.Success(((LineInput)input).Position, input);

    /// <summary>Number of blanks, possibly 0.</summary>
    public static readonly Parser<int> Blanks = input =>
    {
        var at = (LineInput)input;
        var length = Characters.SkipBlanks(at.Rest, 0);
        return Result.Success(length, at.To(at.Position + length));
    };

    public static readonly Parser<int> End = input => input.AtEnd
        ? Result.Success(input.Position, input)
        : Result.Failure<int>(input, "more", ["the end of the line"]);

    internal delegate int Length(ReadOnlySpan<char> rest);

    /// <summary>Takes as many characters as a scan of the rest of the line says, but at least one.</summary>
    public static Parser<TextSpan> Run(Length lengthOf) => input =>
    {
        var at = (LineInput)input;
        var length = lengthOf(at.Rest);
        return length > 0
            ? Result.Success(new TextSpan(at.Position, length), at.To(at.Position + length))
            : Result.Failure<TextSpan>(at, "nothing", []);
    };

    /// <summary>Accepts only what satisfies a condition on the text.</summary>
    public static Parser<TextSpan> Where(this Parser<TextSpan> parser, Func<string, TextSpan, bool> holds) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful && !holds(((LineInput)input).Source, result.Value)
            ? Result.Failure<TextSpan>(input, "something else", [])
            : result;
    };

    /// <summary>Applies the first parser that accepts the line here; the last must accept every line.</summary>
    public static Parser<T> OneOf<T>(params Parser<T>[] choices) => input =>
    {
        var result = choices[0](input);
        for (var i = 1; i < choices.Length && !result.WasSuccessful; i++)
            result = choices[i](input);
        return result;
    };
}
