using System.Collections.Immutable;
using System.Numerics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>From what a topic starts from to its strength, by its direct reasons.</summary>
/// <remarks>
/// The Shapley value over the direct reasons (Shapley, <i>A value for n-person games</i>, 1953), exact: what each reason adds to the log
/// odds in every world is known from one pass, so that a subset of them costs one sigmoid for each distinct world.
/// </remarks>
internal sealed class Waterfall
{
    /// <summary>Reasons that have a bar of their own; of more the strongest.</summary>
    private const int Single = 10;

    private readonly OddsTrials _trials;
    private readonly OddsModel _model;
    private readonly ArgumentGraph _graph;
    private readonly Effort _effort;
    private readonly int[] _sources;
    private readonly int _size;
    private readonly double[] _weights;

    /// <summary>The node that the reasons bear on: the topic, for an exclusive answer what it is undivided.</summary>
    private readonly int _node;

    private Waterfall(OddsTrials trials, ArgumentGraph graph, Effort effort)
    {
        (_trials, _model, _graph, _effort) = (trials, trials.Model, graph, effort);
        _node = _model.OwnOf(OddsTrials.Topic);
        _sources = trials.Solver.Upstream.Length == 0 ? [] : trials.Solver.Upstream[OddsTrials.Topic];
        _size = 1 << _sources.Length;
        _weights = trials.Solver.Mean.WeightsOf(_sources);
    }

    public static (double Start, ImmutableArray<WaterfallBar> Bars) Of(OddsTrials trials, ArgumentGraph graph, Effort effort) =>
        new Waterfall(trials, graph, effort).Run();

    private (double Start, ImmutableArray<WaterfallBar> Bars) Run()
    {
        var role = _model.Roles[_node];
        var players = role switch
        {
            OddsRole.Inference => Factors(),
            OddsRole.Source or OddsRole.None => [],
            _ => Reasons(),
        };
        if (role is OddsRole.Source)
        {
            var grade = _model.Given[_node].Middle;
            var change = _trials.Strength - grade;
            return (grade, change == 0 ? [] : [new WaterfallBar(BarKind.Sources, -1, -1, _model.Inputs.SourcesOf(_node).Length, change)]);
        }

        players = Gather(players);
        var stands = role == OddsRole.Inference ? null : Stands();
        var worlds = DistinctWorlds.Of(
            _weights, players.Select(player => player.Cells).Concat(players.Select(player => player.Supports)).Append(stands));
        players =
        [
            .. players.Select(player => player with
            {
                Cells = worlds.Pick(player.Cells), Supports = player.Supports is { } supports ? worlds.Pick(supports) : null,
            }),
        ];
        IWaterfallGame game = role == OddsRole.Inference
            ? new ForceGame(_model.Given[_node].Middle, worlds.Weights)
            : new OddsGame(
                _model.Starts[_node].LogOdds,
                _model.FallbackOf(_node).LogOdds,
                stands is null ? null : worlds.Pick(stands),
                OddsEquation.IsReasoned(role),
                worlds.Weights);
        var values = Values(players, game, worlds.Weights.Length);
        var shares = Shares(players.Count, values);
        return (
            values[0],
            [
                .. players.Select((player, i) => player.Bar with { Change = shares[i] })
                    .OrderByDescending(bar => Math.Round(Math.Abs(bar.Change), 9)).ThenBy(bar => bar.Node),
            ]);
    }

    /// <summary>By world: the chance that the citations of the node stand; null where it has none, or does not stand on them.</summary>
    private double[]? Stands()
    {
        double[]? stands = null;
        if (OddsEquation.IsReasoned(_model.Roles[_node]))
            return null;
        for (var i = _model.Inputs.Starts[_node]; i < _model.Inputs.Starts[_node + 1]; i++)
        {
            if (_model.Kinds[i] != InputKind.Voucher)
                continue;
            stands ??= Filled(1);
            var vouches = Cells(_model.Inputs.Sources[i]);
            for (var cell = 0; cell < _size; cell++)
                stands[cell] *= _model.NeedsAll[_node] ? vouches[cell] : 1 - vouches[cell];
        }

        for (var cell = 0; stands is not null && !_model.NeedsAll[_node] && cell < _size; cell++)
            stands[cell] = 1 - stands[cell];
        return stands;
    }

