using System.Collections.Immutable;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>An item of a file, for an outline of it.</summary>
/// <param name="Parent">Index of the one it is nested in; -1 at the top.</param>
/// <param name="Name">Its text or label, shortened; of a reference the id.</param>
/// <param name="Detail">Keyword and id.</param>
/// <param name="Whole">Its lines with all that is nested in it.</param>
/// <param name="Line">Its own line from the keyword on.</param>
internal sealed record Symbol(int Parent, Keyword Keyword, string Name, string Detail, TextSpan Whole, TextSpan Line)
{
    private const int MaxName = 80;

    /// <summary>The items of the map's own file, each before what is nested in it.</summary>
    public static ImmutableArray<Symbol> Of(ArgumentDocument document)
    {
        var tree = document.Trees[0];
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        var indices = new int[tree.Lines.Length];
        var lastLines = LastLines(tree);
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (!line.IsItem)
                continue;
            indices[i] = symbols.Count;
            var own = TextSpan.FromBounds(line.Word.Start, line.Span.End);
            var whole = TextSpan.FromBounds(line.Word.Start, tree.Lines[lastLines[i]].Span.End);
            var id = MapItem.At(document, i)?.IdIn(document.Graph) ?? tree.Source[line.Id].ToString();
            var name = line.Kind == LineKind.Reference ? id : Shortened(JoinedText.Of(tree, i).ToString());
            var detail = $"{line.Keyword.Name()} {id}".TrimEnd();
            var shown = name.Length == 0 ? detail : name;
            symbols.Add(new Symbol(ParentOf(tree, line.Parent, indices), line.Keyword, shown, detail, whole, own));
        }

        return symbols.ToImmutable();
    }

    /// <summary>By line: the last line of what it is the first of.</summary>
    internal static int[] LastLines(SyntaxTree tree)
    {
        var last = new int[tree.Lines.Length];
        for (var i = last.Length - 1; i >= 0; i--)
        {
            last[i] = Math.Max(last[i], i);
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (line.Kind is not (LineKind.Blank or LineKind.Comment) && line.Parent >= 0)
                last[line.Parent] = Math.Max(last[line.Parent], last[i]);
        }

        return last;
    }

    internal static string Shortened(string text)
    {
        text = Paragraphs.OnOneLine(text);
        if (text.Length <= MaxName)
            return text;
        var end = char.IsHighSurrogate(text[MaxName - 1]) ? MaxName - 1 : MaxName;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>A line that could not be read has no symbol; what is nested in it stands at the top.</summary>
    private static int ParentOf(SyntaxTree tree, int parent, int[] indices) =>
        parent >= 0 && tree.Lines[parent].IsItem ? indices[parent] : -1;
}
