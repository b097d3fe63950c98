using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;
using Production = Sprache.Parser<ArgumentMap.Language.Grammar.LineCursor>;

namespace ArgumentMap.Language.Grammar;

/// <summary>The combinators of <see cref="LineGrammar"/>: Sprache's parsers over a mutable input.</summary>
/// <remarks>Every line of every file is read by these: the parsers look at spans and jump, and none of them allocates.</remarks>
internal static class LineParsers
{
    /// <summary>Number of leading characters that match; -1 where nothing matches.</summary>
    internal delegate int Length(ReadOnlySpan<char> rest);

    /// <summary>Keeps the part of the line that a production has accepted.</summary>
    internal delegate void Keeper(LineCursor line, TextSpan part);

    /// <summary>Keeps a word and returns true if it is one of those looked for.</summary>
    internal delegate bool WordReader(LineCursor line, ReadOnlySpan<char> word);

    /// <summary>Takes as many characters as a scan of the rest of the line says.</summary>
    public static Production Take(Length lengthOf) => input =>
    {
        var line = (LineCursor)input;
        var length = lengthOf(line.Rest);
        if (length < 0)
            return line.Failure;
        line.Position += length;
        return line.Success;
    };

    /// <summary>Takes all blanks, possibly none.</summary>
    public static Production TakeBlanks() => input =>
    {
        var line = (LineCursor)input;
        line.Position += Characters.SkipBlanks(line.Rest, 0);
        return line.Success;
    };

    public static Production Sign(string sign) => input =>
    {
        var line = (LineCursor)input;
        if (!line.Rest.StartsWith(sign))
            return line.Failure;
        line.Position += sign.Length;
        return line.Success;
    };

    /// <summary>Takes the word at the start of the line if it is a known one.</summary>
    public static Production Word(WordReader read) => input =>
    {
        var line = (LineCursor)input;
        var rest = line.Rest;
        var length = Characters.IdLength(rest);
        if (!read(line, rest[..length]))
            return line.Failure;
        line.WordLength = length;
        line.Position += length;
        return line.Success;
    };

    /// <summary>Applies parsers one after the other.</summary>
    public static Production Sequence(params Production[] parts) => input =>
    {
        foreach (var part in parts)
        {
            var result = part(input);
            if (!result.WasSuccessful)
                return result;
        }

        return ((LineCursor)input).Success;
    };

    /// <summary>Applies the first parser that accepts the line here.</summary>
    public static Production OneOf(params Production[] choices) => input =>
    {
        var line = (LineCursor)input;
        var start = line.Position;
        foreach (var choice in choices)
        {
            line.Position = start;
            if (choice(line).WasSuccessful)
                return line.Success;
        }

        return line.Failure;
    };

    public static Production Optional(Production part) => input =>
    {
        var line = (LineCursor)input;
        var start = line.Position;
        if (!part(line).WasSuccessful)
            line.Position = start;
        return line.Success;
    };

    public static Production Keep(this Production part, Keeper keep) => input =>
    {
        var line = (LineCursor)input;
        var start = line.Position;
        var result = part(line);
        if (result.WasSuccessful)
            keep(line, TextSpan.FromBounds(start, line.Position));
        return result;
    };

    /// <summary>Sets the kind of the line that a production accepts.</summary>
    public static Production As(this Production part, LineKind kind) => input =>
    {
        var result = part(input);
        if (result.WasSuccessful)
            ((LineCursor)input).Kind = kind;
        return result;
    };

    /// <summary>A part of a line without the blanks at its ends.</summary>
    public static TextSpan Trim(this LineCursor line, TextSpan part)
    {
        var (start, end) = (part.Start, part.End);
        while (start < end && Characters.IsBlank(line.Source[start]))
            start++;
        while (end > start && Characters.IsBlank(line.Source[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
