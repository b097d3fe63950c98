using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Graph.Building;

/// <summary>A graph in the making: what the passes of <see cref="GraphBuilder"/> hand on.</summary>
internal sealed class GraphDraft
{
    public GraphDraft(IReadOnlyList<SyntaxTree> trees, DiagnosticBag diagnostics)
    {
        Trees = trees;
        Diagnostics = diagnostics;
        Lines = new LineItem[trees.Count][];
        var declarations = 0;
        for (var tree = 0; tree < trees.Count; tree++)
        {
            Lines[tree] = GC.AllocateUninitializedArray<LineItem>(trees[tree].Lines.Length);
            Lines[tree].AsSpan().Fill(LineItem.None);
            foreach (ref readonly var line in trees[tree].Lines.AsSpan())
            {
                declarations += line.Kind == LineKind.Declaration ? 1 : 0;
                Items += line.IsItem ? 1 : 0;
            }
        }

        Nodes = ImmutableArray.CreateBuilder<Node>(declarations);
        Ids = new Dictionary<string, int>(declarations, StringComparer.Ordinal);
    }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>The names that <c>scoring</c> takes.</summary>
    public required ImmutableArray<string> Semantics { get; init; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Lines that declare an item or refer to one: about as many as there are relations.</summary>
    public int Items { get; }

    public ImmutableArray<Node>.Builder Nodes { get; }

    public List<Section> Sections { get; } = [];

    /// <summary>Every id: the index of a node, or the complement of the index of a section.</summary>
    public Dictionary<string, int> Ids { get; }

    /// <summary>Ids in lines that could not be read: what refers to them is not to blame.</summary>
    public HashSet<string> UnreadableIds { get; } = new(StringComparer.Ordinal);

    /// <summary>What every line of every file has become.</summary>
    public LineItem[][] Lines { get; }

    /// <summary>What is said of the links that lines make.</summary>
    public Dictionary<LineKey, PropertyBag> LinkProperties { get; } = [];

    /// <summary>The inference made for the step that a line takes, where an undercut attacks it.</summary>
    public Dictionary<LineKey, int> Steps { get; } = [];

    public string Title { get; set; } = "";

    public ImmutableArray<string> Tags { get; set; } = [];

    public ImmutableArray<Property> Properties { get; set; } = [];
}

/// <summary>A line of one of the files.</summary>
internal readonly record struct LineKey(int Tree, int Line);

/// <summary>What a line has become.</summary>
/// <param name="Node">Index of the node it declares or refers to; -1 for none.</param>
/// <param name="Section">Index of the section it stands in or, for a section, is; -1 for none.</param>
internal readonly record struct LineItem(int Node, int Section)
{
    public static LineItem None { get; } = new(-1, -1);
}
