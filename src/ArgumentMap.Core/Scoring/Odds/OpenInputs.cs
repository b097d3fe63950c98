using System.Collections.Immutable;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Finds what to settle first: the inputs whose ranges move a topic most.</summary>
internal static class OpenInputs
{
    /// <returns>The inputs that move it at all, the most influential first.</returns>
    public static ImmutableArray<OpenInput> Of(OddsModel whole, int topic, OddsLimits limits, Effort effort)
    {
        var nodes = Upstream(whole, topic);
        var model = whole.Part(nodes);
        var inputs = new List<OpenInput>();
        for (var node = 0; node < nodes.Count; node++)
        {
            if (model.Given[node].IsRange && model.Roles[node] is not (OddsRole.Reasoned or OddsRole.None))
                Try(node, isRating: true);
            if (model.Roles[node] == OddsRole.Reasoned || (model.Roles[node] == OddsRole.Statement && IsCited(model, node)))
                Try(node, isRating: false);
        }

        var total = inputs.Sum(Square);
        return
        [
            .. inputs.Where(input => Square(input) > 0).Select(input => input with { Share = Square(input) / total })
                .OrderByDescending(input => input.Share).ThenBy(input => input.Node),
        ];

        void Try(int node, bool isRating)
        {
            var range = isRating ? model.Given[node] : Ends.Unknown;
            inputs.Add(new OpenInput(nodes[node], isRating, With(node, isRating, range.Low), With(node, isRating, range.High), 0));
        }

        double With(int node, bool isRating, double value) =>
            OddsSolver.Solve(isRating ? Rated(model, node, value) : Fallen(model, node, value), limits, effort).Strengths[0].Middle;
    }

    private static double Square(OpenInput input) => (input.AtHigh - input.AtLow) * (input.AtHigh - input.AtLow);

    private static OddsModel Rated(OddsModel model, int node, double value)
    {
        var given = (Ends[])model.Given.Clone();
        given[node] = Ends.Of(value);
        var (uncertain, uncertainOf) = OddsModel.FindUncertain(model.Roles, given, model.Objections);
        var starts = (Evidence[])model.Starts.Clone();
        starts[node] = Evidence.OfBase(given[node]);
        return model with { Given = given, Starts = starts, Uncertain = uncertain, UncertainOf = uncertainOf };
    }

    private static OddsModel Fallen(OddsModel model, int node, double value)
    {
        var fallbacks = new Evidence[model.Count];
        Array.Fill(fallbacks, OddsEquation.Unknown);
        fallbacks[node] = Evidence.OfBase(Ends.Of(value));
        return model with { Fallbacks = fallbacks };
    }

    private static bool IsCited(OddsModel model, int node)
    {
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] == InputKind.Voucher)
                return true;
        }

        return false;
    }

    /// <summary>A topic and all that it depends on, the topic first.</summary>
    private static List<int> Upstream(OddsModel model, int topic)
    {
        var nodes = new List<int> { topic };
        var seen = new HashSet<int>(nodes);
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var input in model.Inputs.SourcesOf(nodes[i]))
                Add(input);
            foreach (var objection in model.Objections.SourcesOf(nodes[i]))
                Add(objection);
        }

        return nodes;

        void Add(int node)
        {
            if (seen.Add(node))
                nodes.Add(node);
        }
    }
}
