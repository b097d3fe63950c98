using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>A map as <c>odds</c> sees it, with the dependency graph in which explanations try out changes.</summary>
internal sealed class OddsScoringModel : ScoringModel
{
    /// <summary>The work for a node in one world, relative to a node of a modular semantics.</summary>
    private const int Work = 8;

    private (int Topic, OddsTrials Trials)? _tried;
    private readonly OddsModel _model;
    private double[] _bases = [];

    /// <summary>What solved it, if trials can start from there.</summary>
    private OddsSolver? _solved;

    private OddsScoringModel(WeightedGraph graph, OddsModel model)
        : base(graph) => _model = model;

    private OddsScoringModel(OddsModel model)
        : base(() => GraphOf(model)) => _model = model;

    public override bool UpdatesAll => true;

    public override long UpdateWork
    {
        get
        {
            var worlds = 0L;
            foreach (var sources in UpstreamSources.Find(_model, _model.Components, OddsLimits.Default, Effort.Unlimited).Of)
                worlds += 1L << sources.Length;
            return Work * (worlds + 1) / Math.Max(1, _model.Count);
        }
    }

    public static OddsScoringModel Of(OddsModel model) => new(model);

    public override Solution Solve(MapLimits limits, Effort effort)
    {
        effort.Spend((long)_model.Count + _model.Inputs.Sources.Length);
        var isOfOneWorld = _model.Uncertain.Length == 0;
        var solver = new OddsSolver(_model, OddsLimits.Of(limits), effort, keepsAll: isOfOneWorld);
        var scores = solver.Run();
        _solved = isOfOneWorld && scores.Unsettled.Length == 0 ? solver : null;
        _bases = scores.Bases;
        var componentOf = new Dictionary<int, int>();
        if (scores.Parts.Count > 0)
        {
            for (var component = 0; component < Components.Count; component++)
            {
                foreach (var node in Components[component])
                    componentOf[node] = component;
            }
        }

        return new Solution(
            scores.Strengths.Middle,
            [.. scores.Parts.Select(part => new SolvedCycle(
                componentOf[part.Nodes[0]], part.Ending.Steps, part.Ending.Settled) { IsUnstable = part.Ending.Unstable })])
        {
            RangeOf = node => new StrengthRange(scores.Strengths.Low[node], scores.Strengths.High[node]),
            RestsOnUnsettled = scores.RestsOnUnsettled,
            RestsOnOpen = () => Openness.Of(_model, scores.Strengths),
            Independent = scores.Independent,
        };
    }

    public override void Update(ReadOnlySpan<int> affected, bool[] off, Trial trial, MapLimits limits, Effort effort)
    {
        effort.Spend(Graph.Size);
        var scores = OddsSolver.Solve(OddsVariant.Of(_model, Graph, off), OddsLimits.Of(limits), effort);
        for (var node = 0; node < trial.Strengths.Length; node++)
            trial.Strengths[node] = scores.Strengths.Middle[node];
        for (var component = 0; component < Components.Count; component++)
            trial.Mark(component, scores.Unsettled.Length == 0 || !Components[component].ToArray().Any(node => scores.Unsettled[node]));
    }

