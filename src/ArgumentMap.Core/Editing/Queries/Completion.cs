using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>Finds what can be written in a place of the map's own file.</summary>
internal sealed class Completion
{
    /// <summary>Ids that are listed at most; typing on finds the others.</summary>
    private const int MaxIds = 1_000;

    private readonly ArgumentDocument _document;
    private readonly SyntaxTree _tree;
    private readonly IReadOnlyList<string> _paths;
    private readonly SchemeSet _schemes;
    private readonly int _offset;
    private readonly int _line;
    private readonly TextSpan _span;

    private Completion(ArgumentDocument document, int offset, IReadOnlyList<string> paths, SchemeSet schemes)
    {
        (_document, _tree, _paths, _schemes) = (document, document.Trees[0], paths, schemes);
        _line = _tree.LineAt(Math.Clamp(offset, 0, _tree.Source.Length));
        _span = _tree.Lines[_line].Span;
        _offset = Math.Clamp(offset, _span.Start, _span.End);
    }

    /// <param name="paths">The files that it can include, as an include would write them.</param>
    public static CompletionList At(ArgumentDocument document, int offset, IReadOnlyList<string> paths, SchemeSet schemes)
    {
        if (document.Trees.IsEmpty || document.Trees[0].Lines.IsEmpty)
            return CompletionList.None(offset);
        return new Completion(document, offset, paths, schemes).Find();
    }

    private CompletionList Find()
    {
        var before = _tree.Source.Text.AsSpan(_span.Start, _offset - _span.Start);
        var blanks = Characters.SkipBlanks(before, 0);
        var rest = before[blanks..];
        if (rest.StartsWith("//") || rest.StartsWith("|"))
            return rest.StartsWith("|") ? Tags(rest) : CompletionList.None(_offset);
        var (parent, above) = ParentOf(blanks);
        var wordLength = Characters.IdLength(rest);
        if (wordLength == rest.Length)
            return new CompletionList(Word(_offset - wordLength), [.. KeywordsBelow(parent, above), .. Properties(parent)]);
        var keyword = Keywords.Parse(rest[..wordLength]);
        var property = PropertyNames.Parse(rest[..wordLength]);
        var colon = rest.IndexOf(':');
        var bracket = rest.LastIndexOf('[');
        if (colon >= 0 && (bracket < 0 || bracket > colon || rest[bracket..colon].Contains(']')))
        {
            var from = Characters.SkipBlanks(rest, colon + 1);
            var start = _offset - (rest.Length - from);
            if (keyword == Keyword.Include)
                return new CompletionList(TextSpan.FromBounds(start, EndOfLine()), Paths());
            return property != PropertyName.None && keyword == Keyword.None
                ? new CompletionList(TextSpan.FromBounds(start, EndOfLine()), [.. Values(property, parent)])
                : Tags(rest);
        }

        if (keyword == Keyword.None || !keyword.HasId())
            return CompletionList.None(_offset);
        if (bracket >= 0 && !rest[bracket..].Contains(']'))
            return new CompletionList(InBrackets(rest.Length - bracket - 1), [.. Ratings(keyword)]);
        var idStart = rest.LastIndexOfAny(' ', '\t') + 1;
        return Ids(keyword, above, Word(_offset - (rest.Length - idStart)));
    }

    /// <summary>The line of the item that a line with so many blanks is nested in, and its keyword; -1 at the top.</summary>
    private (int Line, Keyword Keyword) ParentOf(int blanks)
    {
        for (var i = _line - 1; i >= 0; i--)
        {
            ref readonly var line = ref _tree.Lines.ItemRef(i);
            if ((line.IsItem || line.Kind == LineKind.Malformed) && line.Indentation < blanks)
                return line.IsItem ? (i, line.Keyword) : (-1, Keyword.None);
            if (line.IsItem && line.Indentation == 0)
                break;
        }

        return (-1, Keyword.None);
    }

    private IEnumerable<CompletionItem> KeywordsBelow(int parent, Keyword above)
    {
        foreach (var keyword in Keywords.Under(above))
        {
            var place = keyword.PlaceUnder(above)!;
            if ((keyword == Keyword.Map && HasItems()) || (place.AttacksStep && !MakesStep(parent)))
                continue;
            var row = keyword.Row();
            yield return new CompletionItem(
                CompletionKind.Keyword, row.Name, row.MayBeEmpty ? row.Name + ":" : row.Name + ": ", place.Meaning);
            if (row.Class != ItemClasses.Inference || place.Makes is null)
                continue;
            foreach (var scheme in _schemes.All)
            {
                yield return new CompletionItem(
                    CompletionKind.Scheme, $"{row.Name} by {scheme.Name}", SchemeText.Of(row.Name, scheme, Blanks(), FileStyle.Of(_tree)),
                    scheme.Conclusion);
            }
        }
    }