    private List<WaterfallPlayer> Reasons()
    {
        var players = new List<WaterfallPlayer>();
        for (var i = _model.Inputs.Starts[_node]; i < _model.Inputs.Starts[_node + 1]; i++)
        {
            var kind = _model.Kinds[i];
            if (kind is not (InputKind.Support or InputKind.Attack))
                continue;
            var from = _model.Inputs.Sources[i];
            var cells = Cells(from);
            var supports = kind == InputKind.Support ? new double[_size] : null;
            for (var cell = 0; cell < _size; cell++)
            {
                var force = _model.Inputs.Weights[i] * OddsEquation.Passed(_model.Roles[from], Ends.Of(cells[cell])).Middle;
                force = Math.Min(force, Evidence.MostForce);
                var ratio = Math.Log((1 + force) / (1 - force));
                cells[cell] = supports is null ? -ratio : ratio;
                if (supports is not null && ratio > OddsEquation.NoLogOdds)
                    supports[cell] = 1;
            }

            players.Add(new WaterfallPlayer(BarOf(from, _model.Inputs.Relations[i]), cells, supports));
        }

        if (_node == OddsTrials.Topic)
            return players;
        double[]? rivals = null;
        var count = 0;
        for (var i = _model.Inputs.Starts[OddsTrials.Topic]; i < _model.Inputs.Starts[OddsTrials.Topic + 1]; i++)
        {
            if (_model.Kinds[i] != InputKind.Rival)
                continue;
            var rival = Cells(_model.Inputs.Sources[i]);
            count += Answers(_model.Inputs.Sources[i]);
            for (var cell = 0; rivals is not null && cell < _size; cell++)
                rival[cell] = OddsEquation.LogOfSum(rival[cell], rivals[cell]);
            rivals = rival;
        }

        if (rivals is not null)
            players.Add(new WaterfallPlayer(new WaterfallBar(BarKind.Rivals, -1, -1, count, 0), [.. rivals.Select(sum => -sum)], null));
        return players;
    }

    /// <summary>How many answers are added up in a node.</summary>
    private int Answers(int node)
    {
        var count = 0;
        var open = new Stack<int>([node]);
        while (open.TryPop(out var next))
        {
            count += _model.Roles[next] == OddsRole.Sum ? 0 : 1;
            for (var i = _model.Inputs.Starts[next]; i < _model.Inputs.Starts[next + 1]; i++)
            {
                if (_model.Kinds[i] == InputKind.Summand)
                    open.Push(_model.Inputs.Sources[i]);
            }
        }

        return count;
    }

    private List<WaterfallPlayer> Factors()
    {
        var players = new List<WaterfallPlayer>();
        var (sources, count, hasPremise) = (Filled(1), 0, false);
        for (var i = _model.Inputs.Starts[_node]; i < _model.Inputs.Starts[_node + 1]; i++)
        {
            var (kind, from) = (_model.Kinds[i], _model.Inputs.Sources[i]);
            if (kind is not (InputKind.Premise or InputKind.Undercut or InputKind.Voucher))
                continue;
            hasPremise |= kind == InputKind.Premise;
            var cells = Cells(from);
            for (var cell = 0; cell < _size; cell++)
            {
                var force = OddsEquation.Passed(_model.Roles[from], Ends.Of(cells[cell])).Middle;
                cells[cell] = kind == InputKind.Undercut ? 1 - (_model.Inputs.Weights[i] * force) : force;
                if (kind == InputKind.Voucher)
                    sources[cell] *= _model.NeedsAll[_node] ? force : 1 - force;
            }

            if (kind == InputKind.Voucher)
                count++;
            else
                players.Add(new WaterfallPlayer(BarOf(from, _model.Inputs.Relations[i]), cells, null));
        }

        for (var cell = 0; count > 0 && !_model.NeedsAll[_node] && cell < _size; cell++)
            sources[cell] = 1 - sources[cell];
        if (count > 0)
            players.Add(new WaterfallPlayer(new WaterfallBar(BarKind.Sources, -1, -1, count, 0), sources, null));
        // Without a premise nothing is said.
        if (!hasPremise)
            players.Add(new WaterfallPlayer(new WaterfallBar(BarKind.Others, -1, -1, 0, 0), Filled(0), null));
        return players;
    }

