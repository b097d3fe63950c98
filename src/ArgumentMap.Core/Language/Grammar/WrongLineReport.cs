using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>Builds the diagnostic for a malformed line: what is wrong and how to fix it.</summary>
/// <param name="parent">The item that the line is nested in, to say what is allowed there; null where that is unknown.</param>
internal sealed class WrongLineReport(SourceText source, WrongLine line, TextSpan whole, Keyword? parent)
{
    private static readonly ImmutableArray<string> AllWords = [.. Keywords.All, .. PropertyNames.All];

    private string Word => source[line.Word].ToString();

    /// <summary>
    /// The keyword that the line seems to mean, so that what is nested in it is not reported because the line could not be read.
    /// </summary>
    public Keyword Guess() => Keywords.Parse(source[line.Word]) is not Keyword.None and var keyword
        ? keyword
        : Keywords.Parse(Spelling.Nearest(source[line.Word], Keywords.All));

    public Diagnostic Build() => line.Fault switch
    {
        Fault.BracketInBrackets =>
            Report(LineDiagnostics.BadBrackets, "A '[' inside square brackets. Only one pair is allowed here: take one out."),
        Fault.UnclosedBracket => UnclosedBracket(),
        Fault.UnopenedBracket =>
            Report(LineDiagnostics.BadBrackets, "A ']' without a '[' before it. Text in square brackets begins with '['."),
        Fault.OtherBrackets => OtherBrackets(),
        Fault.BracketsBeforeId => BracketsBeforeId(),
        Fault.SecondBracket =>
            Report(
                LineDiagnostics.BadBrackets,
                "A second '['. Only one pair of square brackets is allowed here: put everything into the first."),
        Fault.WideColon => Report(LineDiagnostics.MissingColon, $"Expected ':' here, not '{source[line.At]}'.", Replace("write ':'", ":")),
        Fault.TagsOnReference => Report(
            LineDiagnostics.TagsOnReference,
            $"A reference takes no tags. Put {source[line.At]} after the text where the item is declared, or write ':' to declare it "
                + "here."),
        Fault.SpacedId => SpacedId(),
        Fault.BadId => BadIdentifier(),
        Fault.MissingColon => MissingColonBeforeText(),
        Fault.MissingName => Report(
            LineDiagnostics.MissingName,
            $"'{Word}' alone says nothing. Write '{Word}: text' to declare {Article()}, or '{Word} id' to refer to one."),
        Fault.PropertyWithoutColon => Report(
            LineDiagnostics.MissingColon,
            $"Expected ':' after the property name '{Word}'.",
            CodeFix.Replace("insert ':'", new TextSpan(line.Word.End, 0), ":")),
        Fault.UnknownWord => Unknown(),
        Fault.OddBlank => Report(
            LineDiagnostics.OddBlank,
            $"The line begins with {Named(source.Text[line.At.Start])}, which does not indent. Use spaces or tabs.",
            char.GetUnicodeCategory(source.Text[line.At.Start]) == UnicodeCategory.Format
                ? Replace("delete it", "")
                : Replace("replace it with a space", " ")),
        _ => Prose(),
    };

    private string Article() => Keywords.Parse(source[line.Word]).WithArticle();

    private Diagnostic UnclosedBracket()
    {
        var colon = source[TextSpan.FromBounds(line.At.Start, whole.End)].IndexOf(':');
        var end = colon < 0 ? whole.End : line.At.Start + colon;
        return Report(
            LineDiagnostics.BadBrackets,
            colon < 0 ? "'[' is not closed. Expected ']' before the end of the line." : "'[' is not closed. Expected ']' before the ':'.",
            CodeFix.Replace("insert ']'", new TextSpan(end, 0), "]"));
    }

    private Diagnostic OtherBrackets()
    {
        var square = $"[{source[line.At][1..^1]}]";
        return Report(
            LineDiagnostics.BadBrackets, $"'{source[line.At]}' must be in square brackets. Write '{square}'.",
            Replace($"write '{square}'", square));
    }

    private Diagnostic BracketsBeforeId()
    {
        var wrong = source[line.At];
        var close = wrong.IndexOf(']');
        var right = $"{wrong[(close + 1)..].Trim()} {wrong[..(close + 1)]}";
        return Report(
            LineDiagnostics.BadBrackets, $"Square brackets go after the id. Write '{Word} {right}: …'.",
            Replace("put the id first", right));
    }

