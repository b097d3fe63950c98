using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Whether an item or a property may stand where it stands.</summary>
internal static class Placement
{
    /// <summary>What may stand under an item, as a sentence.</summary>
    public static string Expected(Keyword parent)
    {
        var place = parent == Keyword.None ? "At the top" : $"Under {parent.WithArticle()}";
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var keyword in Keywords.Under(parent))
            names.Add(keyword.WithArticle());
        if (names.Count == 0)
            return parent == Keyword.Map ? $"{place} stand only its properties." : $"{place} nothing may stand.";
        return $"{place} may stand {Spelling.Alternatives(names.ToImmutable())}.";
    }

    /// <summary>The properties of an item, as a sentence that goes on from <see cref="Expected"/>; empty where it has none.</summary>
    public static string ExpectedProperties(Keyword parent)
    {
        var names = Names(Properties.Under(parent, isReference: false, isNested: false));
        return parent is Keyword.None || names.IsEmpty ? "" : $" Its properties are {Spelling.List(names)}.";
    }

    private static ImmutableArray<string> Names(ReadOnlySpan<PropertyName> properties)
    {
        var names = ImmutableArray.CreateBuilder<string>(properties.Length);
        foreach (var property in properties)
            names.Add(property.Spelling());
        return names.ToImmutable();
    }

    public static Diagnostic Item(SourceText source, in LineSyntax line, Keyword parent)
    {
        var location = new SourceLocation(source, line.Word);
        if (parent == Keyword.Argument && line.Keyword == Keyword.Undercut)
        {
            return new Diagnostic(
                PlacementDiagnostics.MisplacedItem,
                "Under an argument an objection already attacks the inference: write 'objection'.",
                location)
            {
                Fix = CodeFix.Replace("write 'objection'", line.Word, "objection"),
            };
        }

        if (line.Keyword == Keyword.Map)
            return new Diagnostic(PlacementDiagnostics.MisplacedItem, "'map' must be the first item of the file, not indented, and stand there once.", location);
        var hint = (parent, line.Keyword) switch
        {
            (Keyword.Claim, Keyword.Undercut) => " An undercut attacks the step from a premise or objection to what it stands under; a claim takes no such step.",
            (_, Keyword.Claim) when parent.IsStatement() => " Write 'premise' if it speaks for what it stands under, 'objection' if against it.",
            (Keyword.Argument, Keyword.Argument) => " Indent it under the premise that it supports.",
            (Keyword.None or Keyword.Section, Keyword.Premise) => " Indent it under what it supports, or write 'claim'.",
            (Keyword.None or Keyword.Section, Keyword.Objection) => " Indent it under what it attacks, or write 'claim'.",
            (Keyword.None or Keyword.Section, Keyword.Argument) => " Indent it under what it supports.",
            _ => "",
        };
        var place = parent == Keyword.None ? "at the top" : $"under {parent.WithArticle()}";
        return new Diagnostic(PlacementDiagnostics.MisplacedItem, $"{Capital(line.Keyword.WithArticle())} may not stand {place}. {Expected(parent)}{hint}", location);
    }

    /// <param name="item">The line that the property stands under; null at the top.</param>
    public static Diagnostic Property(SourceText source, in LineSyntax line, LineSyntax? item, bool isNested)
    {
        var location = new SourceLocation(source, line.Word);
        var name = source[line.Word].ToString();
        if (item is not { } owner)
            return new Diagnostic(PlacementDiagnostics.MisplacedProperty, $"The property '{name}' belongs to no item. Indent it under the one it describes.", location);
        var allowed = Names(Properties.Under(owner.Keyword, owner.Kind == LineKind.Reference, isNested));
        var on = owner.Kind == LineKind.Reference
            ? owner.Keyword == Keyword.Source && isNested ? "a citation" : $"a reference to {owner.Keyword.WithArticle()}"
            : owner.Keyword.WithArticle();
        var takes = allowed.IsEmpty ? "It takes x-… only." : $"It takes {Spelling.Alternatives([.. allowed, "x-…"])}.";
        var where = owner.Kind == LineKind.Reference ? " Other properties stand where the item is declared." : "";
        return new Diagnostic(PlacementDiagnostics.MisplacedProperty, $"'{name}' is not a property of {on}. {takes}{where}", location);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
