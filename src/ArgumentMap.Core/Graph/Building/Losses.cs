using System.Runtime.InteropServices;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>
/// Finds what cannot count because of something else: lines nested in one that could not be read or in a reference to an item that is not
/// there, and what is nested in references to items that are declared in such lines.
/// </summary>
/// <remarks>If it counted nevertheless, it would bear on another item than the one its author nested it in.</remarks>
internal sealed class Losses
{
    private const int None = -1;

    private readonly GraphDraft _draft;
    private readonly Effort _effort;

    /// <summary>By file and line: index of the mistake because of which the line does not count; -1 if there is none.</summary>
    private readonly int[][] _causes;

    private readonly List<Cause> _found = [];
    private readonly Dictionary<LineKey, int> _byLine = [];

    /// <summary>Lost declarations whose references are still to be visited.</summary>
    private readonly Queue<LineKey> _open = new();

    private bool _foundMore;

    private Losses(GraphDraft draft, Effort effort)
    {
        (_draft, _effort) = (draft, effort);
        _causes = new int[draft.Trees.Count][];
        for (var tree = 0; tree < _causes.Length; tree++)
            (_causes[tree] = new int[draft.Trees[tree].Lines.Length]).AsSpan().Fill(None);
    }

    /// <summary>Reports what does not count, once for each mistake.</summary>
    /// <returns>The files with all such lines marked; null where reading them had already found all.</returns>
    public static IReadOnlyList<SyntaxTree>? Find(GraphDraft draft, Effort effort)
    {
        if (draft.Unresolved.Count == 0 && draft.Trees.All(tree => tree.IsWellFormed))
            return null;
        var losses = new Losses(draft, effort);
        for (var tree = 0; tree < draft.Trees.Count; tree++)
        {
            effort.Spend(draft.Trees[tree].Lines.Length);
            losses.Below(tree, 0, draft.Trees[tree].Lines.Length);
        }

        losses.Follow();
        losses.Report();
        return losses._foundMore ? losses.Marked() : null;
    }

    /// <summary>Finds what is lost among some lines of a file, from what they are nested in.</summary>
    private void Below(int tree, int from, int to)
    {
        var lines = _draft.Trees[tree].Lines;
        var causes = _causes[tree];
        for (var i = from; i < to; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            var nests = line.IsItem || line.Kind is LineKind.Property or LineKind.Malformed;
            if (!nests || line.Parent < 0 || causes[i] >= 0)
                continue;
            var cause = causes[line.Parent];
            if (cause < 0 && Breaks(new LineKey(tree, line.Parent), lines.ItemRef(line.Parent)))
                cause = Add(new LineKey(tree, line.Parent));
            if (cause >= 0)
                Lose(tree, i, cause);
        }
    }

    /// <summary>Whether nothing nested in a line can count.</summary>
    private bool Breaks(LineKey key, in LineSyntax line) => line.IsDamaged || _draft.Unresolved.ContainsKey(key);

    private int Add(LineKey key)
    {
        if (_byLine.TryAdd(key, _found.Count))
            _found.Add(new Cause(key));
        return _byLine[key];
    }

    private void Lose(int tree, int index, int cause)
    {
        _causes[tree][index] = cause;
        ref readonly var line = ref _draft.Trees[tree].Lines.ItemRef(index);
        _foundMore |= line is { IsCounted: true, Kind: not LineKind.Malformed };
        if (line.IsItem || line.Kind == LineKind.Malformed)
            CollectionsMarshal.AsSpan(_found)[cause].Nested++;
        if (line.Kind == LineKind.Declaration)
            _open.Enqueue(new LineKey(tree, index));
    }

