using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// A map as tools see it that draw every inference and every conflict as a node of its own between statements. A source is a statement
/// there, and its citation an inference; questions are left out.
/// </summary>
internal sealed class ArgumentNet
{
    private readonly ArgumentGraph _graph;
    private readonly KeptIds _kept;
    private readonly IdTable _ids;

    /// <summary>By node of the graph: its place in <see cref="Nodes"/>; -1 for a question.</summary>
    private readonly int[] _places;

    /// <summary>By node of the graph: the names that its steps had, of which the first are used up.</summary>
    private readonly Dictionary<int, Queue<string>> _stepIds = [];

    private bool _hasSources;

    private ArgumentNet(ArgumentGraph graph, KeptIds kept)
    {
        (_graph, _kept) = (graph, kept);
        _ids = new IdTable(graph.Nodes.Length + graph.Relations.Length);
        _places = new int[graph.Nodes.Length];
    }

    /// <summary>
    /// The statements and arguments in the order of the map, then the steps between statements in the order of the links.
    /// </summary>
    public List<NetNode> Nodes { get; } = [];

    /// <summary>From a statement to an inference, or from an inference to a statement or another inference.</summary>
    public List<(int From, int To)> Edges { get; } = [];

    /// <param name="hasSources">Whether sources become statements; otherwise they and their links are left out.</param>
    public static ArgumentNet Of(ArgumentGraph graph, KeptIds kept, bool hasSources = true)
    {
        var net = new ArgumentNet(graph, kept) { _hasSources = hasSources };
        net.AddNodes();
        net.AddEdges();
        return net;
    }

    /// <summary>The id of a step from one item to another.</summary>
    public static string StepId(string from, string to) => $"{from}-to-{to}";

    private void AddNodes()
    {
        // Names from elsewhere come first, so that what is named after the map gives way.
        for (var node = 0; node < _places.Length; node++)
        {
            _places[node] = -1;
            if (_graph.Nodes[node].Kind is NodeKind.Question || (!_hasSources && _graph.Nodes[node].Kind.IsOfSource()))
                continue;
            _places[node] = Nodes.Count;
            var id = Kept(node, _kept.Id);
            Nodes.Add(new NetNode(id is null ? "" : _ids.AddUnique(id, 0), Role(node), node));
            if (Kept(node, _kept.Steps) is { } steps)
                _stepIds[node] = new Queue<string>(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        for (var place = 0; place < Nodes.Count; place++)
        {
            if (Nodes[place].Id.Length == 0)
                Nodes[place] = Nodes[place] with { Id = _ids.AddUnique(_graph.Nodes[Nodes[place].Node].Id, 0) };
        }
    }

    private void AddEdges()
    {
        foreach (var relation in _graph.Relations)
        {
            var (from, to) = (_places[relation.From], _places[relation.To]);
            if (from < 0 || to < 0)
                continue;
            var isBacking = relation.Kind == RelationKind.Citation && Nodes[to].IsInference;
            if (Nodes[from].IsInference || relation.Kind == RelationKind.Premise || _graph.BeginsStep(relation) || isBacking)
            {
                Edges.Add((from, to));
                continue;
            }

            var step = Nodes.Count;
            Nodes.Add(new NetNode(StepIdOf(relation), relation.Kind.IsAttack() ? ItemRole.Attack : ItemRole.Support, -1));
            Edges.Add((from, step));
            Edges.Add((step, to));
        }
    }

    private string StepIdOf(in Relation relation) => _ids.AddUnique(
        _stepIds.TryGetValue(relation.From, out var kept) && kept.TryDequeue(out var id)
            ? id
            : StepId(_graph.Nodes[relation.From].Id, _graph.Nodes[relation.To].Id),
        0);

    private ItemRole Role(int node) => _graph.Nodes[node].Kind switch
    {
        NodeKind.Argument or NodeKind.Citation => ItemRole.Support,
        NodeKind.Counterargument => ItemRole.Attack,
        NodeKind.Inference => IsAttack(node) ? ItemRole.Attack : ItemRole.Support,
        _ => ItemRole.Statement,
    };

    private bool IsAttack(int step)
    {
        foreach (var relation in _graph.Outgoing[step])
        {
            if (_graph.Relations[relation].Kind.IsAttack())
                return true;
        }

        return false;
    }

    private string? Kept(int node, string key)
    {
        foreach (var property in _graph.Nodes[node].Properties)
        {
            if (property.Key == key)
                return property.Value;
        }

        return null;
    }
}

/// <param name="Node">Index of the node of the graph; -1 for a step between two of them.</param>
internal readonly record struct NetNode(string Id, ItemRole Role, int Node)
{
    public bool IsInference => Role is ItemRole.Support or ItemRole.Attack;
}
