using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Says what is to be settled, the same in every output.</summary>
internal static class OpenInputText
{
    /// <summary>Such as "how reliable this source is", to be followed by the item.</summary>
    public static string Of(ArgumentGraph graph, OpenInput input)
    {
        var kind = graph.Nodes[input.Node].Kind;
        return kind switch
        {
            NodeKind.Source => "how reliable this source is",
            _ when kind.IsInference() => "how strong this argument is",
            _ when input.IsRating => "how likely this is",
            _ when Has(RelationKind.Citation) => "how likely this is if its sources fail",
            _ when Has(RelationKind.Support) => "how likely this was before any reason",
            _ => "how likely this is, which nobody has rated",
        };

        bool Has(RelationKind kind)
        {
            foreach (var relation in graph.Incoming[input.Node])
            {
                if (graph.Relations[relation].Kind == kind)
                    return true;
            }

            return false;
        }
    }
}
