using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>Something in a map that an id names: a node that a line declares, or a section.</summary>
/// <param name="Node">Index of the node; -1 for a section.</param>
/// <param name="Section">Index of the section; -1 for a node.</param>
internal readonly record struct MapItem(int Node, int Section)
{
    public bool IsSection => Node < 0;

    /// <summary>The item with an id; null where there is none, or the id is that of a step, which no line declares.</summary>
    public static MapItem? Find(ArgumentDocument document, string id)
    {
        var node = document.Graph.IndexOf(id);
        if (node >= 0)
            return document.Lines.DeclarationOf(node) is null ? null : new MapItem(node, -1);
        for (var section = 0; section < document.Graph.Sections.Length; section++)
        {
            if (document.Graph.Sections[section].Id == id)
                return new MapItem(-1, section);
        }

        return null;
    }

    /// <summary>The item that a line of the map's own file declares or refers to; null for none.</summary>
    public static MapItem? At(ArgumentDocument document, int line)
    {
        var place = new FileLine(0, line);
        if (document.Lines.NodeAt(place) is >= 0 and var node)
            return new MapItem(node, -1);
        var isSection = document.Trees[0].Lines[line] is { IsItem: true, Keyword: Language.Vocabulary.Keyword.Section };
        return isSection && document.Lines.SectionAt(place) is >= 0 and var section ? new MapItem(-1, section) : null;
    }

    public string IdIn(ArgumentGraph graph) => IsSection ? graph.Sections[Section].Id : graph.Nodes[Node].Id;

    public bool HasAutoId(ArgumentGraph graph) => IsSection ? graph.Sections[Section].HasAutoId : graph.Nodes[Node].HasAutoId;

    public SourceLocation LocationIn(ArgumentGraph graph) => IsSection ? graph.Sections[Section].Location : graph.Nodes[Node].Location;

    /// <summary>The line that declares it.</summary>
    public FileLine DeclarationIn(ArgumentDocument document)
    {
        if (!IsSection && document.Lines.DeclarationOf(Node) is { } line)
            return line;
        var location = LocationIn(document.Graph);
        for (var file = 0; file < document.Trees.Length; file++)
        {
            if (document.Trees[file].Source == location.Source)
                return new FileLine(file, document.Trees[file].LineAt(location.Span.Start));
        }

        return default;
    }
}
