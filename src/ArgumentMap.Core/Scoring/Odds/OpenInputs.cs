using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Finds what to settle first: the inputs whose ranges move a topic most.</summary>
internal static class OpenInputs
{
    /// <returns>Those that move it at all, the one that moves it most first; none where what it rests on did not settle.</returns>
    public static ImmutableArray<OpenInput> Of(OddsTrials trials)
    {
        if (!trials.IsSettled)
            return [];
        var model = trials.Model;
        var inputs = new List<OpenInput>();
        for (var node = 0; node < model.Count; node++)
        {
            var role = model.Roles[node];
            if (role is OddsRole.None or OddsRole.Answer)
                continue;
            var given = model.Given[node];
            if (given.IsRange && !OddsEquation.IsReasoned(role))
                Add(node, !Ends.IsUnknown(given), trials.Rate(node, given.Low), trials.Rate(node, given.High));
            if (OddsEquation.IsReasoned(role) || (role is OddsRole.Statement or OddsRole.Undivided && trials.IsCited(node)))
                Add(node, false, trials.Fall(node, Ends.Unknown.Low), trials.Fall(node, Ends.Unknown.High));
        }

        var total = inputs.Sum(Square);
        return
        [
            .. inputs.Where(input => Square(input) > 0).Select(input => input with { Share = Square(input) / total })
                .OrderByDescending(input => input.Share).ThenBy(input => input.Node),
        ];

        void Add(int node, bool isRating, double? atLow, double? atHigh)
        {
            if (atLow is { } low && atHigh is { } high)
                inputs.Add(new OpenInput(model.MapNodes[node], isRating, low, high, 0));
        }
    }

    private static double Square(OpenInput input) => (input.AtHigh - input.AtLow) * (input.AtHigh - input.AtLow);
}
