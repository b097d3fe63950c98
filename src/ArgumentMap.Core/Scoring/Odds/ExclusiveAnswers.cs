using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>The answers of which only one can hold, as far as they count and have rivals.</summary>
/// <remarks>
/// Behind the nodes of the map stand nodes for what each of them is before it is divided, and then nodes for sums: those of a question are
/// a binary tree with the answers as its leaves, so that the rivals of each are as many sums as the tree has levels.
/// </remarks>
internal sealed class ExclusiveAnswers
{
    private readonly ArgumentGraph _graph;
    private readonly List<int[]> _groups = [];

    /// <summary>By node behind those of the map an answer: the one that it is undivided; for a sum one of the same question.</summary>
    private readonly List<int> _answers = [];

    /// <summary>By answer its place among <see cref="_answers"/>.</summary>
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, int> _groupOf = [];

    /// <summary>By argument or step the answers that are premises of it.</summary>
    private readonly Dictionary<int, List<int>> _premises = [];

    private ExclusiveAnswers(ArgumentGraph graph) => _graph = graph;

    /// <summary>How many nodes there are behind those of the map.</summary>
    public int Count => _answers.Count;

    public IReadOnlyList<int[]> Groups => _groups;

    public static ExclusiveAnswers Of(ArgumentGraph graph, Presence[] presences)
    {
        var exclusive = new ExclusiveAnswers(graph);
        if (graph.RelationsOf(RelationKind.Answer).IsEmpty)
            return exclusive;
        var found = new SortedDictionary<int, List<int>>();
        foreach (var answer in graph.RelationsOf(RelationKind.Answer))
        {
            var relation = graph.Relations[answer];
            if (presences[relation.From] != Presence.Counts || !graph.IsExclusive(relation.To))
                continue;
            if (!found.TryGetValue(relation.To, out var answers))
                found[relation.To] = answers = [];
            answers.Add(relation.From);
        }

        foreach (var answers in found.Values)
            exclusive.Add([.. answers.Distinct().Where(answer => !exclusive._places.ContainsKey(answer))]);
        if (exclusive.Count == 0)
            return exclusive;
        foreach (var premise in graph.RelationsOf(RelationKind.Premise))
        {
            var relation = graph.Relations[premise];
            if (!exclusive._places.ContainsKey(relation.From))
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

    /// <summary>The sums of some answers of a question, each with what it adds up; none is twice the sum of the same answers.</summary>
    public IEnumerable<(int Sum, int One, int Other)> SumsOf(int[] answers)
    {
        // The root would be the sum of all, which no answer needs.
        for (var place = answers.Length - 1; place > 1; place--)
            yield return (NodeAt(answers, place), NodeAt(answers, 2 * place), NodeAt(answers, (2 * place) + 1));
    }

    /// <summary>What the rivals of an answer are undivided, some of them added up.</summary>
    /// <param name="answer">Its place among the answers.</param>
    public IEnumerable<int> RivalsOf(int[] answers, int answer)
    {
        for (var place = answers.Length + answer; place > 1; place /= 2)
            yield return NodeAt(answers, place ^ 1);
    }

    /// <summary>The node at a place of the tree: that of place p has those of 2p and 2p + 1 below it, and the answers come last.</summary>
    private int NodeAt(int[] answers, int place)
    {
        var first = UndividedOf(answers[0]);
        return place >= answers.Length ? first + place - answers.Length : first + (2 * answers.Length) - 1 - place;
    }

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

        for (var sum = 2; sum < answers.Length; sum++)
            _answers.Add(answers[0]);

        _groups.Add(answers);
    }
}
