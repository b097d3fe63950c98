using System.Runtime.InteropServices;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring.Positions;

/// <summary>
/// What is left of a map once all that is certain is labelled: the open nodes, and the conditions between them. Flat arrays, by open node.
/// </summary>
/// <remarks>
/// A labelling is complete when every open node is in exactly when its condition for that holds, and out exactly when its condition for
/// that does; an open node is undecided otherwise.
/// </remarks>
internal sealed class OpenConditions
{
    public required Need[] Needs { get; init; }

    /// <summary>The node of the weighted graph; -1 for one that only stands for what several others come to together.</summary>
    public required int[] Nodes { get; init; }

    /// <summary>Whether it is an item whose label counts when positions are compared: a statement or argument, not a source.</summary>
    public required bool[] IsItem { get; init; }

    /// <summary>By open node those that attack it; of one with a <see cref="VouchingTable"/> its objections, in their order.</summary>
    public required Rows Attackers { get; init; }

    public required Rows Supporters { get; init; }

    /// <summary>The tables of those whose need is <see cref="Need.Chance"/>.</summary>
    public required Dictionary<int, VouchingTable> Tables { get; init; }

    public int Count => Needs.Length;

    /// <param name="items">How many nodes of the graph, from the first on, are those of the map.</param>
    /// <param name="labels">By node of the graph: the certain ones, and <see cref="SourceLabels.Undecided"/> for the open ones.</param>
    /// <exception cref="EffortSpentException">Reading them takes more work than it may.</exception>
    public static OpenConditions Of(WeightedGraph graph, int items, double[] labels, Effort effort) =>
        new Reader(graph, labels, effort).Read(items);

    /// <summary>The conditions of some open nodes alone; those that they depend on stand behind them and are given.</summary>
    /// <param name="nodes">Ascending.</param>
    /// <param name="given">What is to stand behind them.</param>
    /// <param name="local">By open node its index there, of these and of what is given.</param>
    public OpenConditions Part(int[] nodes, int[] given, Dictionary<int, int> local)
    {
        var needs = new Need[nodes.Length + given.Length];
        Array.Fill(needs, Need.Given);
        var tables = new Dictionary<int, VouchingTable>();
        for (var i = 0; i < nodes.Length; i++)
        {
            needs[i] = Needs[nodes[i]];
            if (Tables.TryGetValue(nodes[i], out var table))
                tables.Add(i, table);
        }

        int[] all = [.. nodes, .. given];
        return new OpenConditions
        {
            Needs = needs,
            Nodes = [.. all.Select(node => Nodes[node])],
            IsItem = [.. all.Select((node, i) => i < nodes.Length && IsItem[node])],
            Attackers = Part(Attackers, all.Length),
            Supporters = Part(Supporters, all.Length),
            Tables = tables,
        };

        Rows Part(Rows rows, int count)
        {
            var edges = new List<WeightedEdge>();
            for (var i = 0; i < nodes.Length; i++)
            {
                foreach (var from in rows.SourcesOf(nodes[i]))
                    edges.Add(new WeightedEdge(local[from], i, 1));
            }

            return Rows.Of(count, CollectionsMarshal.AsSpan(edges));
        }
    }

    private sealed class Reader(WeightedGraph graph, double[] labels, Effort effort)
    {
        private readonly Dictionary<int, int> _open = [];
        private readonly List<int> _nodes = [];
        private readonly List<Need> _needs = [];
        private readonly List<WeightedEdge> _attackers = [];
        private readonly List<WeightedEdge> _supporters = [];
        private readonly Dictionary<int, VouchingTable> _tables = [];

        public OpenConditions Read(int items)
        {
            effort.Spend(graph.Size);
            for (var node = 0; node < graph.Count; node++)
            {
                if (labels[node] == SourceLabels.Undecided && !graph.Roles[node].IsOfSources())
                    _open[node] = Add(node, Need.All);
            }

            for (var open = _nodes.Count - 1; open >= 0; open--)
            {
                if (graph.Roles[_nodes[open]] == NodeRole.Inference)
                    ReadPremises(open);
                else
                    ReadSupporters(open);
                ReadAttackers(open);
            }

            return new OpenConditions
            {
                Needs = [.. _needs],
                Nodes = [.. _nodes],
                IsItem = [.. _nodes.Select(node => node >= 0 && node < items && !graph.Roles[node].IsOfSources())],
                Attackers = Rows.Of(_nodes.Count, CollectionsMarshal.AsSpan(_attackers)),
                Supporters = Rows.Of(_nodes.Count, CollectionsMarshal.AsSpan(_supporters)),
                Tables = _tables,
            };
        }

        private int Add(int node, Need need)
        {
            _nodes.Add(node);
            _needs.Add(need);
            return _nodes.Count - 1;
        }

        private void ReadAttackers(int open)
        {
            var (node, relations) = (_nodes[open], graph.Relations);
            for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
            {
                if (relations.Weights[i] < 0 && _open.TryGetValue(relations.Sources[i], out var attacker))
                    _attackers.Add(new WeightedEdge(attacker, open, 1));
            }
        }

        private void ReadPremises(int open)
        {
            var (node, parts) = (_nodes[open], graph.Parts);
            for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
            {
                if (parts.Weights[i] > 0 && _open.TryGetValue(parts.Sources[i], out var premise))
                    _supporters.Add(new WeightedEdge(premise, open, 1));
            }
        }

        /// <summary>Supporters of a statement of which it needs one; nothing where one is in for certain.</summary>
        private void ReadSupporters(int open)
        {
            var (node, relations) = (_nodes[open], graph.Relations);
            var supporters = new List<int>();
            for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
            {
                var supporter = relations.Sources[i];
                if (relations.Weights[i] <= 0 || labels[supporter] == SourceLabels.Out)
                    continue;
                if (labels[supporter] == SourceLabels.In)
                    return;
                supporters.Add(OpenOf(supporter));
            }

            var to = supporters.Count > 1 ? Add(-1, Need.One) : open;
            if (to != open)
                _supporters.Add(new WeightedEdge(to, open, 1));
            foreach (var supporter in supporters)
                _supporters.Add(new WeightedEdge(supporter, to, 1));
        }

        /// <summary>The open node of one that supports another; sources are read when one is met.</summary>
        private int OpenOf(int node)
        {
            if (_open.TryGetValue(node, out var known))
                return known;
            var open = _open[node] = Add(node, Need.Chance);
            var table = _tables[open] = VouchingTable.Of(graph, node, labels, effort);
            foreach (var objection in table.Objections)
                _attackers.Add(new WeightedEdge(_open[objection], open, 1));
            return open;
        }
    }
}