    /// <summary>References to what is lost are lost, and so is what is nested in them.</summary>
    private void Follow()
    {
        ILookup<int, LineKey>? byNode = null, bySection = null;
        foreach (var (reference, declaration) in _draft.Unresolved)
        {
            if (declaration is { } known && CauseOf(known) is >= 0 and var cause && _causes[reference.Tree][reference.Line] < 0)
                CollectionsMarshal.AsSpan(_found)[cause].References++;
        }

        while (_open.TryDequeue(out var key))
        {
            var item = _draft.Lines[key.Tree][key.Line];
            var isSection = _draft[key].Keyword == Language.Vocabulary.Keyword.Section;
            // What reading had already found never became an item; its references are unresolved.
            if (!_draft[key].IsCounted || (isSection ? item.Section : item.Node) < 0)
                continue;
            byNode ??= References(isSection: false);
            bySection ??= References(isSection: true);
            var cause = _causes[key.Tree][key.Line];
            foreach (var reference in isSection ? bySection[item.Section] : byNode[item.Node])
            {
                if (_causes[reference.Tree][reference.Line] >= 0)
                    continue;
                CollectionsMarshal.AsSpan(_found)[cause].References++;
                BelowReference(reference, cause);
            }
        }
    }

    private int CauseOf(LineKey declaration)
    {
        if (_causes[declaration.Tree][declaration.Line] is >= 0 and var cause)
            return cause;
        return _draft[declaration].IsDamaged ? Add(declaration) : None;
    }

    private ILookup<int, LineKey> References(bool isSection)
    {
        var references = new List<(int Item, LineKey Key)>();
        for (var tree = 0; tree < _draft.Trees.Count; tree++)
        {
            var lines = _draft.Trees[tree].Lines;
            _effort.Spend(lines.Length);
            for (var i = 0; i < lines.Length; i++)
            {
                var item = _draft.Lines[tree][i];
                if (lines[i].Kind == LineKind.Reference && (lines[i].Keyword == Language.Vocabulary.Keyword.Section) == isSection)
                    references.Add((isSection ? item.Section : item.Node, new LineKey(tree, i)));
            }
        }

        return references.ToLookup(reference => reference.Item, reference => reference.Key);
    }

    private void BelowReference(LineKey reference, int cause)
    {
        var lines = _draft.Trees[reference.Tree].Lines;
        var causes = _causes[reference.Tree];
        for (var i = reference.Line + 1; i < lines.Length; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            if (!line.IsItem && line.Kind is not (LineKind.Property or LineKind.Malformed))
                continue;
            _effort.Spend(1);
            if (line.Parent < reference.Line)
                return;
            if (causes[i] < 0)
                Lose(reference.Tree, i, cause);
        }
    }

    private void Report()
    {
        foreach (var cause in _found)
        {
            if (cause.Nested + cause.References == 0 || _draft.Diagnostics.Full)
                continue;
            _draft.Diagnostics.Add(new Diagnostic(
                LossDiagnostics.NotCounted,
                LossDiagnostics.Message(cause.Nested, cause.References),
                new SourceLocation(_draft.Trees[cause.Key.Tree].Source, FirstWord(cause.Key))));
        }
    }

    private TextSpan FirstWord(LineKey key)
    {
        ref readonly var line = ref _draft[key];
        if (line.WordLength > 0)
            return line.Kind == LineKind.Reference && !line.IsDamaged ? line.Id : line.Word;
        var start = line.Span.Start + line.Indentation;
        var text = _draft.Trees[key.Tree].Source[TextSpan.FromBounds(start, line.Span.End)];
        return new TextSpan(start, text.IndexOfAny(' ', '\t') is >= 0 and var end ? end : text.Length);
    }

    private List<SyntaxTree> Marked()
    {
        var trees = new List<SyntaxTree>();
        for (var tree = 0; tree < _causes.Length; tree++)
        {
            var lines = _draft.Trees[tree].Lines.AsSpan().ToArray();
            for (var i = 0; i < lines.Length; i++)
            {
                if (_causes[tree][i] >= 0 && lines[i].IsCounted)
                    lines[i] = lines[i] with { Standing = LineStanding.Lost };
            }

            trees.Add(_draft.Trees[tree] with { Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines) });
        }

        return trees;
    }

    /// <summary>A mistake because of which other lines do not count.</summary>
    /// <param name="Key">Its line.</param>
    private record struct Cause(LineKey Key)
    {
        /// <summary>How many items and references are nested in it.</summary>
        public int Nested { get; set; }

        /// <summary>How many lines elsewhere refer to it or to what is nested in it.</summary>
        public int References { get; set; }
    }
}
