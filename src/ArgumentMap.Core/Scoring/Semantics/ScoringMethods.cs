using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>All semantics. A new semantics takes a file beside this one and a row here; options, checks and docs follow.</summary>
public static class ScoringMethods
{
    /// <summary>All semantics, the default first.</summary>
    public static ImmutableArray<ScoringMethod> All { get; } =
    [
        new OddsMethod(),
        new QuadraticEnergy(),
        new DfQuad(),
        new EulerBased(),
        new EulerTop(),
        new SquaredDfQuad(),
        new MlpBased(),
        new Grounded(),
        new Carneades(),
    ];

    public static ScoringMethod Default => All[0];

    /// <summary>Their names, the default first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(method => method.Name)];

    /// <summary>A Markdown table of all semantics, as docs/scoring.md shows it.</summary>
    public static string Markdown { get; } = Table();

    /// <summary>The semantics with this name; null where there is none.</summary>
    public static ScoringMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);

    private static string Table()
    {
        var table = new StringBuilder("| name | strengths | what it does |\n|---|---|---|\n");
        foreach (var method in All)
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{method.Name}` | {(method.IsGraded ? "0 to 1" : "in, undecided, out")} | {method.Description} |\n");
        return table.ToString();
    }
}
