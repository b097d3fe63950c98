using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Finds complete labellings of open nodes: for each node a literal that it is in, and one that it is out.</summary>
internal sealed class LabelSearch
{
    private readonly ClauseSearch _clauses;
    private readonly List<int> _draft = [];

    public LabelSearch(OpenConditions conditions, Effort effort)
    {
        Count = conditions.Count;
        _clauses = new ClauseSearch(2 * Count, effort);
        for (var node = 0; node < Count; node++)
        {
            _clauses.Add(Not(In(node)), Not(Out(node)));
            Read(conditions, node);
        }
    }

    public int Count { get; }

    public static int In(int node) => 4 * node;

    public static int Out(int node) => (4 * node) + 2;

    public static int Not(int literal) => literal ^ 1;

    /// <summary>Demands that one of some literals is true.</summary>
    public void Add(params ReadOnlySpan<int> literals) => _clauses.Add(literals);

    /// <summary>Finds the best labelling, as <see cref="ClauseSearch.Find"/> does.</summary>
    /// <returns>By node; null where there is none.</returns>
    public Verdict[]? Find(ReadOnlySpan<int> first, int given, ReadOnlySpan<int> then)
    {
        if (!_clauses.Find(first, given, then))
            return null;
        var labels = new Verdict[Count];
        for (var node = 0; node < Count; node++)
            labels[node] = _clauses.IsTrue(In(node)) ? Verdict.Accepted : _clauses.IsTrue(Out(node)) ? Verdict.Rejected : Verdict.Undecided;
        return labels;
    }

    /// <summary>Adds literals one of which holds exactly where a node has another label than this.</summary>
    public static void Differs(List<int> literals, int node, Verdict label)
    {
        if (label != Verdict.Rejected)
            literals.Add(label == Verdict.Accepted ? Not(In(node)) : In(node));
        if (label != Verdict.Accepted)
            literals.Add(label == Verdict.Rejected ? Not(Out(node)) : Out(node));
    }

    private void Read(OpenConditions conditions, int node)
    {
        var attackers = conditions.Attackers.SourcesOf(node);
        var supporters = conditions.Supporters.SourcesOf(node);
        switch (conditions.Needs[node])
        {
            case Need.All:
                ExactlyWhenAll(In(node), Each(attackers, Out, supporters, In));
                ExactlyWhenAll(Not(Out(node)), Each(attackers, NotIn, supporters, NotOut));
                break;
            case Need.One:
                ExactlyWhenAll(Not(In(node)), Each([], Out, supporters, NotIn));
                ExactlyWhenAll(Out(node), Each([], Out, supporters, Out));
                break;
            case Need.Chance:
                Read(conditions.Tables[node], node, attackers);
                break;
            default:
                break;
        }
    }

    private static int NotIn(int node) => Not(In(node));

    private static int NotOut(int node) => Not(Out(node));

    private static int[] Each(ReadOnlySpan<int> attackers, Func<int, int> one, ReadOnlySpan<int> supporters, Func<int, int> other)
    {
        var literals = new int[attackers.Length + supporters.Length];
        for (var i = 0; i < attackers.Length; i++)
            literals[i] = one(attackers[i]);
        for (var i = 0; i < supporters.Length; i++)
            literals[attackers.Length + i] = other(supporters[i]);
        return literals;
    }

    private void ExactlyWhenAll(int literal, int[] literals)
    {
        _draft.Clear();
        _draft.Add(literal);
        foreach (var one in literals)
        {
            _clauses.Add(Not(literal), one);
            _draft.Add(Not(one));
        }

        _clauses.Add([.. _draft]);
    }

    /// <summary>
    /// Reads a table. Where those outside of a set are out, the node is in if the set lets it; if not, it is in only where one of the set
    /// is out. Where those of a set are in, the node is out if the set makes it so; if not, only where one outside is in.
    /// </summary>
    private void Read(VouchingTable table, int node, ReadOnlySpan<int> objections)
    {
        for (var set = 0; set < table.IsIn.Length; set++)
        {
            AddRow(table.IsIn[set], In(node), table.IsIn[set] ? ~set : set, objections, Out);
            AddRow(table.IsOut[set], Out(node), table.IsOut[set] ? set : ~set, objections, In);
        }
    }

    /// <summary>Demands of a literal that it holds where all of a set do, or only where one of the set does.</summary>
    private void AddRow(bool holds, int literal, int set, ReadOnlySpan<int> objections, Func<int, int> of)
    {
        _draft.Clear();
        _draft.Add(holds ? literal : Not(literal));
        for (var i = 0; i < objections.Length; i++)
        {
            if (((set >> i) & 1) == 1)
                _draft.Add(holds ? Not(of(objections[i])) : of(objections[i]));
        }

        _clauses.Add([.. _draft]);
    }
}
