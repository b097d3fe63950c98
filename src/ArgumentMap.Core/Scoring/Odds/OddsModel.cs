using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Odds;

/// <summary>A map as of a day in flat arrays: all that <c>odds</c> sees of it.</summary>
/// <remarks>
/// Node <c>i</c> of the map is node <c>i</c> here; after them come nodes for what exclusive answers are before they are divided. Of sources
/// that are really one, the first represents all.
/// </remarks>
internal sealed record OddsModel
{
    public int Count => Roles.Length;

    public required OddsRole[] Roles { get; init; }

    /// <summary>
    /// By node: the base score of a statement whose citations stand, the credence of an argument, the reliability of a source.
    /// </summary>
    public required Ends[] Given { get; init; }

    /// <summary>What each node depends on in a world, in rows by target node; weights are relevances, from 0 to 1.</summary>
    public required Rows Inputs { get; init; }

    /// <summary>The kind of each input.</summary>
    public required InputKind[] Kinds { get; init; }

    /// <summary>Objections to sources, in rows by source; weights are relevances, from 0 to 1.</summary>
    public required Rows Objections { get; init; }

    /// <summary>By node: whether it stands only if all its vouchers vouch; otherwise one is enough.</summary>
    public required bool[] NeedsAll { get; init; }

    /// <summary>
    /// By node whether it cites sources that do not count as it is rated, and would if it were rated above even odds; empty for none.
    /// </summary>
    public bool[] Dormant { get; init; } = [];

    /// <summary>By node: the source that represents it; itself for all other nodes.</summary>
    public required int[] Representatives { get; init; }

    /// <summary>The node of the map that a node belongs to: itself, for what an answer is undivided the answer.</summary>
    public required int[] MapNodes { get; init; }

    /// <summary>Sources that neither certainly hold nor certainly fail; a world says of each of them which it does.</summary>
    public required int[] Uncertain { get; init; }

    /// <summary>By node: its index among <see cref="Uncertain"/>; -1 for all others.</summary>
    public required int[] UncertainOf { get; init; }

    /// <summary>By node: the position of a source in id order; empty where no source is uncertain.</summary>
    public required int[] IdOrder { get; init; }

    /// <summary>By node: the evidence that a statement starts with if its citations stand.</summary>
    public required Evidence[] Starts { get; init; }

    /// <summary>A statement that is tried with other evidence to fall back to than the unknown, if its citations do not stand.</summary>
    public (int Node, Evidence Evidence) Fallen { get; set; } = (-1, default);

    /// <summary>By node: whether it is a statement without vouchers that is not an exclusive answer.</summary>
    public required bool[] IsPlain { get; init; }

    /// <summary>
    /// By node: the relevance of the first relation in which it is a reason for or against something; 0 where there is none.
    /// </summary>
    public required double[] Usual { get; init; }

    /// <summary>By input: what it is as a reason, in the bits of <see cref="ReasonCode"/>.</summary>
    public required byte[] Codes { get; init; }

    /// <summary>The parts whose nodes depend on one another, objections to sources included, each behind what it depends on.</summary>
    public required Components Components { get; init; }

    /// <summary>The node of an exclusive answer before division.</summary>
    public int OwnOf(int answer)
    {
        for (var i = Inputs.Starts[answer]; i < Inputs.Starts[answer + 1]; i++)
        {
            if (Kinds[i] == InputKind.Own)
                return Inputs.Sources[i];
        }

        return answer;
    }

    /// <summary>By node: its rating, or what holds in place of one: 0.9 on a source's word, even odds where nobody said.</summary>
    public double RatingOf(int node) => OddsEquation.IsReasoned(Roles[node]) ? Ends.Unknown.Middle : Given[node].Middle;

    /// <summary>The base score of a node that has only one world.</summary>
    /// <param name="strengths">By node: the middle of its strength.</param>
    public double BaseOf(int node, double[] strengths)
    {
        switch (Roles[node])
        {
            case OddsRole.Statement or OddsRole.Undivided:
                var stands = IsPlain[node] ? 1 : Stand(node, strengths);
                return (stands * Given[node].Middle) + ((1 - stands) * Ends.Unknown.Middle);
            case OddsRole.Reasoned or OddsRole.UndividedReasoned:
                return Ends.Unknown.Middle;
            case OddsRole.Answer:
                return BaseOf(OwnOf(node), strengths);
            case OddsRole.Source or OddsRole.Inference:
                return Given[node].Middle;
            default:
                return 0;
        }
    }

    private double Stand(int node, double[] strengths)
    {
        var (all, none, isCited) = (1.0, 1.0, false);
        for (var i = Inputs.Starts[node]; i < Inputs.Starts[node + 1]; i++)
        {
            if (Kinds[i] != InputKind.Voucher)
                continue;
            isCited = true;
            all *= strengths[Inputs.Sources[i]];
            none *= 1 - strengths[Inputs.Sources[i]];
        }

        return !isCited || NeedsAll[node] ? all : 1 - none;
    }

    /// <summary>The evidence that a statement falls back to if its citations do not stand.</summary>
    public Evidence FallbackOf(int node) => node == Fallen.Node ? Fallen.Evidence : OddsEquation.Unknown;

