using System.Buffers;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// What a node comes to in all worlds at once: the same as <see cref="OddsEquation"/> world by world, but each input is reckoned only in
/// its own worlds.
/// </summary>
internal sealed class TableEquation(OddsModel model, WorldMean mean)
{
    private readonly List<int> _vouchers = [];
    private int[] _map = [];

    /// <param name="sources">That are told apart at the node.</param>
    /// <param name="tableOf">What a node that was reckoned before comes to.</param>
    /// <param name="stands">Whether the citations of the node stand; null where it has none.</param>
    public Ends[] Of(int node, int[] sources, Func<int, WorldTable> tableOf, out Ends[]? stands)
    {
        if (_map.Length < WorldTable.Size(sources))
            _map = new int[WorldTable.Size(sources)];
        stands = Stand(node, sources, tableOf);
        return model.Roles[node] switch
        {
            OddsRole.Source => Source(node, sources, stands),
            OddsRole.Inference => Force(node, sources, tableOf, stands),
            _ => Strength(node, sources, tableOf, stands),
        };
    }

    private Ends[] Source(int node, int[] sources, Ends[]? stands)
    {
        var own = Array.BinarySearch(sources, model.UncertainOf[node]);
        var cells = new Ends[WorldTable.Size(sources)];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var holds = model.UncertainOf[node] < 0 || own < 0 ? model.Given[node] : (cell >> own & 1) != 0 ? Ends.One : Ends.Zero;
            cells[cell] = stands is null ? holds : holds * stands[cell];
        }

        return cells;
    }

    private Ends[] Force(int node, int[] sources, Func<int, WorldTable> tableOf, Ends[]? stands)
    {
        var cells = new Ends[WorldTable.Size(sources)];
        var hasPremise = false;
        Array.Fill(cells, model.Given[node]);
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            var isUndercut = model.Kinds[i] == InputKind.Undercut;
            if (!isUndercut && model.Kinds[i] != InputKind.Premise)
                continue;
            hasPremise |= !isUndercut;
            var input = Input(model.Inputs.Sources[i], sources, tableOf);
            var role = model.Roles[model.Inputs.Sources[i]];
            var weight = model.Inputs.Weights[i];
            for (var cell = 0; cell < cells.Length; cell++)
            {
                var from = OddsEquation.Passed(role, input[_map[cell]]);
                cells[cell] *= isUndercut ? (from * weight).Rest : from;
            }
        }

        if (!hasPremise)
            Array.Clear(cells);
        for (var cell = 0; stands is not null && cell < cells.Length; cell++)
            cells[cell] *= stands[cell];
        return cells;
    }

    private Ends[] Strength(int node, int[] sources, Func<int, WorldTable> tableOf, Ends[]? stands)
    {
        var size = WorldTable.Size(sources);
        var reasons = ArrayPool<Evidence>.Shared.Rent(size);
        reasons.AsSpan(0, size).Clear();
        var supported = model.Roles[node] == OddsRole.Reasoned ? new bool[size] : [];
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] is InputKind.Support or InputKind.Attack)
                AddReason(i, sources, tableOf, reasons.AsSpan(0, size), supported);
        }

        var cells = new Ends[size];
        var fallback = model.FallbackOf(node);
        for (var cell = 0; cell < size; cell++)
        {
            cells[cell] = supported.Length > 0
                ? (supported[cell] ? reasons[cell] : fallback + reasons[cell]).ToChance()
                : stands is null
                    ? (model.Starts[node] + reasons[cell]).ToChance()
                    : OddsEquation.Mixed(model.Starts[node], fallback, reasons[cell], stands[cell]);
        }

        ArrayPool<Evidence>.Shared.Return(reasons);
        return cells;
    }

    private void AddReason(int place, int[] sources, Func<int, WorldTable> tableOf, Span<Evidence> reasons, bool[] supported)
    {
        var from = model.Inputs.Sources[place];
        var (role, weight, supports) = (model.Roles[from], model.Inputs.Weights[place], model.Kinds[place] == InputKind.Support);
        var input = Input(from, sources, tableOf);
        var evidence = ArrayPool<Evidence>.Shared.Rent(input.Length);
        var isSupport = supported.Length > 0 && supports ? new bool[input.Length] : [];
        for (var cell = 0; cell < input.Length; cell++)
        {
            var force = OddsEquation.Passed(role, input[cell]) * weight;
            evidence[cell] = !(force.High > 0) ? default : supports ? Evidence.OfSupport(force) : Evidence.OfAttack(force);
            if (isSupport.Length > 0)
                isSupport[cell] = force.Middle > OddsEquation.NoForce;
        }

        var map = _map.AsSpan(0, reasons.Length);
        for (var cell = 0; cell < reasons.Length; cell++)
            reasons[cell] += evidence[map[cell]];
        for (var cell = 0; isSupport.Length > 0 && cell < supported.Length; cell++)
            supported[cell] |= isSupport[map[cell]];
        ArrayPool<Evidence>.Shared.Return(evidence);
    }

    private Ends[]? Stand(int node, int[] sources, Func<int, WorldTable> tableOf)
    {
        _vouchers.Clear();
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] == InputKind.Voucher)
                _vouchers.Add(model.Inputs.Sources[i]);
        }

        if (_vouchers.Count == 0)
            return null;
        var stands = new Ends[WorldTable.Size(sources)];
        var needsAll = model.NeedsAll[node];
        Array.Fill(stands, Ends.One);
        foreach (var voucher in _vouchers)
        {
            var vouches = Input(voucher, sources, tableOf);
            for (var cell = 0; cell < stands.Length; cell++)
                stands[cell] *= needsAll ? vouches[_map[cell]] : vouches[_map[cell]].Rest;
        }

        for (var cell = 0; !needsAll && cell < stands.Length; cell++)
            stands[cell] = stands[cell].Rest;
        return stands;
    }

    /// <summary>
    /// The cells of an input in as far as its sources are told apart here, and for each world here in <see cref="_map"/> the one there.
    /// </summary>
    private Ends[] Input(int from, int[] sources, Func<int, WorldTable> tableOf)
    {
        var table = tableOf(from);
        if (!WorldIndex.Contains(sources, table.Sources))
            table = mean.Over(table, sources);
        WorldIndex.Map(sources, table.Sources, _map);
        return table.Cells;
    }
}
