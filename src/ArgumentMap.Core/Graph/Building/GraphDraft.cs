using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>A graph under construction: the state shared by the passes of <see cref="GraphBuilder"/>.</summary>
internal sealed class GraphDraft
{
    public GraphDraft(IReadOnlyList<MapFile> files, DiagnosticBag diagnostics)
    {
        Files = files;
        SyntaxTree[] trees = [.. files.Select(file => file.Tree)];
        Trees = trees;
        Diagnostics = diagnostics;
        Lines = new LineItem[trees.Length][];
        var (declarations, relations) = (0, 0);
        for (var tree = 0; tree < trees.Length; tree++)
        {
            var lines = trees[tree].Lines.AsSpan();
            Lines[tree] = GC.AllocateUninitializedArray<LineItem>(lines.Length);
            Lines[tree].AsSpan().Fill(LineItem.None);
            foreach (ref readonly var line in lines)
            {
                if (!line.IsItem || !line.IsCounted)
                    continue;
                var isNode = line.Kind == LineKind.Declaration && line.Keyword is not (Keyword.Map or Keyword.Include or Keyword.Section);
                declarations += isNode ? 1 : 0;
                relations += line.Parent >= 0 && lines[line.Parent].Keyword != Keyword.Section ? 1 : 0;
            }
        }

        NodeDrafts = new List<ItemDraft>(declarations);
        Relations = ImmutableArray.CreateBuilder<Relation>(relations);
        Ids = new IdTable(declarations);
    }

    public IReadOnlyList<MapFile> Files { get; }

    /// <summary>By file: its lines.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>The names that <c>scoring</c> takes.</summary>
    public required ImmutableArray<string> Semantics { get; init; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>By file and line: what the line became.</summary>
    public LineItem[][] Lines { get; }

    public IdTable Ids { get; }

    /// <summary>
    /// Ids in lines that could not be read or are nested in one, each with its line; references to them are not reported.
    /// </summary>
    public Dictionary<string, LineKey> LostIds { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// References that resolve to nothing, in text order; the value is the line that declares what they mean, if that is lost.
    /// </summary>
    public Dictionary<LineKey, LineKey?> Unresolved { get; } = [];

    /// <summary>Declarations that are lost, each with the number of nodes before it; they keep their ids.</summary>
    public List<(LineKey Key, int Before)> LostItems { get; } = [];

    public List<ItemDraft> NodeDrafts { get; }

    public List<ItemDraft> SectionDrafts { get; } = [];

    /// <summary>The properties of the items that lines declare.</summary>
    public Dictionary<LineKey, PropertyBag> ItemProperties { get; } = [];

    /// <summary>The properties of the links that lines make.</summary>
    public Dictionary<LineKey, PropertyBag> LinkProperties { get; } = [];

    /// <summary>The inferences created for the steps of lines, where undercuts attack them.</summary>
    public Dictionary<LineKey, int> Steps { get; } = [];

    public string Title { get; set; } = "";

    public ImmutableArray<string> Tags { get; set; } = [];

    public ImmutableArray<Property> Properties { get; set; } = [];

    /// <summary>By draft: its node, created once its id is known; inferences are created last, together with the relations.</summary>
    public Node[] Nodes { get; set; } = [];

    public Section[] Sections { get; set; } = [];

    public ImmutableArray<Relation>.Builder Relations { get; }

    public ref readonly LineSyntax this[LineKey key] => ref Trees[key.Tree].Lines.ItemRef(key.Line);

    /// <summary>The id that an id written in a file has in the map.</summary>
    public string Qualified(int tree, ReadOnlySpan<char> id) =>
        Files[tree].Prefix is { Length: > 0 } prefix ? string.Concat(prefix, Characters.Id(id)) : Characters.Id(id).ToString();

    /// <summary>
    /// The files in the order in which their items get ids from their texts: the map's own first, the others by name, so that the order of
    /// includes does not matter.
    /// </summary>
    public IEnumerable<int> InOrderOfNames() =>
        Enumerable.Range(0, Files.Count)
            .OrderBy(file => file > 0)
            .ThenBy(file => Files[file].Name, StringComparer.Ordinal)
            .ThenBy(file => Files[file].Prefix, StringComparer.Ordinal);

    /// <summary>The location of a line from its keyword on.</summary>
    public SourceLocation LocationOf(LineKey key)
    {
        ref readonly var line = ref this[key];
        return new SourceLocation(Trees[key.Tree].Source, TextSpan.FromBounds(line.Word.Start, line.Span.End));
    }
}

/// <summary>A line of one of the files.</summary>
internal readonly record struct LineKey(int Tree, int Line);

/// <summary>What a line became.</summary>
/// <param name="Node">Index of the node it declares or refers to; -1 for none.</param>
/// <param name="Section">Index of the section that it is in or, for a section, that it is; -1 for none.</param>
internal readonly record struct LineItem(int Node, int Section)
{
    public static LineItem None { get; } = new(-1, -1);
}

/// <summary>A node or section to be created.</summary>
/// <param name="Key">The line that declares it or, for an inference, the line whose step it is.</param>
/// <param name="Id">The id; null where it is to be generated, because none was given or it is taken.</param>
internal readonly record struct ItemDraft(LineKey Key, string? Id);
