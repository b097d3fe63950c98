using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Graph;

/// <summary>A line of one of a map's files.</summary>
/// <param name="File">Index of the file in <see cref="ArgumentGraph.Files"/>.</param>
/// <param name="Line">Index of the line in <see cref="SyntaxTree.Lines"/>, from 0.</param>
public readonly record struct FileLine(int File, int Line);

/// <summary>Maps lines to the nodes that they declare or mention, and back, for definitions, references and names in an editor.</summary>
public sealed class LineMap
{
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly LineItem[][] _lines;

    /// <summary>By file of the map: the first with the same text, which differs where a file is included under several names.</summary>
    private readonly int[] _first;
    private readonly Dictionary<LineKey, int> _steps;
    private readonly int _nodes;

    /// <summary>The lines of all nodes, node by node; computed on first use.</summary>
    private FileLine[]? _mentions;
    private int[] _starts = [];

    internal LineMap(GraphDraft draft)
    {
        (_trees, _lines, _steps, _nodes) = (draft.Trees, draft.Lines, draft.Steps, draft.Nodes.Length);
        var first = new Dictionary<SyntaxTree, int>(ReferenceEqualityComparer.Instance);
        _first = new int[_trees.Count];
        for (var file = 0; file < _first.Length; file++)
            _first[file] = first.TryAdd(_trees[file], file) ? file : first[_trees[file]];
    }

    private LineMap() => (_trees, _lines, _steps, _first) = ([], [], [], []);

    internal static LineMap Empty { get; } = new();

    /// <summary>Index of the node that a line declares, refers to, is a property of or continues; -1 for none.</summary>
    /// <remarks>A line of a file that is included under several names has a node for each; this is the first.</remarks>
    public int NodeAt(FileLine place)
    {
        var item = ItemOf(place);
        return item < 0 ? -1 : _lines[place.File][item].Node;
    }

    /// <summary>Index of the section that a line is in or, for the line of a section, declares or refers to; -1 for none.</summary>
    public int SectionAt(FileLine place)
    {
        var item = ItemOf(place);
        return item < 0 ? -1 : _lines[place.File][item].Section;
    }

    /// <summary>The line that declares a node; null where no line does: for an inference, or a node read from JSON.</summary>
    public FileLine? DeclarationOf(int node)
    {
        foreach (var place in LinesOf(node))
        {
            if (_trees[place.File].Lines[place.Line].Kind == LineKind.Declaration && IsAt(node, place))
                return place;
        }

        return null;
    }

    /// <summary>
    /// The lines that declare a node or refer to it, in the order of the files and lines; for an inference, the line whose step it is.
    /// </summary>
    public ReadOnlySpan<FileLine> LinesOf(int node)
    {
        if (_mentions is not { } mentions)
            mentions = FindMentions();
        return node < _nodes ? mentions.AsSpan(_starts[node].._starts[node + 1]) : [];
    }

    /// <summary>Whether a line declares a node itself, not the step from another.</summary>
    private bool IsAt(int node, FileLine place)
    {
        for (var file = place.File; file < _lines.Length; file++)
        {
            if (_first[file] == place.File && _lines[file][place.Line].Node == node)
                return true;
        }

        return false;
    }

    /// <summary>Index of the line of the item that a line belongs to; -1 for none.</summary>
    private int ItemOf(FileLine place)
    {
        var lines = _trees[place.File].Lines;
        var line = place.Line;
        while (line >= 0 && lines[line].Kind is LineKind.Property or LineKind.Continuation)
            line = lines[line].Parent;
        return line;
    }

    private FileLine[] FindMentions()
    {
        var starts = new int[_nodes + 1];
        Each((node, _) => starts[node + 1]++);
        for (var node = 0; node < _nodes; node++)
            starts[node + 1] += starts[node];
        var next = starts.AsSpan().ToArray();
        var mentions = new FileLine[starts[_nodes]];
        Each((node, place) => mentions[next[node]++] = place);
        _starts = starts;
        // Two threads may both compute them; the results are the same.
        return _mentions = mentions;
    }

    private void Each(Action<int, FileLine> visit)
    {
        for (var file = 0; file < _lines.Length; file++)
        {
            for (var line = 0; line < _lines[file].Length; line++)
            {
                if (_lines[file][line].Node is >= 0 and var node)
                    visit(node, new FileLine(_first[file], line));
                if (_steps.Count > 0 && _steps.TryGetValue(new LineKey(file, line), out var step))
                    visit(step, new FileLine(_first[file], line));
            }
        }
    }
}
