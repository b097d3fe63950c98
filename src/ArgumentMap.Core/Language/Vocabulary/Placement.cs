using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Builds the messages for items and properties that are not allowed in their place.</summary>
internal static class Placement
{
    /// <summary>What is allowed under an item, as a sentence.</summary>
    public static string Expected(Keyword parent)
    {
        var names = Keywords.Under(parent).Select(keyword => keyword.WithArticle()).ToImmutableArray();
        if (!names.IsEmpty)
            return $"Allowed {At(parent)}: {Spelling.Alternatives(names)}.";
        return PropertyNames.Under(parent, isReference: false, isNested: false).Any()
            ? $"Only its properties are allowed {At(parent)}."
            : $"Nothing is allowed {At(parent)}.";
    }

    /// <summary>The properties of an item, as a sentence that follows <see cref="Expected"/>; empty where it has none.</summary>
    public static string ExpectedProperties(Keyword parent)
    {
        var names = Names(parent, isReference: false, isNested: false);
        return names.IsEmpty ? "" : $" Its properties are {Spelling.List(names)}.";
    }

    public static Diagnostic Item(SourceText source, in LineSyntax line, Keyword parent)
    {
        var row = line.Keyword.Row();
        var location = new SourceLocation(source, line.Word);
        if (row.Rule is { } rule)
            return new Diagnostic(PlacementDiagnostics.MisplacedItem, rule, location);
        var hint = row.Hints.FirstOrDefault(hint => hint.Under.Contains(parent));
        return new Diagnostic(PlacementDiagnostics.MisplacedItem, NotAllowed(line.Keyword, parent), location)
        {
            Fix = hint is { Instead: not Keyword.None and var instead }
                ? CodeFix.Replace($"write '{instead.Name()}'", line.Word, instead.Name())
                : null,
        };
    }

    /// <summary>That an item is not allowed under another, and what is.</summary>
    public static string NotAllowed(Keyword keyword, Keyword parent)
    {
        var row = keyword.Row();
        if (row.Rule is { } rule)
            return rule;
        var hint = row.Hints.FirstOrDefault(hint => hint.Under.Contains(parent));
        return $"{Capital(keyword.WithArticle())} is not allowed {At(parent)}. {Expected(parent)}{(hint is null ? "" : " " + hint.Text)}";
    }

    /// <summary>For an item that attacks the step from the one above, where that takes none.</summary>
    public static Diagnostic NothingToAttack(SourceText source, in LineSyntax line, Keyword parent)
    {
        var keyword = line.Keyword.WithArticle();
        var instead = Keyword.Objection.Name();
        return new Diagnostic(
            PlacementDiagnostics.MisplacedItem,
            $"{Capital(keyword)} {At(parent)} attacks its citation, and this {parent.Name()} is not cited here. Indent it under a "
                + $"{parent.Name()} under a statement or an argument, or write '{instead}' to attack the {parent.Name()} "
                + "itself.",
            new SourceLocation(source, line.Word))
        {
            Fix = CodeFix.Replace($"write '{instead}'", line.Word, instead) with { IsSafe = false },
        };
    }

    /// <param name="item">The line that the property is nested in; null at the top.</param>
    public static Diagnostic Property(SourceText source, in LineSyntax line, LineSyntax? item, bool isNested)
    {
        var location = new SourceLocation(source, line.Word);
        var name = source[line.Word].ToString();
        if (item is not { } owner)
            return new Diagnostic(
                PlacementDiagnostics.MisplacedProperty,
                $"The property '{name}' belongs to no item. Indent it under the one it describes.",
                location);
        var isReference = owner.Kind == LineKind.Reference;
        var allowed = Names(owner.Keyword, isReference, isNested);
        var on = owner.Keyword.WithArticle();
        if (isReference)
            on = isNested && owner.Keyword.Class() == ItemClasses.Source ? "a citation" : $"a reference to {on}";
        var takes = allowed.IsEmpty ? "It takes only x-…." : $"It takes {Spelling.Alternatives([.. allowed, "x-…"])}.";
        var where = isReference ? " Other properties go where the item is declared." : "";
        var meant = Instead(line.Property);
        var fits = meant != PropertyName.None && meant.IsAllowedUnder(owner.Keyword, isReference, isNested);
        if (fits)
            (takes, where) = ($"Write '{meant.Spelling()}'.", "");
        else if (WhereElse(line.Property) is { } place)
            (takes, where) = (place, "");
        return new Diagnostic(PlacementDiagnostics.MisplacedProperty, $"'{name}' is not a property of {on}. {takes}{where}", location)
        {
            Fix = fits ? CodeFix.Replace($"write '{meant.Spelling()}'", line.Word, meant.Spelling()) : null,
        };
    }

    /// <summary>The property that says of an item what another one says of a map.</summary>
    private static PropertyName Instead(PropertyName property) => property switch
    {
        PropertyName.Author => PropertyName.By,
        PropertyName.Description => PropertyName.Note,
        _ => PropertyName.None,
    };

    private static string? WhereElse(PropertyName property) => property switch
    {
        PropertyName.Quote =>
            "What a source says stands below its citation: 'source report', and 'quote: …' indented below that.",
        PropertyName.Scheme => "A scheme is that of an 'argument', which groups the premises: indent it below one.",
        _ => null,
    };

    private static ImmutableArray<string> Names(Keyword item, bool isReference, bool isNested) =>
        [.. PropertyNames.Under(item, isReference, isNested).Select(row => row.Name)];

    private static string At(Keyword parent) => parent == Keyword.None ? "at the top" : $"under {parent.WithArticle()}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