    /// <summary>Of many reasons the strongest, and the others as one.</summary>
    private List<WaterfallPlayer> Gather(List<WaterfallPlayer> players)
    {
        if (players.Count <= Single + 1)
            return players;
        var isProduct = _model.Roles[_node] == OddsRole.Inference;
        var ranked = players.OrderByDescending(player => player.Bar.Kind != BarKind.Reason)
            .ThenByDescending(player => Weight(player, isProduct)).ToList();
        var special = ranked.TakeWhile(player => player.Bar.Kind != BarKind.Reason).Count();
        var others = ranked.Skip(special + Single).ToList();
        if (others.Count < 2)
            return players;
        var cells = Filled(isProduct ? 1 : 0);
        double[]? supports = null;
        foreach (var other in others)
        {
            for (var cell = 0; cell < _size; cell++)
                cells[cell] = isProduct ? cells[cell] * other.Cells[cell] : cells[cell] + other.Cells[cell];
            if (other.Supports is null)
                continue;
            supports ??= new double[_size];
            for (var cell = 0; cell < _size; cell++)
                supports[cell] += other.Supports[cell];
        }

        return
        [
            .. ranked.Take(special + Single),
            new WaterfallPlayer(new WaterfallBar(BarKind.Others, -1, -1, others.Count, 0), cells, supports),
        ];
    }

    private double Weight(WaterfallPlayer player, bool isProduct)
    {
        var sum = 0.0;
        for (var cell = 0; cell < _size; cell++)
            sum += _weights[cell] * Math.Abs(isProduct ? 1 - player.Cells[cell] : player.Cells[cell]);
        return sum;
    }

    /// <summary>The topic's strength with each subset of the players; one of them changes from one to the next.</summary>
    private double[] Values(List<WaterfallPlayer> players, IWaterfallGame game, int worlds)
    {
        var values = new double[1 << players.Count];
        var present = 0u;
        values[0] = game.Value(players, present);
        for (var step = 1u; step < values.Length; step++)
        {
            _effort.Spend(worlds);
            present ^= 1u << BitOperations.TrailingZeroCount(step);
            values[present] = game.Value(players, present);
        }

        return values;
    }

    private static double[] Shares(int players, double[] values)
    {
        var shares = new double[players];
        var choices = 1.0;
        var weights = new double[players];
        for (var before = 0; before < players; before++)
        {
            weights[before] = 1 / (players * choices);
            choices = choices * (players - 1 - before) / (before + 1);
        }

        for (var player = 0; player < players; player++)
        {
            for (var others = 0u; others < values.Length; others++)
            {
                if ((others & (1u << player)) == 0)
                    shares[player] += weights[BitOperations.PopCount(others)] * (values[others | (1u << player)] - values[others]);
            }
        }

        return shares;
    }

    /// <summary>A step that is undercut is told as the statement that it comes from.</summary>
    private WaterfallBar BarOf(int from, int relation)
    {
        var node = _model.MapNodes[from];
        if (_graph.Nodes[node].Kind == NodeKind.Inference)
        {
            for (var i = _model.Inputs.Starts[from]; i < _model.Inputs.Starts[from + 1]; i++)
            {
                if (_model.Kinds[i] == InputKind.Premise)
                    node = _model.MapNodes[_model.Inputs.Sources[i]];
            }
        }

        return new WaterfallBar(BarKind.Reason, node, relation, 1, 0);
    }

    /// <summary>The middles of a node in the worlds of the topic, in an array of its own.</summary>
    private double[] Cells(int node)
    {
        var table = _trials.Solver.Mean.Over(_trials.Solver.TableOf(node), _sources);
        var map = new int[_size];
        WorldIndex.Map(_sources, table.Sources, map);
        return Array.ConvertAll(map, cell => table.Middle[cell]);
    }

    private double[] Filled(double value)
    {
        var cells = new double[_size];
        Array.Fill(cells, value);
        return cells;
    }
}