    private Diagnostic SpacedId()
    {
        var joined = string.Join('-', source[line.At].ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return Report(
            LineDiagnostics.BadId,
            $"An id is one word. Write '{Word} {joined}: …', or '{Word}: …' if '{source[line.At]}' is where the text begins.",
            Replace($"join the words: {joined}", joined));
    }

    private Diagnostic BadIdentifier()
    {
        var id = source[line.At].ToString();
        const string Rule = "An id is made of letters, digits, '-', '_' and '.', and begins with a letter or digit.";
        var slug = AutoId.FromText(id, Keyword.None);
        return slug.Length == 0
            ? Report(LineDiagnostics.BadId, $"'{id}' is not an id. {Rule}")
            : Report(LineDiagnostics.BadId, $"'{id}' is not an id. {Rule} Write '{slug}'.", Replace($"write '{slug}'", slug));
    }

    private Diagnostic MissingColonBeforeText()
    {
        var before = source[TextSpan.FromBounds(line.Word.Start, line.At.Start)];
        return Report(
            LineDiagnostics.MissingColon,
            $"Expected ':' before the text. Write '{before}: …' to declare {Article()}; a reference is '{Word}' and one id.",
            CodeFix.Replace("insert ':'", new TextSpan(line.At.Start, 0), ":")) with
        {
            Location = new SourceLocation(source, FirstWordFrom(line.At.Start)),
        };
    }

    private TextSpan FirstWordFrom(int position)
    {
        var text = source[TextSpan.FromBounds(position, whole.End)];
        var start = Characters.SkipBlanks(text, 0);
        var length = text[start..].IndexOfAny(' ', '\t');
        return new TextSpan(position + start, length < 0 ? text.Length - start : length);
    }

    private Diagnostic Unknown()
    {
        var here = Expected();
        if (Spelling.Nearest(source[line.Word], AllWords) is not { } nearest)
            return Report(
                LineDiagnostics.UnknownWord, $"'{Word}' is neither a keyword nor a property.{here}"
                    + (parent is { } above ? Placement.ExpectedProperties(above) : ""));
        var kind = Keywords.Parse(nearest) == Keyword.None ? "property" : "keyword";
        var lowered = string.Equals(nearest, Word, StringComparison.OrdinalIgnoreCase);
        return Report(
            LineDiagnostics.UnknownWord,
            lowered
                ? $"'{Word}' must be in lower case. Write '{nearest}'."
                : $"'{Word}' is neither a keyword nor a property. Did you mean the {kind} '{nearest}'?",
            Replace($"write '{nearest}'", nearest));
    }

    private Diagnostic Prose()
    {
        if (line.Word.Length > 0 && Spelling.Nearest(source[line.Word], AllWords) is { } nearest)
        {
            var isCase = string.Equals(nearest, Word, StringComparison.OrdinalIgnoreCase);
            var message = isCase
                ? $"'{Word}' must be in lower case. Write '{nearest}'."
                : $"'{Word}' is neither a keyword nor a property. Did you mean '{nearest}'? To continue the text above, begin the line "
                    + "with '|'.";
            return new Diagnostic(LineDiagnostics.UnknownWord, message, new SourceLocation(source, line.Word))
            {
                Fix = isCase ? CodeFix.Replace($"write '{nearest}'", line.Word, nearest) : null,
            };
        }

        return Report(
            LineDiagnostics.StrayText,
            $"This line begins with neither a keyword nor a property.{Expected()} To continue the text above, begin the line with '|'; a "
                + "comment begins with '//'.");
    }

    /// <summary>What is allowed here, as a sentence after a blank.</summary>
    private string Expected() => parent is { } above ? " " + Placement.Expected(above) : "";

    private CodeFix Replace(string title, string text) => CodeFix.Replace(title, line.At, text);

    private Diagnostic Report(DiagnosticDescriptor descriptor, string message, CodeFix? fix = null) =>
        new(descriptor, message, new SourceLocation(source, line.At)) { Fix = fix };

    private static string Named(char c) => c switch
    {
        '\u00A0' => "a no-break space (U+00A0)",
        '\u3000' => "an ideographic space (U+3000)",
        '\uFEFF' => "a byte order mark (U+FEFF)",
        _ => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}"),
    };
}
