using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Odds;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring;

/// <summary>What the scoring says of one node.</summary>
/// <param name="Presence">Whether it counts; where it does not, the rest but <paramref name="IsBaseKnown"/> means nothing.</param>
/// <param name="Base">
/// The base score τ, from 0 to 1: its rating, for an inference times its weakest premise; 1 for a source that nobody graded.
/// </param>
/// <param name="IsBaseKnown">False where the author did not rate it and the base score is only a default.</param>
/// <param name="Strength">
/// From 0 to 1; of a source how likely it is to vouch. In a semantics of three values 1 is in, 0 out and 0.5 undecided.
/// </param>
/// <param name="IsSettled">
/// False for a node of a cyclic part that did not settle, or only where the least push leads away: its strength is not to be relied on.
/// </param>
/// <param name="Sources">How many sources it cites.</param>
/// <param name="Origins">How many of them are independent: the most of which no two go back to one origin.</param>
public readonly record struct NodeScore(
    Presence Presence, double Base, bool IsBaseKnown, double Strength, Verdict Verdict, bool IsSettled, int Sources, int Origins)
{
    public bool Counts => Presence == Presence.Counts;

    /// <summary>The range in which the strength may lie; null in a semantics that gives no ranges.</summary>
    public StrengthRange? Range { get; init; }

    /// <summary>Whether something it depends on did not settle, so that its strength is not to be relied on either.</summary>
    public bool RestsOnUnsettled { get; init; }

    /// <summary>
    /// Whether its range comes also from something that nobody rated, itself or upstream of it: a statement without rating and graded
    /// source that no reason supports for sure, one that is left open, or one that cites only what is not known yet. What bears on it
    /// with no force, also at its high end, does not count. Only <c>odds</c> tells; outputs mark it <c>?</c>.
    /// </summary>
    public bool RestsOnOpen { get; init; }

    /// <summary>
    /// Whether its verdict rests on something that is only taken for now: it is <c>[assumed]</c> itself, or something upstream of it is.
    /// Outputs mark it <c>*</c>; <see cref="MapScores.AssumptionsOf"/> says what it is.
    /// </summary>
    public bool RestsOnAssumed { get; init; }

    /// <summary>
    /// The word for its strength (ICD 203). Outside of <c>odds</c>, a strength is not a likelihood, and the word only says where it lies
    /// from 0 to 1.
    /// </summary>
    public string Word => EstimativeWord.Of(Strength);

    /// <summary>Whether its strength came to rest, and that of all it depends on.</summary>
    public bool IsReliable => IsSettled && !RestsOnUnsettled;
}

/// <summary>A part of a map whose nodes depend on one another.</summary>
/// <param name="Nodes">Indices of its nodes, ascending.</param>
/// <param name="Steps">Integration steps taken.</param>
internal sealed record CyclicPart(ImmutableArray<int> Nodes, int Steps, bool Converged)
{
    /// <summary>Whether it settled only where the least push leads away, so that its strengths are not to be relied on.</summary>
    public bool IsUnstable { get; init; }
}

/// <summary>An answer to a question, with its rank among its rivals.</summary>
/// <param name="Node">Index of the claim.</param>
/// <param name="Wins">Under <c>carneades</c>, whether it meets the question's standard against every rival; else null.</param>
public readonly record struct RankedAnswer(int Node, bool? Wins);

/// <summary>The answers to a question that count, strongest first.</summary>
/// <param name="Question">Index of its node.</param>
public sealed record QuestionRanking(int Question, ImmutableArray<RankedAnswer> Answers);

/// <summary>The strengths and verdicts of a map under one semantics as of one day.</summary>
public sealed class MapScores
{
    /// <summary>Strengths that differ by no more than this are equal.</summary>
    private const double EqualStrengths = 1e-9;

    private ImmutableArray<bool>? _firmness;
    private HashSet<int>? _rivals;
    private IReadOnlyList<(string Semantics, Verdict[] Verdicts)>? _verdicts;

    internal MapScores(ArgumentGraph graph, ScoringMethod method, MapReading reading, ScoringModel model) =>
        (Graph, Method, Reading, Model) = (graph, method, reading, model);