    /// <summary>The same model with every unsaid relevance shifted, within 0 to 0.99.</summary>
    public OddsModel WithUnsaid(ArgumentGraph graph, double change)
    {
        var inputs = Shift(Inputs, graph, change);
        var usual = UsualOf(inputs, Kinds);
        return this with
        {
            Inputs = inputs, Objections = Shift(Objections, graph, change), Usual = usual, Codes = CodesOf(inputs, Kinds, usual),
        };
    }

    /// <summary>See <see cref="IsPlain"/>.</summary>
    public static bool[] PlainOf(OddsRole[] roles, Rows inputs, InputKind[] kinds)
    {
        var plain = new bool[roles.Length];
        for (var node = 0; node < plain.Length; node++)
        {
            plain[node] = roles[node] is OddsRole.Statement or OddsRole.Reasoned;
            for (var i = inputs.Starts[node]; i < inputs.Starts[node + 1]; i++)
                plain[node] &= kinds[i] != InputKind.Voucher;
        }

        return plain;
    }

    /// <summary>See <see cref="Usual"/>.</summary>
    public static double[] UsualOf(Rows inputs, InputKind[] kinds)
    {
        var usual = new double[inputs.Starts.Length - 1];
        for (var i = kinds.Length - 1; i >= 0; i--)
        {
            if (kinds[i] is InputKind.Support or InputKind.Attack)
                usual[inputs.Sources[i]] = inputs.Weights[i];
        }

        return usual;
    }

    /// <summary>See <see cref="Codes"/>.</summary>
    public static byte[] CodesOf(Rows inputs, InputKind[] kinds, double[] usual)
    {
        var codes = new byte[kinds.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = kinds[i] switch
            {
                InputKind.Support => 0,
                InputKind.Attack => ReasonCode.IsAttack,
                _ => ReasonCode.IsNone,
            };
            if (inputs.Weights[i] != usual[inputs.Sources[i]])
                codes[i] |= ReasonCode.IsUnusual;
        }

        return codes;
    }

    /// <summary>The model of some of the nodes, which must include all that they depend on.</summary>
    public OddsModel Part(int[] nodes)
    {
        var local = new int[Count];
        Array.Fill(local, -1);
        for (var i = 0; i < nodes.Length; i++)
            local[nodes[i]] = i;
        var (roles, given) = (Of(Roles), Of(Given));
        var objections = Objections.Part(nodes, local);
        var (uncertain, uncertainOf) = FindUncertain(roles, given, objections);
        return new OddsModel
        {
            Roles = roles,
            Given = given,
            Inputs = Inputs.Part(nodes, local),
            Kinds = Inputs.PartOf(Kinds, nodes),
            IsPlain = Of(IsPlain),
            Usual = Of(Usual),
            Codes = Inputs.PartOf(Codes, nodes),
            Components = Components.Part(nodes.Length, local),
            Objections = objections,
            NeedsAll = Of(NeedsAll),
            Representatives = [.. Enumerable.Range(0, nodes.Length)],
            MapNodes = Of(MapNodes),
            Dormant = Dormant.Length == 0 ? [] : Of(Dormant),
            Uncertain = uncertain,
            UncertainOf = uncertainOf,
            IdOrder = IdOrder.Length == 0 ? [] : Of(IdOrder),
            Starts = Of(Starts),
        };

        T[] Of<T>(T[] values)
        {
            var part = new T[nodes.Length];
            for (var i = 0; i < part.Length; i++)
                part[i] = values[nodes[i]];
            return part;
        }
    }

    /// <summary>Whether an input affects the base score of a node rather than bearing on it.</summary>
    public bool IsPart(int node, int input) =>
        Kinds[input] == InputKind.Premise || (Kinds[input] == InputKind.Voucher && Roles[node] == OddsRole.Source);

    /// <summary>The sources that neither certainly hold nor certainly fail, and by node its index among them.</summary>
    public static (int[] Sources, int[] Of) FindUncertain(OddsRole[] roles, Ends[] given, Rows objections)
    {
        var uncertain = new List<int>();
        var of = new int[roles.Length];
        Array.Fill(of, -1);
        for (var node = 0; node < roles.Length; node++)
        {
            if (roles[node] != OddsRole.Source)
                continue;
            var grade = given[node];
            if (grade.Middle is > 0 and < 1 || grade.IsRange || (grade.Middle > 0 && !objections.SourcesOf(node).IsEmpty))
            {
                of[node] = uncertain.Count;
                uncertain.Add(node);
            }
        }

        return ([.. uncertain], of);
    }

    private static Rows Shift(Rows rows, ArgumentGraph graph, double change)
    {
        var weights = (double[])rows.Weights.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            if (rows.Relations[i] >= 0
                && Relevances.Has(graph.Relations[rows.Relations[i]].Kind)
                && !Relevances.IsWritten(graph.Relations[rows.Relations[i]]))
                weights[i] = Math.Clamp(weights[i] + change, 0, Evidence.MostForce);
        }

        return rows with { Weights = weights };
    }
}
