using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring;

/// <summary>Reads a map as of a day as a weighted graph, for the semantics that solve one.</summary>
/// <remarks>
/// Node <c>i</c> of the map is node <c>i</c> of the graph; behind them stand sources with what they rely on, and the citations of items
/// that cite several.
/// </remarks>
internal sealed class WeightedGraphReader
{
    /// <summary>Base score of a node that the author has not rated.</summary>
    private const double UnknownBase = 0.5;

    private readonly MapReading _reading;
    private readonly ArgumentGraph _graph;
    private readonly SourceStanding _standing;
    private readonly List<double> _baseScores;
    private readonly List<NodeRole> _roles;
    private readonly List<WeightedEdge> _relations;
    private readonly List<WeightedEdge> _parts = [];
    private readonly int[] _shown;

    private WeightedGraphReader(MapReading reading, SourceStanding standing)
    {
        (_reading, _graph, _standing) = (reading, reading.Graph, standing);
        var count = _graph.Nodes.Length;
        (_baseScores, _roles) = (new List<double>(count), new List<NodeRole>(count));
        _relations = new List<WeightedEdge>(_graph.Relations.Length);
        _shown = [.. Enumerable.Range(0, count)];
    }

    /// <param name="sourcesToldApart">See <see cref="Limits.MapLimits.SourcesToldApart"/>.</param>
    public static WeightedGraph Read(MapReading reading, SourceStanding standing, int sourcesToldApart)
    {
        var reader = new WeightedGraphReader(reading, standing);
        reader.ReadNodes();
        reader.AddRelays();
        reader.ReadRelations();
        foreach (var (start, end) in reading.CitingNodes())
            reader.Cite(reading.Citations.AsSpan(start..end));
        return reader.Build(sourcesToldApart);
    }

    private WeightedGraph Build(int sourcesToldApart) => new()
    {
        BaseScores = [.. _baseScores],
        Roles = [.. _roles],
        Relations = Rows.Of(_roles.Count, CollectionsMarshal.AsSpan(_relations)),
        Parts = Rows.Of(_roles.Count, CollectionsMarshal.AsSpan(_parts)),
        Shown = _shown,
        Ranks = _standing.Reliances.Sources.Length == 0 ? [] : Ranks(),
        SourcesToldApart = sourcesToldApart,
    };

    private void ReadNodes()
    {
        for (var i = 0; i < _graph.Nodes.Length; i++)
        {
            var node = _graph.Nodes[i];
            if (node.Kind.IsOfSource())
            {
                _baseScores.Add(_standing.GradeOf(i));
                _roles.Add(NodeRole.Source);
                _shown[i] = _standing.Representatives[i];
                continue;
            }

            _baseScores.Add(node.Rating?.Value ?? (node.Kind.IsInference() ? 1 : UnknownBase));
            _roles.Add(node.Kind.IsInference() ? NodeRole.Inference : NodeRole.Statement);
        }
    }

    /// <summary>Adds the sources that stand on the word of others, each behind those.</summary>
    private void AddRelays()
    {
        var reliances = _standing.Reliances;
        if (reliances.Sources.Length == 0)
            return;
        foreach (var source in _standing.Order)
        {
            var (start, end) = (reliances.Starts[source], reliances.Starts[source + 1]);
            if (start == end)
                continue;
            var relay = Add(_standing.NeedsAll[source] ? NodeRole.RelayOfAll : NodeRole.Relay);
            _parts.Add(new WeightedEdge(source, relay, 1));
            for (var i = start; i < end; i++)
                _parts.Add(new WeightedEdge(_shown[reliances.Sources[i]], relay, 1, reliances.Relations[i]));
            _shown[source] = relay;
        }

        for (var i = 0; i < _shown.Length; i++)
        {
            if (_graph.Nodes[i].Kind.IsOfSource())
                _shown[i] = _shown[_standing.Representatives[i]];
        }
    }

    /// <summary>By node the place of a source in the order of ids.</summary>
    private int[] Ranks()
    {
        var ranks = new int[_roles.Count];
        var sources = _standing.Order.ToArray();
        Array.Sort(sources, (one, other) => string.CompareOrdinal(_graph.Nodes[one].Id, _graph.Nodes[other].Id));
        for (var rank = 0; rank < sources.Length; rank++)
            ranks[sources[rank]] = rank;
        return ranks;
    }

    private void ReadRelations()
    {
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            var relation = _graph.Relations[i];
            switch (relation.Kind)
            {
                case RelationKind.Undermine when Counts(relation.From) && _standing.IsKnown(relation.To):
                    _relations.Add(Edge(relation, i, -1) with { To = _standing.Representatives[relation.To] });
                    break;
                case RelationKind.Premise when Counts(relation.From) && Counts(relation.To):
                    _parts.Add(Edge(relation, i, 1));
                    break;
                case RelationKind.Support or RelationKind.Rebut or RelationKind.Undercut when Counts(relation.From) && Counts(relation.To):
                    _relations.Add(Edge(relation, i, relation.Kind.IsAttack() ? -1 : 1));
                    break;
                default:
                    break;
            }
        }
    }

    private bool Counts(int node) => _reading.Counts(node);

    /// <summary>Makes the citations of a node one supporter: the chance that one of the sources that carry vouches.</summary>
    private void Cite(ReadOnlySpan<int> citations)
    {
        var node = _graph.Relations[citations[0]].To;
        var carrying = new List<(int Source, int Citation)>(citations.Length);
        foreach (var citation in citations)
        {
            var source = _standing.Representatives[_graph.Relations[citation].From];
            if (_standing.Carries[source])
                carrying.Add((source, citation));
        }

        if (carrying.Count == 0)
            return;
        if (carrying.Count == 1)
        {
            _relations.Add(new WeightedEdge(_shown[carrying[0].Source], node, 1, carrying[0].Citation));
            return;
        }

        carrying.Sort();
        var all = Add(NodeRole.Citations);
        foreach (var (source, citation) in carrying)
            _parts.Add(new WeightedEdge(_shown[source], all, 1, citation));
        _relations.Add(new WeightedEdge(all, node, 1));
    }

    private int Add(NodeRole role)
    {
        _baseScores.Add(0);
        _roles.Add(role);
        return _roles.Count - 1;
    }

    private static WeightedEdge Edge(in Relation relation, int index, int sign) =>
        new(relation.From, relation.To, sign * relation.Relevance, index);
}
