using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats;

/// <summary>
/// The kinds that the relations of a graph are drawn as: a line that continues from a step looks the same before and after it.
/// </summary>
internal sealed class DrawnKinds(ArgumentGraph graph)
{
    /// <summary>By step: the kind of the relation that leads on from it.</summary>
    private Dictionary<int, RelationKind>? _steps;

    public RelationKind this[in Relation relation]
    {
        get
        {
            if (!graph.BeginsStep(relation))
                return relation.Kind;
            _steps ??= graph.Relations
                .Where(step => graph.Nodes[step.From].Kind.IsStep())
                .DistinctBy(step => step.From)
                .ToDictionary(step => step.From, step => step.Kind);
            return _steps.GetValueOrDefault(relation.To, RelationKind.Premise);
        }
    }
}
