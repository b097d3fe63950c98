using System.Collections.Immutable;
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

    /// <summary>Whether the line stands directly below a text that may go on in it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>
    /// The keyword that the line seems to mean, so that what is nested in it is not reported because the line could not be read.
    /// </summary>
    public Keyword Guess() => Keywords.Parse(source[line.Word]) is not Keyword.None and var keyword
        ? keyword
        : Keywords.Parse(Spelling.Nearest(source[line.Word], Keywords.All));

    /// <summary>Whether what the line means depends on which ids there are.</summary>
    public bool DependsOnIds =>
        line.Fault is Fault.WideBrackets or Fault.MissingColon or Fault.WideColon
            or Fault.SpacedId or Fault.BadId or Fault.UnclosedBracket or Fault.MissingName;

    /// <summary>For a diagnostic that is only counted.</summary>
    public Diagnostic Unexplained() => Report(LineDiagnostics.StrayText, "");

    /// <param name="known">The ids of the map; null where only the line itself is known.</param>
    public Diagnostic Build(IKnownIds? known) => (known is null ? null : Citation(known)) ?? Describe(known);

    /// <summary>For a citation whose locator is not in brackets, what to write; else null.</summary>
    private Diagnostic? Citation(IKnownIds known) => LooseLocator.Find(source, line, whole, known) is { } locator
        ? new Diagnostic(LineDiagnostics.BadBrackets, locator.Message, new SourceLocation(source, locator.Fix.Edits[0].Span))
        {
            Fix = locator.Fix with { IsSafe = parent is { } above && Keyword.Source.PlaceUnder(above) is { Makes: not null } },
        }
        : null;

    private Diagnostic Describe(IKnownIds? known) => line.Fault switch
    {
        Fault.Invisible => Invisible(),
        Fault.WideBrackets => WideBrackets(known),
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
        Fault.WideColon => Report(
            LineDiagnostics.MissingColon,
            $"Expected ':' here, not '{source[line.At]}'.",
            Replace("write ':'", ":") with { IsSafe = IsColon(known) }),
        Fault.TagsOnReference => Report(
            LineDiagnostics.TagsOnReference,
            $"A reference takes no tags. Put {source[line.At]} after the text where the item is declared, or write ':' to declare it "
                + "here."),
        Fault.SpacedId => SpacedId(known),
        Fault.BadId => BadIdentifier(known),
        Fault.MissingColon => MissingColonBeforeText(known),
        Fault.MissingName => Report(
            LineDiagnostics.MissingName,
            $"'{Word}' alone says nothing. Write '{Word}: text' to declare {Article()}, or '{Word} id' to refer to one."),
        Fault.PropertyWithoutColon => Report(
            LineDiagnostics.MissingColon,
            $"Expected ':' after the property name '{Word}'.",
            CodeFix.Replace("insert ':'", new TextSpan(line.Word.End, 0), ":") with { IsSafe = HasClearValue() }),
        Fault.UnknownWord => Unknown(),
        Fault.OddBlank => Report(
            LineDiagnostics.OddBlank,
            $"The line begins with {CharacterNames.Of(source.Text[line.At.Start])}, which cannot be seen. Delete it.",
            Replace("delete it", "")),
        _ => Prose(),
    };

    private string Article() => Keywords.Parse(source[line.Word]).WithArticle();

    /// <summary>What cannot be seen is taken out, unless it is all that parts the keyword from the id.</summary>
    private Diagnostic Invisible()
    {
        var name = CharacterNames.Of(source.Text[line.At.Start]);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = line.At.Start; at < whole.End && source.Text[at] is not (':' or '\uFF1A'); at++)
        {
            if (!Characters.IsInvisible(source.Text[at]))
                continue;
            var parts = at == line.Word.End && at + 1 < whole.End && Characters.StartsId(source.Text.AsSpan(at + 1, whole.End - at - 1));
            edits.Add(new TextEdit(new TextSpan(at, 1), parts ? " " : ""));
        }

        return Report(
            LineDiagnostics.BadId,
            $"There is {name} here, which cannot be seen and is not part of an id. Delete it.",
            new CodeFix(edits.Count == 1 ? "delete it" : "delete what cannot be seen", edits.ToImmutable()));
    }

    private Diagnostic WideBrackets(IKnownIds? known)
    {
        var square = $"[{source[line.At][1..^1]}]";
        var rest = source[TextSpan.FromBounds(line.At.End, whole.End)];
        var declares = rest.IndexOfAny(":\uFF1A\uFE55\u2236") >= 0;
        var isSource = Keywords.Parse(source[line.Word]) == Keyword.Source;
        return Report(
            LineDiagnostics.BadBrackets,
            $"'{source[line.At]}' must be in square brackets. Write '{square}'.",
            Replace($"write '{square}'", square) with
            {
                IsSafe = declares ? IsRating(source[line.At][1..^1]) : isSource && known?.ClassOf(source[line.Id]) == ItemClasses.Source,
            });
    }

    private Diagnostic UnclosedBracket()
    {
        var colon = source[TextSpan.FromBounds(line.At.Start, whole.End)].IndexOf(':');
        var end = colon < 0 ? whole.End : line.At.Start + colon;
        return Report(
            LineDiagnostics.BadBrackets,
            colon < 0 ? "'[' is not closed. Expected ']' before the end of the line." : "'[' is not closed. Expected ']' before the ':'.",
            CodeFix.Replace("insert ']'", new TextSpan(end, 0), "]") with
            {
                IsSafe = colon >= 0 && IsRating(source[TextSpan.FromBounds(line.At.End, end)]),
            });
    }

    /// <summary>Whether the item takes something as its rating.</summary>
    private bool IsRating(ReadOnlySpan<char> text) =>
        Keywords.Parse(source[line.Word]).Row().Qualifier?.Read is { } read && read(text.Trim(" \t"), out _, out _) is not null;

    /// <summary>
    /// Whether what follows the name of a property can only be its value: a line that goes on in words may continue the text above.
    /// </summary>
    private bool HasClearValue()
    {
        var value = source[TextSpan.FromBounds(line.Word.End, whole.End)].Trim(" \t");
        return PropertyNames.Parse(source[line.Word]).Row()?.Type.Check is { } check && !value.IsEmpty && check(value.ToString()) is null;
    }

    private Diagnostic OtherBrackets()
    {
        var square = $"[{source[line.At][1..^1]}]";
        return Report(
            LineDiagnostics.BadBrackets, $"'{source[line.At]}' must be in square brackets. Write '{square}'.",
            Replace($"write '{square}'", square) with { IsSafe = IsRating(source[line.At][1..^1]) });
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

    private Diagnostic SpacedId(IKnownIds? known)
    {
        var joined = string.Join('-', source[line.At].ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return Report(
            LineDiagnostics.BadId,
            $"An id is one word. Write '{Word} {joined}: …', or '{Word}: …' if '{source[line.At]}' is where the text begins.",
            Replace($"join the words: {joined}", joined) with { IsSafe = known is not null && known.IsWanted(joined) });
    }

    private Diagnostic BadIdentifier(IKnownIds? known)
    {
        var id = source[line.At].ToString();
        const string Rule = "An id is made of letters, digits, '-', '_' and '.', and begins with a letter or digit.";
        var slug = AutoId.FromText(id, Keyword.None);
        return slug.Length == 0
            ? Report(
                LineDiagnostics.BadId,
                $"'{id}' is not an id. {Rule}" + (WithoutId() is null ? "" : " Leave it out: the item gets one from its text."),
                WithoutId())
            : Report(
                LineDiagnostics.BadId,
                $"'{id}' is not an id. {Rule} Write '{slug}'.",
                Replace($"write '{slug}'", slug) with { IsSafe = known is not null && IsFree(slug, known) });
    }

    /// <summary>Takes the id out of a declaration; null for a reference, which would say nothing.</summary>
    private CodeFix? WithoutId() =>
        source[TextSpan.FromBounds(line.At.End, whole.End)].Contains(':')
            ? CodeFix.Replace("leave the id out", TextSpan.FromBounds(line.Word.End, line.At.End), "")
            : null;

    /// <summary>
    /// Whether a line can have an id without meaning another item than its author does: one that declares an item needs an id that is not
    /// taken, one that refers to an item the id of such an item.
    /// </summary>
    private bool IsFree(string id, IKnownIds known)
    {
        var declares = source[TextSpan.FromBounds(line.At.End, whole.End)].Contains(':');
        var (keyword, taken) = (Keywords.Parse(source[line.Word]), known.ClassOf(id));
        return declares ? taken == ItemClasses.None && keyword != Keyword.Source : taken == keyword.Class();
    }

    private Diagnostic MissingColonBeforeText(IKnownIds? known)
    {
        var before = source[TextSpan.FromBounds(line.Word.Start, line.At.Start)];
        return Report(
            LineDiagnostics.MissingColon,
            $"Expected ':' before the text. Write '{before}: …' to declare {Article()}; a reference is '{Word}' and one id.",
            CodeFix.Replace("insert ':'", new TextSpan(line.At.Start, 0), ":") with { IsSafe = IsClearDeclaration(known) }) with
        {
            Location = new SourceLocation(source, FirstWordFrom(line.At.Start)),
        };
    }

    /// <summary>A source is declared only where its author declares it; and what begins with an id may be a reference.</summary>
    private bool IsClearDeclaration(IKnownIds? known)
    {
        var keyword = Keywords.Parse(source[line.Word]);
        return known is not null && keyword != Keyword.Source && parent is { } above && keyword.IsAllowedUnder(above)
            && (line.Id.Length == 0 || known.ClassOf(source[line.Id]) == ItemClasses.None);
    }

    /// <summary>Whether a sign that looks like a colon is meant as one: in a reference it would declare another item.</summary>
    private bool IsColon(IKnownIds? known)
    {
        var keyword = Keywords.Parse(source[line.Word]);
        if (keyword == Keyword.None)
            return true;
        if (known is null || (line.Id.Length > 0 && known.ClassOf(source[line.Id]) != ItemClasses.None))
            return false;
        if (keyword != Keyword.Source)
            return true;
        var text = source[TextSpan.FromBounds(line.At.End, whole.End)];
        var first = text.Trim(" \t")[..Characters.IdLength(text.Trim(" \t"))];
        // Between Chinese or Japanese characters there is no blank.
        return known.ClassOf(first) == ItemClasses.None
            && (text.StartsWith(" ") || (line.Id.Length == 0 && text.Length > 0 && !char.IsAscii(text[0])));
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
        if (parent == Keyword.None && FileHeads.Title(source, TextSpan.FromBounds(line.At.Start, whole.End)) is { } title)
            return Report(LineDiagnostics.UnknownWord, title.Message, title.Fix);
        if (Habits.Property(source[line.Word]) is { } habit)
        {
            var name = habit.Instead;
            var isTaken = name is not null && parent is { } item && PropertyNames.Parse(name).IsAllowedUnder(item, false, false);
            return Report(
                LineDiagnostics.UnknownWord,
                $"'{Word}' is not a property. {habit.Advice}",
                isTaken ? Replace($"write '{name}'", name!) : null);
        }

        if (Habits.Meant(source[line.Word]) is { } meant)
        {
            var keyword = Keywords.Parse(meant);
            var isSafe = parent is { } above && keyword.IsAllowedUnder(above);
            return Report(
                LineDiagnostics.UnknownWord,
                $"'{Word}' is called '{meant}' here. Write '{meant}'.",
                Replace($"write '{meant}'", meant) with { IsSafe = isSafe });
        }

        var here = Expected();
        if (Spelling.Nearest(source[line.Word], AllWords, out var isClear) is not { } nearest)
        {
            // A word or two without a colon may be the end of the text above.
            var continues = GoesOn && source[whole].IndexOfAny(":\uFF1A[") < 0;
            return Report(
                LineDiagnostics.UnknownWord,
                $"'{Word}' is neither a keyword nor a property.{here}"
                    + (continues ? " To continue the text above, begin the line with '|'."
                        : parent is { } above ? Placement.ExpectedProperties(above) : ""),
                continues ? Continue() : null);
        }

        var kind = Keywords.Parse(nearest) == Keyword.None ? "property" : "keyword";
        var lowered = string.Equals(nearest, Word, StringComparison.OrdinalIgnoreCase);
        var fits = Keywords.Parse(nearest) == Keyword.None
            || (parent is { } place && Keywords.Parse(nearest).IsAllowedUnder(place));
        return Report(
            LineDiagnostics.UnknownWord,
            lowered
                ? $"'{Word}' must be in lower case. Write '{nearest}'."
                : $"'{Word}' is neither a keyword nor a property. Did you mean the {kind} '{nearest}'?",
            Replace($"write '{nearest}'", nearest) with { IsSafe = lowered || (isClear && fits && !SplitsReference(nearest)) });
    }

    /// <summary>
    /// Whether a colon without a blank behind it may have come into a citation, which it would make the declaration of another source.
    /// </summary>
    private bool SplitsReference(string nearest)
    {
        var rest = source[TextSpan.FromBounds(line.Word.End, whole.End)];
        return Keywords.Parse(nearest) == Keyword.Source && rest.Length > 1 && rest[0] == ':' && !Characters.IsBlank(rest[1]);
    }

    private Diagnostic Prose()
    {
        var content = TextSpan.FromBounds(line.At.Start, whole.End);
        if ((FileHeads.Title(source, content) ?? Habits.Bullet(source, content) ?? Habits.Comment(source, content)) is { } habit)
            return Report(LineDiagnostics.StrayText, habit.Message, habit.Fix);

        if (line.Word.Length > 0 && Spelling.Nearest(source[line.Word], AllWords) is { } nearest)
        {
            var isCase = string.Equals(nearest, Word, StringComparison.OrdinalIgnoreCase);
            var message = isCase
                ? $"'{Word}' must be in lower case. Write '{nearest}'."
                : $"'{Word}' is neither a keyword nor a property. Did you mean '{nearest}'? To continue the text above, begin the line "
                    + "with '|'.";
            return new Diagnostic(LineDiagnostics.UnknownWord, message, new SourceLocation(source, line.Word))
            {
                Fix = isCase ? CodeFix.Replace($"write '{nearest}'", line.Word, nearest) : GoesOn ? Continue() : null,
            };
        }

        return Report(
            LineDiagnostics.StrayText,
            $"This line begins with neither a keyword nor a property.{Expected()} To continue the text above, begin the line with '|'; a "
                + "comment begins with '//'.",
            GoesOn && !BeginsOther() ? Continue() : null);
    }

    /// <summary>Whether the line begins with a sign that stands before points, comments and rules elsewhere.</summary>
    private bool BeginsOther() => "-*+/#;<>=_~".Contains(source.Text[line.At.Start], StringComparison.Ordinal);

    /// <summary>The text above becomes longer, so that only its author can say whether it should.</summary>
    private CodeFix Continue() =>
        CodeFix.Replace("begin the line with '|'", new TextSpan(line.At.Start, 0), "| ") with { IsSafe = false };

    /// <summary>What is allowed here, as a sentence after a blank.</summary>
    private string Expected() => parent is { } above ? " " + Placement.Expected(above) : "";

    private CodeFix Replace(string title, string text) => CodeFix.Replace(title, line.At, text);

    private Diagnostic Report(DiagnosticDescriptor descriptor, string message, CodeFix? fix = null) =>
        new(descriptor, message, new SourceLocation(source, line.At)) { Fix = fix };
}