    private bool MakesStep(int line)
    {
        if (line < 0)
            return false;
        var above = _tree.Lines[line].Parent is >= 0 and var parent ? _tree.Lines[parent].Keyword : Keyword.None;
        return _tree.Lines[line].Keyword.PlaceUnder(above) is { IsStep: true };
    }

    private bool HasItems()
    {
        for (var i = 0; i < _tree.Lines.Length; i++)
        {
            if (i != _line && _tree.Lines[i].IsItem)
                return true;
        }

        return false;
    }

    private IEnumerable<CompletionItem> Properties(int parent)
    {
        if (parent < 0)
            yield break;
        var item = _tree.Lines[parent];
        var nested = item.Parent >= 0 && item.Keyword != Keyword.Map && _tree.Lines[item.Parent].Keyword != Keyword.Section;
        var known = new HashSet<PropertyName>();
        for (var i = parent + 1; i < _tree.Lines.Length && !(_tree.Lines[i].IsItem && _tree.Lines[i].Parent < parent); i++)
        {
            if (i != _line && _tree.Lines[i].Kind == LineKind.Property && _tree.Lines[i].Parent == parent)
                known.Add(_tree.Lines[i].Property);
        }

        foreach (var row in PropertyNames.Under(item.Keyword, item.Kind == LineKind.Reference, nested))
        {
            if (row.MayRepeat || !known.Contains(row.Property))
                yield return new CompletionItem(CompletionKind.Property, row.Name, row.Name + ": ", row.Meaning);
        }
    }

    private IEnumerable<CompletionItem> Values(PropertyName property, int parent) =>
        PropertyWords.Of(_document, property, parent < 0 ? null : MapItem.At(_document, parent), _schemes)
            .Select(word => new CompletionItem(CompletionKind.Value, word.Value, word.Value, word.Meaning));

    private List<CompletionItem> Paths() =>
        [.. _paths.Select(path => new CompletionItem(CompletionKind.File, path, path, ""))];

    private static IEnumerable<CompletionItem> Ratings(Keyword keyword) =>
        PropertyWords.Ratings(keyword).Select(word => new CompletionItem(CompletionKind.Value, word.Value, word.Value, word.Meaning));

    /// <summary>The ids that a line with a keyword can refer to.</summary>
    private CompletionList Ids(Keyword keyword, Keyword above, TextSpan span)
    {
        var items = new List<CompletionItem>();
        var graph = _document.Graph;
        var isNested = above is not (Keyword.None or Keyword.Section);
        if (keyword == Keyword.Section)
            items.AddRange(graph.Sections.Select(section => new CompletionItem(CompletionKind.Id, section.Id, section.Id, section.Title)));
        foreach (var node in graph.Nodes)
        {
            if (items.Count == MaxIds)
                break;
            if (node.Kind.IsStep() || node.Kind.Keyword().Class() != keyword.Class() || !(isNested || node.Kind.MayStandAtTop())
                || IsOwn(node))
                continue;
            items.Add(new CompletionItem(CompletionKind.Id, node.Id, node.Id, Symbol.Shortened(node.Text.ToString())));
        }

        return new CompletionList(span, items, items.Count < MaxIds);
    }

    /// <summary>Whether a node is declared in the line that is being written.</summary>
    private bool IsOwn(Node node) => node.Location.Source == _tree.Source && _span.Contains(node.Location.Span.Start);

    private CompletionList Tags(ReadOnlySpan<char> rest)
    {
        var hash = rest.LastIndexOf('#');
        if (hash <= 0 || !Characters.IsBlank(rest[hash - 1]) || Characters.IdLength(rest[(hash + 1)..]) != rest.Length - hash - 1)
            return CompletionList.None(_offset);
        var tags = _document.Graph.Nodes.SelectMany(node => node.Tags).Concat(_document.Graph.Tags).Distinct()
            .Order(StringComparer.Ordinal);
        return new CompletionList(
            Word(_offset - (rest.Length - hash)),
            [.. tags.Select(tag => new CompletionItem(CompletionKind.Tag, "#" + tag, "#" + tag, ""))]);
    }

    /// <summary>From a start to the end of the word at the caret.</summary>
    private TextSpan Word(int start) =>
        TextSpan.FromBounds(start, _offset + Characters.IdLength(_tree.Source.Text.AsSpan(_offset, _span.End - _offset)));

    private TextSpan InBrackets(int written)
    {
        var after = _tree.Source.Text.AsSpan(_offset, _span.End - _offset).IndexOfAny(']', ':');
        return TextSpan.FromBounds(_offset - written, after < 0 ? _offset : _offset + after);
    }

    private int EndOfLine() => _span.End;

    private string Blanks() =>
        _tree.Source.Text.Substring(_span.Start, Characters.SkipBlanks(_tree.Source.Text.AsSpan(_span.Start, _offset - _span.Start), 0));
}
