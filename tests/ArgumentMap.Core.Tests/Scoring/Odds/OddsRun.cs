using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>The engine's results for a map, by id.</summary>
internal sealed class OddsRun
{
    private OddsRun(ArgumentGraph graph, OddsModel model, OddsScores scores) => (Graph, Model, Scores) = (graph, model, scores);

    public ArgumentGraph Graph { get; }

    public OddsModel Model { get; }

    public OddsScores Scores { get; }

    public Expected this[string id] => At(Graph.IndexOf(id));

    /// <param name="asOf">Null for the map's own day.</param>
    public static OddsRun Of(string map, string? asOf = null, OddsLimits? limits = null)
    {
        var document = Maps.Parse(map);
        Assert.False(document.HasErrors, string.Join('\n', document.Diagnostics));
        return Of(document.Graph, asOf is null ? document.Graph.AsOf : Scored.Day(asOf), limits);
    }

    public static OddsRun Of(ArgumentGraph graph, CalendarDay? day, OddsLimits? limits = null)
    {
        var model = OddsModelReader.Read(MapReading.Of(graph, day, MapLimits.Default, Effort.Unlimited));
        return new OddsRun(graph, model, OddsSolver.Solve(model, limits ?? OddsLimits.Default, Effort.Unlimited));
    }

    public Expected At(int node) => new(Scores.Strengths[node].Low, Scores.Strengths[node].Middle, Scores.Strengths[node].High);

    public double Base(int node) => Scores.Bases.Length > 0
        ? Scores.Bases[node]
        : Model.BaseOf(Model.Representatives[node], Scores.Strengths.Middle);

    /// <summary>Whether a node counts and has a strength.</summary>
    public bool Counts(int node) => Model.Roles[Model.Representatives[node]] != OddsRole.None;

    /// <summary>The strengths of all statements, by id.</summary>
    public Dictionary<string, double> Middles() => Enumerable.Range(0, Graph.Nodes.Length)
        .Where(node => Graph.Nodes[node].Kind.IsStatement() && Counts(node))
        .ToDictionary(node => Graph.Nodes[node].Id, node => At(node).Middle);
}
