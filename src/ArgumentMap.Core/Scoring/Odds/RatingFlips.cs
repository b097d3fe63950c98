using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>The nearest ratings that change the verdict of a topic: of statements and arguments, and grades of sources.</summary>
/// <remarks>
/// A rating whose effect has one direction is sought by halving; one that works in both is tried at points all over the range first. What
/// cannot move the topic far enough is not tried: a reason of relevance r passes on at most r of a change in log odds, and at most the
/// likelihood ratio of r (<see cref="OddsReach"/>).
/// </remarks>
internal sealed class RatingFlips
{
    /// <summary>Ratings are sought to one part in so many.</summary>
    private const int Points = 1_000;

    /// <summary>Distance of the points that are tried where an effect has no one direction.</summary>
    private const int Stride = 25;

    /// <summary>No change of a rating moves the log odds farther than from one clipped end to the other.</summary>
    public static readonly double MostChange = 2 * Math.Log((1 - Evidence.LeastChance) / Evidence.LeastChance);

    private readonly OddsTrials _trials;
    private readonly VerdictBounds _bounds;
    private readonly Verdict _verdict;

    /// <summary>How far from a rating is sought, in <see cref="Points"/>.</summary>
    private readonly int _within;

    private RatingFlips(OddsTrials trials, VerdictBounds bounds, double within)
    {
        (_trials, _bounds, _within) = (trials, bounds, (int)Math.Round(within * Points));
        _verdict = VerdictOf(trials.Strength);
    }

    /// <param name="most">Units of effort that may be spent on it; ratings that were not tried for want of it are counted.</param>
    /// <param name="within">How far from what it is a rating may be, from 0 to 1.</param>
    public static (ImmutableArray<RatingFlip> Flips, int Unmeasured) Of(OddsTrials trials, MapScores scores, long most, double within = 1)
    {
        var flips = new RatingFlips(trials, scores.Bounds, within);
        // Only from the verdict that the scores say can anything flip it; a trial that computes another one proves nothing.
        if (scores.Nodes[trials.Model.MapNodes[OddsTrials.Topic]].Verdict != flips._verdict)
            return ([], 0);
        var reach = OddsReach.Of(trials.Model);
        var needed = flips.ChangeNeeded();
        var nodes = Enumerable.Range(0, trials.Model.Count)
            .Where(node => reach.MostOf(node, MostChange) >= needed && CanBeRated(trials, scores.Graph, node)
                && reach.MostOf(node, flips.ChangeOf(node)) >= needed)
            .ToList();
        var (found, tried) = (new List<RatingFlip>(), 0);
        trials.Within(most, () =>
        {
            foreach (var node in nodes)
            {
                if (flips.Find(node, reach.DirectionOf(node) != 0) is { } flip)
                    found.Add(flip);
                tried++;
            }
        });
        return (
            [.. found.OrderBy(flip => Math.Round(Math.Abs(flip.Value - flip.Given), 9)).ThenBy(flip => flip.Node)],
            nodes.Count - tried);
    }

    /// <summary>
    /// Statements and arguments; of sources those that were graded, alone, and that hold or fail by their grade. A first grade would change
    /// which sources decide, not only how far this one is believed.
    /// </summary>
    private static bool CanBeRated(OddsTrials trials, ArgumentGraph graph, int node)
    {
        var (role, mapNode) = (trials.Model.Roles[node], trials.Model.MapNodes[node]);
        if (role is OddsRole.None or OddsRole.Answer or OddsRole.Sum || graph.Nodes[mapNode].Kind == NodeKind.Inference)
            return false;
        if (role != OddsRole.Source)
            return true;
        return graph.Nodes[mapNode].Rating is { } rating && trials.Model.UncertainOf[node] >= 0
            && trials.Model.Given[node].Middle == (rating.Value ?? 0) && !trials.IsUnited(node);
    }

