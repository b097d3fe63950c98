using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Finds what to settle first: the inputs whose ranges move a topic most.</summary>
internal static class OpenInputs
{
    /// <summary>Once all that is not tried yet could move the topic by no more than this part of what was found, no more is tried.</summary>
    private const double Negligible = 1e-8;

    /// <summary>Decimals to which strengths and shares are told apart; beyond, they differ by how they were summed up.</summary>
    private const int Digits = 12;

    /// <param name="most">Units of effort that may be spent on it.</param>
    /// <returns>
    /// Those that move it at all, the one that moves it most first; none where what it rests on did not settle. Where there is not effort
    /// enough to try all, those that can move it most were tried.
    /// </returns>
    public static ImmutableArray<OpenInput> Of(OddsTrials trials, long most)
    {
        if (!trials.IsSettled)
            return [];
        var model = trials.Model;
        var reach = OddsReach.Of(model);
        var bounds = new double[model.Count];
        for (var node = 0; node < bounds.Length; node++)
            bounds[node] = reach.MostOf(node, RatingFlips.MostChange);
        var nodes = new FarthestFirst(bounds);
        var (inputs, total) = (new List<OpenInput>(), 0.0);
        trials.Within(most, () =>
        {
            while (nodes.Count > 0 && nodes.Count * MostSquare(nodes.Farthest) >= total * Negligible)
                Try(nodes.Take());
        });
        return
        [
            .. inputs.Where(input => Math.Round(input.AtHigh - input.AtLow, Digits) != 0)
                .Select(input => input with { Share = Square(input) / total })
                .OrderByDescending(input => Math.Round(input.Share, Digits)).ThenBy(input => input.Node),
        ];

        void Try(int node)
        {
            var role = model.Roles[node];
            if (role is OddsRole.None or OddsRole.Answer or OddsRole.Sum)
                return;
            var given = model.Given[node];
            if (given.IsRange && !OddsEquation.IsReasoned(role))
                Add(node, !Ends.IsUnknown(given), trials.Rate(node, given.Low), trials.Rate(node, given.High));
            if (OddsEquation.IsReasoned(role) || (role is OddsRole.Statement or OddsRole.Undivided && trials.IsCited(node)))
                Add(node, false, trials.Fall(node, Ends.Unknown.Low), trials.Fall(node, Ends.Unknown.High));
        }

        void Add(int node, bool isRating, double? atLow, double? atHigh)
        {
            if (atLow is not { } low || atHigh is not { } high)
                return;
            var input = new OpenInput(model.MapNodes[node], isRating, low, high, 0);
            inputs.Add(input);
            total += Square(input);
        }
    }

    /// <summary>The most that a strength moves with its log odds is a quarter of that; a node has two inputs at most.</summary>
    private static double MostSquare(double logOdds) => 2 * logOdds * logOdds / 16;

    private static double Square(OpenInput input) => (input.AtHigh - input.AtLow) * (input.AtHigh - input.AtLow);
}