    public ArgumentGraph Graph { get; }

    /// <summary>The name of the semantics, one of <see cref="ScoringMethods.Names"/>.</summary>
    public string Semantics => Method.Name;

    /// <summary>Whether strengths take any value from 0 to 1, rather than only in, out and undecided.</summary>
    public bool IsGraded => Method.IsGraded;

    /// <summary>Null where the map has no day.</summary>
    public CalendarDay? AsOf { get; init; }

    public VerdictBounds Bounds { get; init; }

    /// <summary>By node of the graph. A question has no strength of its own.</summary>
    public ImmutableArray<NodeScore> Nodes { get; init; } = [];

    /// <summary>The score of the node with this id; null where there is none.</summary>
    public NodeScore? this[string id] => Graph.IndexOf(id) is >= 0 and var node ? Nodes[node] : null;

    /// <summary>Sources that one node cites and that go back to common origins.</summary>
    public ImmutableArray<SourceGroup> Groups => Reading.Groups;

    /// <summary>The cyclic parts, which had to be integrated.</summary>
    internal ImmutableArray<CyclicPart> Cycles { get; init; } = [];

    public ImmutableArray<QuestionRanking> Questions { get; init; } = [];

    /// <summary>Whether some sources count as one only because there are more origins than the limit allows.</summary>
    public bool HasTooManyOrigins => Reading.HasTooManyOrigins;

    /// <summary>How many sources are somewhere taken as if each use of them were a source of its own, since they are too many.</summary>
    public int SourcesTakenAsIndependent { get; init; }

    /// <summary>The preferred positions on the same day, by which all or some accept an item; null where nobody asked for them.</summary>
    public MapPositions? Positions { get; internal set; }

    public ScoringMethod Method { get; }

    /// <summary>Whether strengths come with ranges, and with what else only <c>odds</c> tells.</summary>
    public bool HasRanges => Model is OddsScoringModel;

    internal ScoringModel Model { get; }

    internal MapLimits Limits { get; init; } = MapLimits.Default;

    /// <summary>What else is asked of these scores draws on the same effort as they did.</summary>
    internal Effort Effort { get; init; } = Effort.Unlimited;

    internal MapReading Reading { get; }

    internal Assumptions Assumptions { get; init; } = Assumptions.None;

    /// <summary>
    /// The sources at the ends of the chains of reliance from a source, as ascending node indices; the source itself where it relies on
    /// nothing; empty where there are too many.
    /// </summary>
    public ImmutableArray<int> OriginsOf(int source)
    {
        var origins = Reading.Provenance.OriginsOf(source);
        return origins is [Provenance.Unknown] ? [] : origins;
    }

    /// <summary>
    /// The statements that are only taken for now, <c>[assumed]</c>, and on which the verdict on a topic rests: itself and those upstream
    /// of it by way of anything but relations of relevance 0, as ascending node indices.
    /// </summary>
    /// <param name="topic">Index of a node; a question and what does not count rest on none.</param>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public ImmutableArray<int> AssumptionsOf(int topic) => Nodes[topic].RestsOnAssumed ? Assumptions.Under(topic, Effort) : [];

    /// <summary>
    /// By node whether its verdict holds over its whole range, also if every relevance that the author left unsaid were 0.15 lower, or
    /// 0.15 higher; empty in a semantics without ranges. Takes two more scorings when it is first asked for.
    /// </summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public ImmutableArray<bool> Firmness() =>
        _firmness ??= Model is OddsScoringModel odds ? [.. odds.Firmness(Graph, Nodes, Bounds, Limits, Effort)] : [];

    /// <summary>
    /// What to settle first: the open inputs upstream of a topic, the one that moves it most first; empty where nothing is open, and in a
    /// semantics without ranges.
    /// </summary>
    /// <param name="topic">Index of a node; of a question there are none.</param>
    /// <remarks>Of a large map only those that can move it most are tried, within the limit for an explanation.</remarks>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public ImmutableArray<OpenInput> SettleFirst(int topic) => SettleFirst(topic, Limits, Effort);