    public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) => new OddsScoringModel(part, _model.Part([.. nodes]));

    /// <param name="nodes">Their scores as they are.</param>
    public bool[] Firmness(ArgumentGraph graph, ImmutableArray<NodeScore> nodes, VerdictBounds bounds, MapLimits limits, Effort effort) =>
        Odds.Firmness.Of(graph, _model, nodes, bounds, OddsLimits.Of(limits), effort);

    /// <summary>None where that would take more than the limits allow for an explanation.</summary>
    public ImmutableArray<OpenInput> SettleFirst(int topic, MapLimits limits, Effort effort) =>
        TryTrials(topic, limits, effort) is { } trials ? OpenInputs.Of(trials, limits.ExplanationEffort) : [];

    /// <summary>
    /// What the uncertain sources upstream of a topic do to it, and its strength where none of them holds; nothing where that would take
    /// more than the limits allow for an explanation.
    /// </summary>
    public (double? IfNoneHeld, ImmutableArray<SourceEffect> Effects) WithSources(int topic, MapLimits limits, Effort effort) =>
        TryTrials(topic, limits, effort) is { } trials ? OddsExplanation.SourcesOf(trials) : (null, []);

    /// <summary>The flips of an explanation; none where they would take more than the limits allow for it.</summary>
    /// <param name="within">How far from what it is a rating may be, from 0 to 1.</param>
    public ImmutableArray<RatingFlip> Flips(MapScores scores, int topic, double within, MapLimits limits, Effort effort) =>
        TryTrials(topic, limits, effort) is { IsSettled: true } trials
            ? RatingFlips.Of(trials, scores, limits.ExplanationEffort, within).Flips
            : [];

    /// <summary>Trials of a topic, kept for the next question about it.</summary>
    private OddsTrials? TryTrials(int topic, MapLimits limits, Effort effort)
    {
        var part = effort.Part(limits.ExplanationEffort);
        if (_tried is { } last && last.Topic == topic)
        {
            last.Trials.Effort = part;
            return last.Trials;
        }

        try
        {
            var trials = new OddsTrials(_model, topic, OddsLimits.Of(limits), part, _solved);
            _tried = (topic, trials);
            return trials;
        }
        catch (EffortSpentException) when (!effort.IsSpent)
        {
            return null;
        }
    }

    /// <param name="onlySentence">Whether only what the sentence says is asked for: the waterfall and the flips.</param>
    public OddsExplanation Explain(MapScores scores, int topic, MapLimits limits, Effort effort, bool onlySentence = false) =>
        OddsExplanation.Of(
            scores, new OddsTrials(_model, topic, OddsLimits.Of(limits), effort, _solved), topic, limits, effort, onlySentence);

    public override int Shown(int node) => node;

    public override int StandsFor(int node) => _model.Representatives[node];

    public override int RatedIn(int node) => _model.OwnOf(node);

    public override bool IsFixed(int node) => double.IsPositiveInfinity(_model.Starts[_model.OwnOf(node)].LogOdds);

    public override double BaseOf(int node, double[] strengths) =>
        _bases.Length > 0 ? _bases[node] : _model.BaseOf(_model.Representatives[node], strengths);

    /// <summary>
    /// The row of each node holds its inputs in their order, then the objections to it; parts are premises and what a source relies on.
    /// </summary>
    private static WeightedGraph GraphOf(OddsModel model)
    {
        var (relations, parts) = (new List<WeightedEdge>(), new List<WeightedEdge>());
        for (var node = 0; node < model.Count; node++)
        {
            for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
            {
                var isAttack = model.Kinds[i] is InputKind.Attack or InputKind.Undercut or InputKind.Rival;
                var weight = isAttack ? -model.Inputs.Weights[i] : model.Inputs.Weights[i];
                var edge = new WeightedEdge(model.Inputs.Sources[i], node, weight, model.Inputs.Relations[i]);
                (model.IsPart(node, i) ? parts : relations).Add(edge);
            }

            for (var i = model.Objections.Starts[node]; i < model.Objections.Starts[node + 1]; i++)
                relations.Add(
                    new WeightedEdge(model.Objections.Sources[i], node, -model.Objections.Weights[i], model.Objections.Relations[i]));
        }

        return WeightedGraph.Create(
            Array.ConvertAll(model.Given, given => given.Middle),
            Array.ConvertAll(model.Roles, role => role switch
            {
                OddsRole.Inference => NodeRole.Inference,
                OddsRole.Source => NodeRole.Source,
                _ => NodeRole.Statement,
            }),
            CollectionsMarshal.AsSpan(relations),
            CollectionsMarshal.AsSpan(parts));
    }
}
