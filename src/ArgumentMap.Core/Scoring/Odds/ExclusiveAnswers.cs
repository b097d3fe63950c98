using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>The answers of which only one can hold, as far as they count and have rivals.</summary>
/// <remarks>Behind the nodes of the map stand nodes for what each of them is before it is divided.</remarks>
internal sealed class ExclusiveAnswers
{
    private readonly ArgumentGraph _graph;
    private readonly List<int[]> _groups = [];
    private readonly List<int> _answers = [];

    /// <summary>By answer its place among <see cref="_answers"/>.</summary>
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, int> _groupOf = [];

    /// <summary>By argument or step the answers that are premises of it.</summary>
    private readonly Dictionary<int, List<int>> _premises = [];

    private ExclusiveAnswers(ArgumentGraph graph) => _graph = graph;

    /// <summary>How many answers there are.</summary>
    public int Count => _answers.Count;

    public IReadOnlyList<int[]> Groups => _groups;

    public static ExclusiveAnswers Of(ArgumentGraph graph, Presence[] presences)
    {
        var exclusive = new ExclusiveAnswers(graph);
        var found = new SortedDictionary<int, List<int>>();
        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (relation.Kind != RelationKind.Answer || presences[relation.From] != Presence.Counts || !graph.IsExclusive(relation.To))
                continue;
            if (!found.TryGetValue(relation.To, out var answers))
                found[relation.To] = answers = [];
            answers.Add(relation.From);
        }

        foreach (var answers in found.Values)
            exclusive.Add([.. answers.Distinct().Where(answer => !exclusive._places.ContainsKey(answer))]);
        if (exclusive.Count == 0)
            return exclusive;
        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (relation.Kind != RelationKind.Premise || !exclusive._places.ContainsKey(relation.From))
                continue;
            if (!exclusive._premises.TryGetValue(relation.To, out var premises))
                exclusive._premises[relation.To] = premises = [];
            premises.Add(relation.From);
        }

        return exclusive;
    }

    /// <summary>The node for what an answer is undivided; -1 for what is no such answer.</summary>
    public int UndividedOf(int node) => _places.TryGetValue(node, out var place) ? _graph.Nodes.Length + place : -1;

    /// <summary>The other way round; itself for a node of the map.</summary>
    public int AnswerOf(int node) => node < _graph.Nodes.Length ? node : _answers[node - _graph.Nodes.Length];

    /// <summary>
    /// Whether a step to an answer comes from a rival, or has one as a premise: it would say once more that the one excludes the other.
    /// </summary>
    public bool IsFromRival(int from, int to)
    {
        if (!_groupOf.TryGetValue(to, out var group))
            return false;
        if (IsRival(from))
            return true;
        return _premises.TryGetValue(from, out var premises) && premises.Exists(IsRival);

        bool IsRival(int other) => other != to && _groupOf.TryGetValue(other, out var others) && others == group;
    }

    /// <param name="nodes">By node of the map; null where each stands for itself.</param>
    /// <returns>The same with the nodes behind them: by node of the map again, for those behind the answer.</returns>
    public int[] WithUndivided(int[]? nodes)
    {
        var all = new int[_graph.Nodes.Length + Count];
        for (var node = 0; node < all.Length; node++)
            all[node] = nodes is null ? AnswerOf(node) : node < nodes.Length ? nodes[node] : node;
        return all;
    }

    private void Add(int[] answers)
    {
        // One alone has nothing to be divided among.
        if (answers.Length < 2)
            return;
        foreach (var answer in answers)
        {
            (_places[answer], _groupOf[answer]) = (_answers.Count, _groups.Count);
            _answers.Add(answer);
        }

        _groups.Add(answers);
    }
}
