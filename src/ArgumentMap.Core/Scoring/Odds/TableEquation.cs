using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Computes the value of a node in all worlds at once. The result is that of <see cref="OddsEquation"/> world by world, but each input is
/// computed only for its own worlds.
/// </summary>
/// <param name="tables">By node: the table already computed for the worlds of its sources; null where it has one world.</param>
/// <param name="strengths">The same for one world.</param>
/// <param name="ranges">Whether the ends are computed, too; otherwise they equal the middles.</param>
internal sealed class TableEquation(
    OddsModel model, WorldMean mean, TablePool pool, WorldTable?[] tables, EndsList strengths, bool ranges)
{
    private int[] _map = [];

    /// <param name="sources">The sources told apart at the node.</param>
    /// <param name="stands">By world: the chance that the citations of the node stand; null where it has none.</param>
    public WorldTable Of(int node, int[] sources, out WorldTable? stands)
    {
        Prepare(sources);
        stands = OddsEquation.IsReasoned(model.Roles[node]) ? null : Stand(node, sources);
        return model.Roles[node] switch
        {
            OddsRole.Source => Source(node, sources, stands),
            OddsRole.Inference => Force(node, sources, stands),
            OddsRole.Answer => Answer(node, sources),
            OddsRole.Sum => Sum(node, sources),
            OddsRole.None => Nothing(sources),
            _ => Strength(node, sources, stands),
        };
    }

    private void Prepare(int[] sources)
    {
        if (_map.Length < 1 << sources.Length)
            _map = new int[1 << sources.Length];
    }

    /// <summary>Of a node that is taken out.</summary>
    private WorldTable Nothing(int[] sources)
    {
        var cells = pool.Table(sources, ranges);
        Fill(cells, Ends.Zero);
        return cells;
    }

    private WorldTable Source(int node, int[] sources, WorldTable? stands)
    {
        var own = Array.BinarySearch(sources, model.UncertainOf[node]);
        var cells = pool.Table(sources, ranges);
        for (var cell = 0; cell < cells.Size; cell++)
        {
            var holds = model.UncertainOf[node] < 0 || own < 0 ? model.Given[node] : (cell >> own & 1) != 0 ? Ends.One : Ends.Zero;
            cells[cell] = stands is null ? holds : holds * stands[cell];
        }

        return cells;
    }

    private WorldTable Force(int node, int[] sources, WorldTable? stands)
    {
        var cells = pool.Table(sources, ranges);
        var hasPremise = false;
        Fill(cells, model.Given[node]);
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            var kind = model.Kinds[i];
            if (kind is not (InputKind.Undercut or InputKind.Premise))
                continue;
            hasPremise |= kind == InputKind.Premise;
            var (from, weight) = (model.Inputs.Sources[i], model.Inputs.Weights[i]);
            var role = model.Roles[from];
            if (tables[from] is null)
            {
                var force = OddsEquation.Passed(role, strengths[from]);
                if (kind == InputKind.Undercut)
                    force = (force * weight).Rest;
                for (var cell = 0; cell < cells.Size; cell++)
                    cells[cell] *= force;
                continue;
            }

            var input = Input(from, sources);
            for (var cell = 0; cell < cells.Size; cell++)
            {
                var force = OddsEquation.Passed(role, input[_map[cell]]);
                cells[cell] *= kind == InputKind.Undercut ? (force * weight).Rest : force;
            }

            Release(from, input);
        }

        for (var cell = 0; cell < cells.Size; cell++)
            cells[cell] = !hasPremise ? Ends.Zero : stands is null ? cells[cell] : cells[cell] * stands[cell];
        return cells;
    }

    private WorldTable Sum(int node, int[] sources)
    {
        var cells = pool.Table(sources, ranges);
        AddUp(node, InputKind.Summand, sources, cells);
        return cells;
    }

    /// <summary>Adds up the odds of the inputs of one kind, as log odds; returns whether there are any.</summary>
    private bool AddUp(int node, InputKind kind, int[] sources, WorldTable cells)
    {
        var any = false;
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] != kind)
                continue;
            var from = model.Inputs.Sources[i];
            var input = tables[from] is null ? null : Input(from, sources);
            for (var cell = 0; cell < cells.Size; cell++)
            {
                var logOdds = input is null ? strengths[from] : input[_map[cell]];
                cells[cell] = any ? OddsEquation.LogOfSum(cells[cell], logOdds) : logOdds;
            }

            any = true;
            if (input is not null)
                Release(from, input);
        }

        return any;
    }

    private WorldTable Answer(int node, int[] sources)
    {
        var (own, rivals) = (pool.Table(sources, ranges), pool.Table(sources, ranges));
        AddUp(node, InputKind.Own, sources, own);
        var any = AddUp(node, InputKind.Rival, sources, rivals);
        for (var cell = 0; cell < own.Size; cell++)
            own[cell] = any ? OddsEquation.Divided(own[cell], rivals[cell]) : OddsEquation.ToChance(own[cell]);
        pool.Return(rivals);
        return own;
    }

    /// <summary>
    /// Log odds are summed up in the table that later holds the strengths: squared deviations take the place of the ends.
    /// </summary>
    private WorldTable Strength(int node, int[] sources, WorldTable? stands)
    {
        var cells = pool.Table(sources, ranges);
        var isReasoned = OddsEquation.IsReasoned(model.Roles[node]);
        var supported = isReasoned ? pool.Rent(sources.Length) : null;
        supported?.AsSpan(0, cells.Size).Clear();
        var (common, isSupported) = AddReasons(node, sources, cells, supported);
        var isUndivided = OddsEquation.IsUndivided(model.Roles[node]);
        if (stands is not null && IsMixed(stands))
        {
            for (var cell = 0; cell < cells.Size; cell++)
            {
                var reasons = EvidenceOf(cells, cell) + common;
                cells[cell] = isUndivided
                    ? OddsEquation.MixedLogOdds(model.Starts[node], model.FallbackOf(node), reasons, stands[cell])
                    : OddsEquation.Mixed(model.Starts[node], model.FallbackOf(node), reasons, stands[cell]);
            }
        }
        else
        {
            if (stands is not null)
            {
                Start(cells, stands.Middle, model.Starts[node], model.FallbackOf(node));
            }
            else if (supported is not null && !isSupported)
            {
                Start(cells, supported, default, model.FallbackOf(node));
            }
            else if (!isReasoned)
            {
                common += model.Starts[node];
            }

            if (ranges)
                Finish(cells, common, isUndivided);
            else
                Finish(cells.Middle.AsSpan(0, cells.Size), common.LogOdds, isUndivided);
        }

        if (supported is not null)
            pool.Return(supported);
        return cells;
    }

    /// <summary>
    /// By world, the odds against a statement without one of its reasons; for middles alone. What nothing supports is at even odds, as it
    /// is where something does.
    /// </summary>
    /// <param name="place">The input that is left out.</param>
    /// <returns>Null where its citations may stand in part, so that its reasons do not just add up.</returns>
    public double[]? AgainstWithout(int node, int place, int[] sources)
    {
        Prepare(sources);
        var sums = new double[1 << sources.Length];
        var cells = new WorldTable(sources, sums, sums, sums);
        var stands = OddsEquation.IsReasoned(model.Roles[node]) ? null : Stand(node, sources);
        var isMixed = stands is not null && IsMixed(stands);
        if (!isMixed)
        {
            var (common, _) = AddReasons(node, sources, cells, supported: null, place);
            if (stands is not null)
                Start(cells, stands.Middle, model.Starts[node], model.FallbackOf(node));
            else if (!OddsEquation.IsReasoned(model.Roles[node]))
                common += model.Starts[node];
            Invert(sums, common.LogOdds);
        }

        if (stands is not null)
            pool.Return(stands);
        return isMixed ? null : sums;
    }

    /// <summary>A statement of which all reasons but one are what they were; for middles alone.</summary>
    /// <param name="place">The input that is another one now.</param>
    /// <param name="against">What <see cref="AgainstWithout"/> returned.</param>
    public WorldTable With(int place, int[] sources, double[] against)
    {
        Prepare(sources);
        var (from, weight) = (model.Inputs.Sources[place], model.Inputs.Weights[place]);
        var (carries, supports) = (OddsEquation.Carries(model.Roles[from]), model.Kinds[place] == InputKind.Support);
        var cells = pool.Table(sources, ranges: false);
        if (tables[from] is null)
        {
            Span<double> ratio = [strengths[from].Middle];
            RatiosAgainst(ratio, ratio, weight, carries, supports);
            for (var cell = 0; cell < cells.Size; cell++)
                cells.Middle[cell] = 1 / (1 + (against[cell] * ratio[0]));
            return cells;
        }

        // No source is drawn anew at each use here, so that an input has no sources but those of the node.
        var input = tables[from]!;
        if (input.Bits == sources.Length)
        {
            With(input.Middle.AsSpan(0, input.Size), against, cells.Middle, weight, carries, supports);
            return cells;
        }

        WorldIndex.Map(sources, input.Sources, _map);
        var ratios = pool.Rent(input.Bits);
        RatiosAgainst(input.Middle.AsSpan(0, input.Size), ratios.AsSpan(0, input.Size), weight, carries, supports);
        for (var cell = 0; cell < cells.Size; cell++)
            cells.Middle[cell] = 1 / (1 + (against[cell] * ratios[_map[cell]]));
        pool.Return(ratios);
        return cells;
    }

    /// <summary>
    /// Adds the reasons of a node to sums of log odds, except those that are the same in every world: they are returned, with whether one
    /// of them supports it.
    /// </summary>
    private (Evidence Common, bool IsSupported) AddReasons(
        int node, int[] sources, WorldTable cells, double[]? supported, int except = -1)
    {
        var (common, isSupported) = (default(Evidence), false);
        Fill(cells, Ends.Zero);
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] is not (InputKind.Support or InputKind.Attack) || i == except)
                continue;
            var from = model.Inputs.Sources[i];
            if (tables[from] is not null)
            {
                AddReason(i, sources, cells, supported);
                continue;
            }

            var evidence = Evidence.OfSupport(OddsEquation.Passed(model.Roles[from], strengths[from]) * model.Inputs.Weights[i]);
            common += model.Kinds[i] == InputKind.Support ? evidence : evidence.Against;
            isSupported |= model.Kinds[i] == InputKind.Support && evidence.LogOdds > OddsEquation.NoLogOdds;
        }

        return (common, isSupported);
    }

    private void AddReason(int place, int[] sources, WorldTable sums, double[]? supported)
    {
        var (from, weight) = (model.Inputs.Sources[place], model.Inputs.Weights[place]);
        var supports = model.Kinds[place] == InputKind.Support;
        var input = Input(from, sources);
        var carries = OddsEquation.Carries(model.Roles[from]);
        var (size, bits) = (input.Size, input.Bits);
        var middles = pool.Rent(bits);
        Ratios(input.Middle.AsSpan(0, size), middles.AsSpan(0, size), weight, carries);
        var isSame = bits == sources.Length;
        Add(sums.Middle, middles, supports ? 1 : -1, isSame, sums.Size);
        if (ranges)
        {
            var deviations = pool.Rent(bits);
            Ratios(input.Low.AsSpan(0, size), deviations.AsSpan(0, size), weight, carries);
            Square(middles.AsSpan(0, size), deviations.AsSpan(0, size));
            Add(supports ? sums.Low : sums.High, deviations, 1, isSame, sums.Size);
            Ratios(input.High.AsSpan(0, size), deviations.AsSpan(0, size), weight, carries);
            Square(middles.AsSpan(0, size), deviations.AsSpan(0, size));
            Add(supports ? sums.High : sums.Low, deviations, 1, isSame, sums.Size);
            pool.Return(deviations);
        }

        for (var cell = 0; supports && supported is not null && cell < sums.Size; cell++)
        {
            if (middles[_map[cell]] > OddsEquation.NoLogOdds)
                supported[cell] = 1;
        }

        pool.Return(middles);
        Release(from, input);
    }

    private void Add(double[] sums, double[] values, double sign, bool isSame, int size)
    {
        if (isSame)
        {
            var (cell, signs) = (0, Vector256.Create(sign));
            for (; cell + Vector256<double>.Count <= size; cell += Vector256<double>.Count)
                (Vector256.Create(sums, cell) + (signs * Vector256.Create(values, cell))).CopyTo(sums, cell);
            for (; cell < size; cell++)
                sums[cell] += sign * values[cell];
            return;
        }

        var map = _map.AsSpan(0, size);
        for (var cell = 0; cell < map.Length; cell++)
            sums[cell] += sign * values[map[cell]];
    }

    /// <summary>The log of the likelihood ratio that each strength or force comes to (Heckerman 1985).</summary>
    private static void Ratios(ReadOnlySpan<double> values, Span<double> ratios, double weight, bool carries)
    {
        var (cell, one) = (0, Vector256<double>.One);
        var (factor, most) = (Vector256.Create(weight), Vector256.Create(Evidence.MostForce));
        for (; cell + Vector256<double>.Count <= values.Length; cell += Vector256<double>.Count)
        {
            var value = Vector256.Create(values[cell..]);
            if (carries)
                value = Vector256.Max(Vector256<double>.Zero, value + value - one);
            var force = Vector256.Min(most, value * factor);
            Vector256.Log((one + force) / (one - force)).CopyTo(ratios[cell..]);
        }

        for (; cell < values.Length; cell++)
        {
            var force = Math.Min(Evidence.MostForce, weight * (carries ? Math.Max(0, values[cell] + values[cell] - 1) : values[cell]));
            ratios[cell] = Math.Log((1 + force) / (1 - force));
        }
    }

    /// <summary>What a reason multiplies the odds against its statement by, that is, one over its likelihood ratio.</summary>
    private static void RatiosAgainst(ReadOnlySpan<double> values, Span<double> ratios, double weight, bool carries, bool supports)
    {
        var (cell, one) = (0, Vector256<double>.One);
        var (factor, most, sign) =
            (Vector256.Create(weight), Vector256.Create(Evidence.MostForce), Vector256.Create(supports ? 1.0 : -1));
        for (; cell + Vector256<double>.Count <= values.Length; cell += Vector256<double>.Count)
        {
            var value = Vector256.Create(values[cell..]);
            if (carries)
                value = Vector256.Max(Vector256<double>.Zero, value + value - one);
            var force = sign * Vector256.Min(most, value * factor);
            ((one - force) / (one + force)).CopyTo(ratios[cell..]);
        }

        for (; cell < values.Length; cell++)
        {
            var force = Math.Min(Evidence.MostForce, weight * (carries ? Math.Max(0, values[cell] + values[cell] - 1) : values[cell]));
            ratios[cell] = supports ? (1 - force) / (1 + force) : (1 + force) / (1 - force);
        }
    }

    /// <summary>The odds against from log odds, in place; beyond what a number can hold they are 0 or infinite, and so are the chances.</summary>
    private static void Invert(Span<double> sums, double common)
    {
        var (cell, middle) = (0, Vector256.Create(common));
        for (; cell + Vector256<double>.Count <= sums.Length; cell += Vector256<double>.Count)
            Vector256.Exp(-(Vector256.Create<double>(sums[cell..]) + middle)).CopyTo(sums[cell..]);
        for (; cell < sums.Length; cell++)
            sums[cell] = Math.Exp(-(sums[cell] + common));
    }

    /// <summary>The chances of a statement by those of a reason for or against it, and the odds against it without that reason.</summary>
    private static void With(
        ReadOnlySpan<double> values, ReadOnlySpan<double> against, Span<double> chances, double weight, bool carries, bool supports)
    {
        var (cell, one) = (0, Vector256<double>.One);
        var (factor, most, sign) =
            (Vector256.Create(weight), Vector256.Create(Evidence.MostForce), Vector256.Create(supports ? 1.0 : -1));
        for (; cell + Vector256<double>.Count <= values.Length; cell += Vector256<double>.Count)
        {
            var value = Vector256.Create(values[cell..]);
            if (carries)
                value = Vector256.Max(Vector256<double>.Zero, value + value - one);
            var force = sign * Vector256.Min(most, value * factor);
            var with = one + force;
            (with / (with + (Vector256.Create(against[cell..]) * (one - force)))).CopyTo(chances[cell..]);
        }

        for (; cell < values.Length; cell++)
        {
            var force = Math.Min(Evidence.MostForce, weight * (carries ? Math.Max(0, values[cell] + values[cell] - 1) : values[cell]));
            force = supports ? force : -force;
            chances[cell] = (1 + force) / (1 + force + (against[cell] * (1 - force)));
        }
    }

    /// <summary>The squares of the differences, in place.</summary>
    private static void Square(ReadOnlySpan<double> middles, Span<double> ends)
    {
        var cell = 0;
        for (; cell + Vector256<double>.Count <= ends.Length; cell += Vector256<double>.Count)
        {
            var off = Vector256.Create(middles[cell..]) - Vector256.Create<double>(ends[cell..]);
            (off * off).CopyTo(ends[cell..]);
        }

        for (; cell < ends.Length; cell++)
            ends[cell] = (middles[cell] - ends[cell]) * (middles[cell] - ends[cell]);
    }

    /// <summary>Adds what a statement starts from: the one where something is, the other where it is not.</summary>
    private static void Start(WorldTable sums, double[] where, Evidence there, Evidence elsewhere)
    {
        for (var cell = 0; cell < sums.Size; cell++)
        {
            var start = where[cell] > 0 ? there : elsewhere;
            sums.Middle[cell] += start.LogOdds;
            if (!sums.HasRanges)
                continue;
            sums.Low[cell] += start.Down;
            sums.High[cell] += start.Up;
        }
    }

    private static void Finish(WorldTable sums, Evidence common, bool isUndivided)
    {
        var (cell, size) = (0, sums.Size);
        var (middle, down, up) = (Vector256.Create(common.LogOdds), Vector256.Create(common.Down), Vector256.Create(common.Up));
        for (; cell + Vector256<double>.Count <= size; cell += Vector256<double>.Count)
        {
            var logOdds = Vector256.Create(sums.Middle, cell) + middle;
            var low = logOdds - Vector256.Sqrt(Vector256.Create(sums.Low, cell) + down);
            var high = logOdds + Vector256.Sqrt(Vector256.Create(sums.High, cell) + up);
            (isUndivided ? logOdds : ToChance(logOdds)).CopyTo(sums.Middle, cell);
            (isUndivided ? low : ToChance(low)).CopyTo(sums.Low, cell);
            (isUndivided ? high : ToChance(high)).CopyTo(sums.High, cell);
        }

        for (; cell < size; cell++)
        {
            var evidence = EvidenceOf(sums, cell) + common;
            sums[cell] = isUndivided ? evidence.ToLogOdds() : evidence.ToChance();
        }
    }

    private static void Finish(Span<double> sums, double common, bool isUndivided)
    {
        var (cell, middle) = (0, Vector256.Create(common));
        for (; cell + Vector256<double>.Count <= sums.Length; cell += Vector256<double>.Count)
        {
            var logOdds = Vector256.Create<double>(sums[cell..]) + middle;
            (isUndivided ? logOdds : ToChance(logOdds)).CopyTo(sums[cell..]);
        }

        for (; cell < sums.Length; cell++)
            sums[cell] = isUndivided ? sums[cell] + common : OddsEquation.ToChance(sums[cell] + common);
    }

    private static Vector256<double> ToChance(Vector256<double> logOdds) =>
        Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-logOdds));

    private static Evidence EvidenceOf(WorldTable sums, int cell) =>
        sums.HasRanges ? Evidence.Of(sums.Low[cell], sums.Middle[cell], sums.High[cell]) : Evidence.Of(0, sums.Middle[cell], 0);

    /// <summary>Whether there is a world in which citations neither stand nor fall for sure.</summary>
    private static bool IsMixed(WorldTable stands)
    {
        for (var cell = 0; cell < stands.Size; cell++)
        {
            if (stands.Middle[cell] is not (0 or 1) || stands.Low[cell] != stands.High[cell])
                return true;
        }

        return false;
    }

    private WorldTable? Stand(int node, int[] sources)
    {
        WorldTable? stands = null;
        var needsAll = model.NeedsAll[node];
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] != InputKind.Voucher)
                continue;
            if (stands is null)
            {
                stands = pool.Table(sources, ranges);
                Fill(stands, Ends.One);
            }

            var from = model.Inputs.Sources[i];
            var input = tables[from] is null ? null : Input(from, sources);
            for (var cell = 0; cell < stands.Size; cell++)
            {
                var vouches = input is null ? strengths[from] : input[_map[cell]];
                stands[cell] *= needsAll ? vouches : vouches.Rest;
            }

            if (input is not null)
                Release(from, input);
        }

        for (var cell = 0; stands is not null && !needsAll && cell < stands.Size; cell++)
            stands[cell] = stands[cell].Rest;
        return stands;
    }

    private static void Fill(WorldTable cells, Ends value)
    {
        cells.Middle.AsSpan(0, cells.Size).Fill(value.Middle);
        if (!cells.HasRanges)
            return;
        cells.Low.AsSpan(0, cells.Size).Fill(value.Low);
        cells.High.AsSpan(0, cells.Size).Fill(value.High);
    }

    /// <summary>
    /// An input in as far as its sources are told apart here, and for each world here in <see cref="_map"/> the one there.
    /// </summary>
    private WorldTable Input(int from, int[] sources)
    {
        var table = tables[from]!;
        if (!ReferenceEquals(table.Sources, sources))
            table = mean.Over(table, sources);
        WorldIndex.Map(sources, table.Sources, _map);
        return table;
    }

    private void Release(int from, WorldTable input)
    {
        if (!ReferenceEquals(input, tables[from]))
            pool.Return(input);
    }
}
