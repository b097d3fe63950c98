using System.Globalization;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Sources;

/// <summary>
/// Sources that rely on one another in any way, a claim that cites some of them, and what follows by enumerating all worlds.
/// </summary>
internal sealed class RandomSources
{
    private readonly int _count;
    private readonly double?[] _grades;
    private readonly bool[] _retracted;
    private readonly string?[] _urls;
    private readonly List<int>[] _relies;
    private readonly List<(double Rating, double Relevance)>[] _objections;

    private RandomSources(int seed)
    {
        var random = new Random(seed);
        _count = 1 + random.Next(6);
        _grades = [.. Enumerable.Range(0, _count).Select(_ => random.Next(4) == 0 ? (double?)null : Math.Round(random.NextDouble(), 3))];
        _retracted = [.. Enumerable.Range(0, _count).Select(_ => random.Next(8) == 0)];
        _urls = [.. Enumerable.Range(0, _count).Select(_ => random.Next(5) == 0 ? "https://example.org/same" : null)];
        _relies = [.. Enumerable.Range(0, _count).Select(i =>
            Enumerable.Range(0, _count).Where(j => j != i && random.Next(4) == 0).ToList())];
        _objections = [.. Enumerable.Range(0, _count).Select(_ => Enumerable.Range(0, random.Next(6) == 0 ? 1 + random.Next(2) : 0)
            .Select(_ => (Math.Round(random.NextDouble(), 3), Math.Round(random.NextDouble(), 2))).ToList())];
        Cited = [.. Enumerable.Range(0, _count).Where(_ => random.Next(2) == 0)];
        Rating = Math.Round(random.NextDouble(), 3);
    }

    public static Gen<RandomSources> All { get; } = Gen.Int.Select(seed => new RandomSources(seed));

    public int Count => _count;

    public IReadOnlyList<int> Cited { get; }

    /// <summary>Of the claim <c>c</c> that cites them.</summary>
    public double Rating { get; }

    public string Map(string semantics, IEnumerable<int>? cited = null)
    {
        var lines = new List<string> { "map: M", $"  scoring: {semantics}" };
        for (var i = 0; i < _count; i++)
        {
            lines.Add(_grades[i] is { } grade ? $"source s{i} [{Number(grade)}]: S" : $"source s{i}: S");
            if (_urls[i] is { } url)
                lines.Add($"  url: {url}");
            if (_retracted[i])
                lines.Add("  retracted: 2020-01-01");
            lines.AddRange(_relies[i].Select(other => $"  source s{other}"));
            foreach (var (rating, relevance) in _objections[i])
                lines.AddRange([$"  objection [{Number(rating)}]: O", $"    relevance: {Number(relevance)}"]);
        }

        lines.Add($"claim c [{Number(Rating)}]: C");
        lines.AddRange((cited ?? Cited).Select(source => $"  source s{source}"));
        return string.Join('\n', lines);
    }

    /// <summary>The chance that one of the sources cited vouches that carry; null where none carries.</summary>
    /// <param name="strength">Of an objection, by its rating.</param>
    public double? Chance(Func<double, double> strength) => Chance(Cited, strength);

    /// <summary>The chance that a source vouches.</summary>
    public double ChanceOf(int source, Func<double, double> strength) => Mean(strength, (vouches, one) => vouches[one[source]]);

    private double? Chance(IReadOnlyList<int> cited, Func<double, double> strength)
    {
        var (one, carries, _) = Unite();
        var carrying = cited.Select(source => one[source]).Where(source => carries[source]).ToList();
        return carrying.Count == 0 ? null : Mean(strength, (vouches, _) => carrying.Any(source => vouches[source]));
    }

    private double Mean(Func<double, double> strength, Func<bool[], int[], bool> counts)
    {
        var (one, carries, bears) = Unite();
        var holds = Enumerable.Range(0, _count).Select(source => HoldsOf(source, one, strength)).ToArray();
        var sum = 0.0;
        for (var world = 0; world < 1 << _count; world++)
        {
            var chance = 1.0;
            for (var i = 0; i < _count; i++)
                chance *= (world >> i & 1) != 0 ? holds[i] : 1 - holds[i];
            if (chance > 0 && counts(Vouches(world, one, carries, bears), one))
                sum += chance;
        }

        return sum;
    }

    private bool[] Vouches(int world, int[] one, bool[] carries, bool[] bears)
    {
        var vouches = new bool[_count];
        // Those that are one rely on nothing of their own, so that so many rounds reach the ends of every chain.
        for (var round = 0; round <= _count; round++)
        {
            for (var i = 0; i < _count; i++)
            {
                var relies = Relies(i, one);
                var stands = relies.Any(other => carries[other])
                    ? relies.Any(other => carries[other] && vouches[other])
                    : relies.All(other => !bears[other] || vouches[other]);
                vouches[i] = (world >> i & 1) != 0 && stands;
            }
        }

        return vouches;
    }

    private double HoldsOf(int source, int[] one, Func<double, double> strength)
    {
        var members = Members(source, one);
        var graded = members.Where(member => _retracted[member] || _grades[member] is not null).ToList();
        var chance = graded.Count == 0 ? 1 : graded.Min(member => _retracted[member] ? 0 : _grades[member]!.Value);
        foreach (var (rating, relevance) in members.SelectMany(member => _objections[member]))
            chance *= 1 - (relevance * strength(rating));
        return chance;
    }

    private IEnumerable<int> Members(int source, int[] one) => Enumerable.Range(0, _count).Where(member => one[member] == one[source]);

    private List<int> Relies(int source, int[] one) =>
    [
        .. Members(source, one).SelectMany(member => _relies[member]).Select(other => one[other]).Where(other => other != one[source])
            .Distinct(),
    ];

    /// <summary>Which sources are one, by address and in rings, and which of them carry and bear.</summary>
    private (int[] One, bool[] Carries, bool[] Bears) Unite()
    {
        var one = Enumerable.Range(0, _count).ToArray();
        for (var i = 0; i < _count; i++)
        {
            if (_urls[i] is { } url)
                one[i] = Array.IndexOf(_urls, url);
        }

        var reaches = new bool[_count, _count];
        for (var i = 0; i < _count; i++)
        {
            foreach (var other in Relies(i, one))
                reaches[one[i], other] = true;
        }

        for (var middle = 0; middle < _count; middle++)
        {
            for (var i = 0; i < _count; i++)
            {
                for (var j = 0; j < _count; j++)
                    reaches[i, j] |= reaches[i, middle] && reaches[middle, j];
            }
        }

        var united = one.Select(i => Enumerable.Range(0, _count).First(j => j == i || (reaches[i, j] && reaches[j, i]))).ToArray();
        var (carries, bears) = (new bool[_count], new bool[_count]);
        for (var round = 0; round <= _count; round++)
        {
            for (var i = 0; i < _count; i++)
            {
                carries[i] |= Members(i, united).Any(member => _retracted[member] || _grades[member] is not null)
                    || Relies(i, united).Any(other => carries[other]);
                bears[i] |= carries[i] || Members(i, united).Any(member => _objections[member].Count > 0)
                    || Relies(i, united).Any(other => bears[other]);
            }
        }

        return (united, carries, bears);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
