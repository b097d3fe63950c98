using System.Collections.Immutable;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>What a bar of a waterfall stands for.</summary>
public enum BarKind : byte
{
    /// <summary>One reason: a statement or an argument.</summary>
    Reason,

    /// <summary>The rivals of an exclusive answer together.</summary>
    Rivals,

    /// <summary>The reasons that move it least together, where there are more than ten.</summary>
    Others,

    /// <summary>The sources that an argument or a source itself stands on, and what is objected to that.</summary>
    Sources,
}

/// <summary>What a direct reason moves a topic by: its Shapley value over the direct reasons.</summary>
/// <param name="Node">Index of the statement or argument that is the reason; -1 for what is several.</param>
/// <param name="Relation">Index of the relation that makes it a reason; -1 for none.</param>
/// <param name="Count">How many reasons, rivals or sources the bar stands for.</param>
/// <param name="Change">In strength, from -1 to 1.</param>
public readonly record struct WaterfallBar(BarKind Kind, int Node, int Relation, int Count, double Change);

/// <summary>A rating that would change a topic's verdict.</summary>
/// <param name="Node">Index of the node that is rated; the topic itself for its own rating.</param>
/// <param name="Given">What it is now, from 0 to 1.</param>
/// <param name="Value">The nearest that changes the verdict, to 0.001.</param>
/// <param name="Verdict">The topic's verdict with it.</param>
public readonly record struct RatingFlip(int Node, double Given, double Value, Verdict Verdict);

/// <summary>Why a topic is as likely as it is under <c>odds</c>, and what would change it.</summary>
/// <param name="Start">Where the bars begin: the strength without any of the reasons, from 0 to 1.</param>
/// <param name="Bars">
/// The direct reasons, the one that moves the topic most first; they add up from <paramref name="Start"/> to the strength within 1e-9.
/// Empty where what the topic rests on did not settle.
/// </param>
/// <param name="Flips">The ratings that would change the verdict, the nearest to what is now first.</param>
/// <param name="SettleFirst">The open inputs, the one that moves the topic most first.</param>
/// <param name="IfNoSourceHeld">The strength if no uncertain source held; null where none is upstream.</param>
/// <param name="Sources">What each uncertain source does, the greatest effect first.</param>
/// <param name="Unmeasured">How many ratings were not tried, for they would have taken more work than the limit.</param>
/// <param name="IsMeasured">Whether what the topic rests on settled; else nothing but its score is told.</param>
public sealed record OddsExplanation(
    double Start,
    ImmutableArray<WaterfallBar> Bars,
    ImmutableArray<RatingFlip> Flips,
    ImmutableArray<OpenInput> SettleFirst,
    double? IfNoSourceHeld,
    ImmutableArray<SourceEffect> Sources,
    int Unmeasured,
    bool IsMeasured)
{
    internal static OddsExplanation Of(MapScores scores, OddsTrials trials, int topic, MapLimits limits, Effort effort, bool onlySentence)
    {
        if (!trials.IsSettled)
            return new OddsExplanation(scores.Nodes[topic].Base, [], [], [], null, [], 0, IsMeasured: false);
        var (start, bars) = Waterfall.Of(trials, scores.Graph, effort);
        var (flips, unmeasured) = RatingFlips.Of(trials, scores, limits.ExplanationEffort);
        if (onlySentence)
            return new OddsExplanation(start, bars, flips, [], null, [], unmeasured, IsMeasured: true);
        var (ifNone, sources) = SourcesOf(trials);
        var open = OpenInputs.Of(trials, limits.ExplanationEffort);
        return new OddsExplanation(start, bars, flips, open, ifNone, sources, unmeasured, IsMeasured: true);
    }

    /// <summary>What the uncertain sources upstream of a topic do to it, and its strength where none of them holds.</summary>
    internal static (double? IfNoneHeld, ImmutableArray<SourceEffect> Effects) SourcesOf(OddsTrials trials)
    {
        var table = trials.Solver.TableOf(OddsTrials.Topic);
        if (table.Bits == 0)
            return (null, []);
        var effects = trials.Solver.Mean.Effects(table);
        return (
            table.Middle[0],
            [
                .. table.Sources.Select((source, i) => new SourceEffect(trials.Model.MapNodes[trials.Model.Uncertain[source]], effects[i]))
                    .OrderByDescending(effect => Math.Round(Math.Abs(effect.Effect), 9)).ThenBy(effect => effect.Source),
            ]);
    }
}
