using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Applies the changes that were made to the weighted graph of a model to the model.</summary>
internal static class OddsVariant
{
    /// <param name="graph">A graph of the same nodes and edges, whose base scores and weights take precedence.</param>
    /// <param name="off">By node: whether to treat it as absent.</param>
    public static OddsModel Of(OddsModel model, WeightedGraph graph, bool[] off)
    {
        var roles = (OddsRole[])model.Roles.Clone();
        var given = (Ends[])model.Given.Clone();
        var starts = (Evidence[])model.Starts.Clone();
        var kinds = (InputKind[])model.Kinds.Clone();
        var inputs = model.Inputs with { Weights = (double[])model.Inputs.Weights.Clone() };
        var objections = model.Objections with { Weights = (double[])model.Objections.Weights.Clone() };
        for (var node = 0; node < roles.Length; node++)
        {
            ReadEdges(model, graph, node, kinds, inputs, objections, roles);
            if (off[node])
                Leave(node);
            if (graph.BaseScores[node] != given[node].Middle)
                Rate(node, graph.BaseScores[node]);
        }

        var (uncertain, uncertainOf) = OddsModel.FindUncertain(roles, given, objections);
        var usual = OddsModel.UsualOf(inputs, kinds);
        return model with
        {
            Roles = roles, Given = given, Starts = starts, Kinds = kinds, Inputs = inputs, Objections = objections, Uncertain = uncertain,
            UncertainOf = uncertainOf, IsPlain = OddsModel.PlainOf(roles, inputs, kinds), Usual = usual,
            Codes = OddsModel.CodesOf(inputs, kinds, usual),
        };

        void Leave(int node)
        {
            // An answer that is not there has no rivals, and is none.
            if (roles[node] == OddsRole.Answer)
            {
                var own = model.OwnOf(node);
                Silence(own);
            }

            roles[node] = OddsRole.None;
        }

        // What adds nothing up any more is left out, too.
        void Silence(int first)
        {
            var open = new Stack<int>([first]);
            while (open.TryPop(out var node))
            {
                roles[node] = OddsRole.None;
                for (var target = 0; target < roles.Length; target++)
                {
                    var (was, adds) = (false, false);
                    for (var i = inputs.Starts[target]; i < inputs.Starts[target + 1]; i++)
                    {
                        was |= inputs.Sources[i] == node && kinds[i] != InputKind.None;
                        kinds[i] = inputs.Sources[i] == node ? InputKind.None : kinds[i];
                        adds |= kinds[i] == InputKind.Summand;
                    }

                    if (was && !adds && roles[target] == OddsRole.Sum)
                        open.Push(target);
                }
            }
        }

        void Rate(int node, double value)
        {
            if (roles[node] == OddsRole.Answer)
                node = model.OwnOf(node);
            given[node] = Ends.Of(value);
            if (roles[node] is not (OddsRole.Statement or OddsRole.Reasoned or OddsRole.Undivided or OddsRole.UndividedReasoned))
                return;
            roles[node] = OddsEquation.IsUndivided(roles[node]) ? OddsRole.Undivided : OddsRole.Statement;
            starts[node] = Evidence.OfBase(given[node]);
            for (var i = inputs.Starts[node]; value <= OddsModelReader.Doubted && i < inputs.Starts[node + 1]; i++)
                kinds[i] = kinds[i] == InputKind.Voucher ? InputKind.None : kinds[i];
        }
    }

    private static void ReadEdges(
        OddsModel model, WeightedGraph graph, int node, InputKind[] kinds, Rows inputs, Rows objections, OddsRole[] roles)
    {
        var (relation, part) = (graph.Relations.Starts[node], graph.Parts.Starts[node]);
        for (var i = inputs.Starts[node]; i < inputs.Starts[node + 1]; i++)
        {
            var isPart = model.IsPart(node, i);
            var weight = isPart ? graph.Parts.Weights[part++] : graph.Relations.Weights[relation++];
            if (model.Kinds[i] is InputKind.Own or InputKind.Rival or InputKind.Summand)
                continue;
            if (model.Kinds[i] == InputKind.Premise)
                roles[node] = weight < 0 ? OddsRole.None : roles[node];
            else if (model.Kinds[i] == InputKind.Voucher)
                kinds[i] = weight <= 0 ? InputKind.None : kinds[i];
            else
                inputs.Weights[i] = Math.Abs(weight);
        }

        for (var i = objections.Starts[node]; i < objections.Starts[node + 1]; i++)
            objections.Weights[i] = Math.Abs(graph.Relations.Weights[relation++]);
    }
}
