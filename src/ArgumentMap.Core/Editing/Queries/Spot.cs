using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>What an author points at in the map's own file.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Item">The item that the line declares, refers to or is about; null for none.</param>
/// <param name="Id">
/// The id that is pointed at, or the keyword of a declaration that has none; null where something else is pointed at.
/// </param>
internal readonly record struct Spot(int Line, MapItem? Item, TextSpan? Id)
{
    /// <summary>The spot at an offset, which may lie outside of the text.</summary>
    public static Spot At(ArgumentDocument document, int offset)
    {
        var tree = document.Trees[0];
        offset = Math.Clamp(offset, 0, tree.Source.Length);
        var index = tree.LineAt(offset);
        ref readonly var line = ref tree.Lines.ItemRef(index);
        if (line is { Kind: LineKind.Property, Property: PropertyName.Expect } && AnswerAt(document, line, offset) is { } answer)
            return new Spot(index, answer.Item, answer.Id);
        var item = MapItem.At(document, index);
        if (item is null || !line.IsItem)
            return new Spot(index, item, null);
        if (line.Id.Length > 0)
            return new Spot(index, item, Touches(line.Id, offset) ? line.Id : null);
        return new Spot(index, item, line.Kind == LineKind.Declaration && Touches(line.Word, offset) ? line.Word : null);
    }

    private static (MapItem Item, TextSpan Id)? AnswerAt(ArgumentDocument document, in LineSyntax line, int offset)
    {
        var source = document.Trees[0].Source;
        if (!Expectation.TryParse(source[line.Text], out var expected, out _) || expected.Answer is not { } id)
            return null;
        var length = source[line.Text].IndexOfAny(' ', '\t');
        var span = line.Text with { Length = length < 0 ? line.Text.Length : length };
        return Touches(span, offset) && MapItem.Find(document, id) is { } item ? (item, span) : null;
    }

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