    internal ImmutableArray<OpenInput> SettleFirst(int topic, MapLimits limits, Effort effort) =>
        Model is OddsScoringModel odds && HasStrength(topic) ? odds.SettleFirst(topic, limits, effort) : [];

    /// <summary>
    /// The strength that a topic would have if no source held, from 0 to 1; null where it stands on none, and in a semantics without
    /// ranges.
    /// </summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public double? IfNoSourceHeld(int topic) =>
        Model is OddsScoringModel odds && HasStrength(topic) ? odds.WithSources(topic, Limits, Effort).IfNoneHeld : null;

    /// <summary>
    /// What each uncertain source upstream of a topic does to it, the greatest first; empty in a semantics without ranges. Sources that
    /// are taken as independent wherever they are used, since there are too many, have no effect of their own here.
    /// </summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public ImmutableArray<SourceEffect> SourceEffects(int topic) =>
        Model is OddsScoringModel odds && HasStrength(topic) ? odds.WithSources(topic, Limits, Effort).Effects : [];

    /// <summary>In how many semantics a topic has the same verdict, among the six modular ones and <c>odds</c>.</summary>
    /// <param name="topic">Index of a node that counts and is not a question.</param>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public Robustness Robustness(int topic)
    {
        _verdicts ??= Scoring.Robustness.Verdicts(this);
        return Scoring.Robustness.Of(_verdicts, topic, Nodes[topic].Verdict);
    }

    /// <summary>
    /// The answers that win a question: those that rank first, several where their strengths are equal; under <c>carneades</c> those that
    /// meet its standard against every rival. None where the strength of an answer is not to be relied on.
    /// </summary>
    /// <param name="question">Index of its node.</param>
    public ImmutableArray<int> WinnersOf(int question) =>
        Questions.FirstOrDefault(ranking => ranking.Question == question) is { } found ? WinnersOf(found) : [];

    internal ImmutableArray<int> WinnersOf(QuestionRanking ranking)
    {
        var answers = ranking.Answers;
        if (answers.IsEmpty || answers.Any(answer => !Nodes[answer.Node].IsReliable))
            return [];
        var best = answers.Max(answer => Nodes[answer.Node].Strength);
        return [.. answers
            .Where(answer => answer.Wins ?? Nodes[answer.Node].Strength >= best - EqualStrengths)
            .Select(answer => answer.Node)];
    }

    /// <summary>By answer: its rank, from 1. Answers of one strength share a rank.</summary>
    internal int[] RanksOf(QuestionRanking ranking)
    {
        var ranks = new int[ranking.Answers.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var isEqual = i > 0 && ranking.Answers[i].Wins == ranking.Answers[i - 1].Wins
                && Math.Abs(Nodes[ranking.Answers[i].Node].Strength - Nodes[ranking.Answers[i - 1].Node].Strength) <= EqualStrengths;
            ranks[i] = isEqual ? ranks[i - 1] : i + 1;
        }

        return ranks;
    }

    /// <summary>Whether a node is an answer that shares one certainty with its rivals, which only <c>odds</c> reckons with.</summary>
    internal bool HasRivals(int node)
    {
        _rivals ??= HasRanges
            ? [.. Questions.Where(question => question.Answers.Length > 1 && Graph.IsExclusive(question.Question))
                .SelectMany(question => question.Answers).Select(answer => answer.Node)]
            : [];
        return _rivals.Contains(node);
    }

    /// <summary>
    /// The theses that count: answers to a question the strongest first, in the place of the first of them; else in the order of the map.
    /// </summary>
    internal IEnumerable<int> CountedTheses()
    {
        var rank = new Dictionary<int, (int Place, int Rank)>();
        foreach (var question in Questions)
        {
            var place = question.Answers.Select(answer => answer.Node).DefaultIfEmpty().Min();
            for (var i = 0; i < question.Answers.Length; i++)
                rank.TryAdd(question.Answers[i].Node, (place, i));
        }

        return Graph.Theses.Where(node => Nodes[node].Counts)
            .OrderBy(node => rank.TryGetValue(node, out var known) ? known : (node, 0));
    }

    private bool HasStrength(int topic) => Nodes[topic].Counts && Graph.Nodes[topic].Kind != NodeKind.Question;
}