    /// <summary>The most that a rating within reach changes the log odds of its own node.</summary>
    private double ChangeOf(int node)
    {
        // A rating of what stands on sources may also decide whether they count.
        if (_within >= Points || _trials.Model.Roles[node] is OddsRole.Source or OddsRole.Inference || _trials.IsCited(node))
            return MostChange;
        var (given, within) = (_trials.Model.RatingOf(node), (double)_within / Points);
        var (below, at, above) = (LogOdds(given - within), LogOdds(given), LogOdds(given + within));
        return Math.Max(at - below, above - at);

        static double LogOdds(double rating) => Evidence.OfBase(Ends.Of(Math.Clamp(rating, 0, 1))).LogOdds;
    }

    private RatingFlip? Find(int node, bool hasDirection)
    {
        var given = _trials.Model.RatingOf(node);
        var now = (int)Math.Round(given * Points);
        int? nearest = null;
        // Above even odds other sources would decide than do now.
        var most = _trials.Model.Dormant.Length > 0 && _trials.Model.Dormant[node] ? Points / 2 : Points;
        if (now > most)
            return null;
        foreach (var end in (ReadOnlySpan<int>)[Math.Max(0, now - _within), Math.Min(most, now + _within)])
        {
            if (Toward(node, now, end, hasDirection) is { } at && (nearest is null || Distance(at) < Distance(nearest.Value)))
                nearest = at;
        }

        return nearest is { } value && VerdictWith(node, value) is { } verdict
            ? new RatingFlip(_trials.Model.MapNodes[node], given, (double)value / Points, verdict)
            : null;

        double Distance(int at) => Math.Abs(((double)at / Points) - given);
    }

    /// <summary>The first point toward an end where the verdict is another one; null where there is none.</summary>
    private int? Toward(int node, int now, int end, bool hasDirection)
    {
        var last = now;
        while (last != end)
        {
            var step = hasDirection ? Math.Abs(end - last) : Math.Min(Stride, Math.Abs(end - last));
            var next = last + (end > last ? step : -step);
            if (VerdictWith(node, next) is not { } verdict)
                return null;
            if (verdict == _verdict)
            {
                last = next;
                continue;
            }

            while (Math.Abs(next - last) > 1)
            {
                var middle = (last + next) / 2;
                if (VerdictWith(node, middle) is not { } there)
                    return null;
                (last, next) = there == _verdict ? (middle, next) : (last, middle);
            }

            return next;
        }

        return null;
    }

    private Verdict? VerdictWith(int node, int point) =>
        _trials.Rate(node, (double)point / Points) is { } strength ? VerdictOf(strength) : null;

    private Verdict VerdictOf(double strength) => _bounds.Of(Math.Round(strength, Firmness.Digits));

    /// <summary>By how much the log odds of the topic would have to change in every world, up or down, for another verdict.</summary>
    private double ChangeNeeded()
    {
        var (most, least) = (2 * MostChange, 0.0);
        if (!OddsEquation.Carries(_trials.Model.Roles[OddsTrials.Topic]))
            return 0;
        var table = _trials.Solver.TableOf(OddsTrials.Topic);
        var shifted = new double[table.Size];
        if (!Changes(most))
            return most;
        for (var i = 0; i < 20; i++)
        {
            var middle = (least + most) / 2;
            (least, most) = Changes(middle) ? (least, middle) : (middle, most);
        }

        return least;

        bool Changes(double by) => VerdictOf(Shifted(by)) != _verdict || VerdictOf(Shifted(-by)) != _verdict;

        double Shifted(double by)
        {
            Shift(table.Middle.AsSpan(0, table.Size), shifted, Math.Exp(-by));
            return _trials.Solver.Mean.MiddleOf(new WorldTable(table.Sources, shifted, shifted, shifted));
        }
    }

    /// <summary>P / (1 − P) divided by a factor, back to P.</summary>
    private static void Shift(ReadOnlySpan<double> chances, Span<double> shifted, double factor)
    {
        var (cell, one, by) = (0, Vector256<double>.One, Vector256.Create(factor));
        for (; cell + Vector256<double>.Count <= chances.Length; cell += Vector256<double>.Count)
        {
            var chance = Vector256.Create(chances[cell..]);
            (chance / (chance + (by * (one - chance)))).CopyTo(shifted[cell..]);
        }

        for (; cell < chances.Length; cell++)
            shifted[cell] = chances[cell] / (chances[cell] + (factor * (1 - chances[cell])));
    }
}
