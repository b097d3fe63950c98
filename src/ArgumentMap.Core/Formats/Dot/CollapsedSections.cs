using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Dot;

/// <summary>A graph in which each top-level section is one node, with the lines to and from its items merged.</summary>
internal sealed class CollapsedSections
{
    private readonly ArgumentGraph _graph;
    private readonly Visible _visible;
    private readonly int[] _top;

    public CollapsedSections(ArgumentGraph graph, Visible visible)
    {
        (_graph, _visible) = (graph, visible);
        _top = new int[graph.Sections.Length];
        for (var section = 0; section < _top.Length; section++)
        {
            var top = section;
            while (graph.Sections[top].Parent >= 0)
                top = graph.Sections[top].Parent;
            _top[section] = top;
        }
    }

    /// <summary>The number of nodes and lines drawn.</summary>
    public int Count =>
        Enumerable.Range(0, _graph.Nodes.Length).Count(node => _graph.Nodes[node].Section < 0 && _visible.Shows(node)) + Sections.Count()
            + Lines.Count();

    /// <summary>The top-level sections that have visible items, with the number of those items.</summary>
    public IEnumerable<(Section Section, int Items)> Sections
    {
        get
        {
            var items = new int[_top.Length];
            for (var node = 0; node < _graph.Nodes.Length; node++)
            {
                if (_graph.Nodes[node].Section is >= 0 and var section
                    && !_graph.Nodes[node].Kind.IsStep()
                    && _visible.Shows(node))
                    items[_top[section]]++;
            }

            for (var section = 0; section < items.Length; section++)
            {
                if (items[section] > 0)
                    yield return (_graph.Sections[section], items[section]);
            }
        }
    }

    /// <summary>
    /// The lines between visible nodes with the number of relations that each stands for; relations of the same kind between the same nodes
    /// are merged.
    /// </summary>
    public IEnumerable<(string From, string To, RelationKind Kind, int Count)> Lines
    {
        get
        {
            var counts = new Dictionary<(string From, string To, RelationKind Kind), int>();
            var order = new List<(string From, string To, RelationKind Kind)>();
            foreach (var relation in _graph.Relations)
            {
                var line = (NameOf(relation.From), NameOf(relation.To), relation.Kind);
                if (!_visible.Shows(relation) || line.Item1 == line.Item2)
                    continue;
                if (counts.TryAdd(line, 1))
                    order.Add(line);
                else
                    counts[line]++;
            }

            return order.Select(line => (line.From, line.To, line.Kind, counts[line]));
        }
    }

    /// <summary>The name of a section's node. It cannot clash, since no id has a colon.</summary>
    public static string NameOf(Section section) => "section:" + section.Id;

    private string NameOf(int node) =>
        _graph.Nodes[node].Section is >= 0 and var section ? NameOf(_graph.Sections[_top[section]]) : _graph.Nodes[node].Id;
}
