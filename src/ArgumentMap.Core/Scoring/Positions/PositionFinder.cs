using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Finds the positions on a map: labels what is certain, and has the rest searched.</summary>
internal static class PositionFinder
{
    /// <summary>Units of effort for each label that is kept, and written: memory is to run out no sooner than effort.</summary>
    private const int UnitsPerLabel = 64;

    /// <exception cref="EffortSpentException">Finding them takes more work than it may.</exception>
    public static MapPositions Find(ArgumentGraph map, PositionOptions options, Effort? effort)
    {
        var limits = options.Limits ?? MapLimits.Default;
        effort ??= new Effort(limits.Effort);
        var day = options.AsOf ?? map.AsOf;
        var reading = MapReading.Of(map, day, limits, effort);
        var graph = RivalAttacks.AddTo(reading.Weighted, map, reading.Presences);
        effort.Spend(graph.Size);
        var components = graph.Components();
        using var task = effort.Begin(() => Cycles.Reduction(map, components));
        var labels = new GroundedLabelling(graph, null, effort, isStart: true).Run(components);
        var conditions = OpenConditions.Of(graph, map.Nodes.Length, labels, effort);
        var search = new PositionSearch(conditions, effort);
        var found = options.Semantics.Search(search, Math.Clamp(options.Most, 1, limits.Positions));
        effort.Spend(UnitsPerLabel * (long)found.Listed.Count * map.Nodes.Length);
        var parted = PartAt(map, conditions, search.Components, found);
        return new MapPositions(map, options.Semantics, Certain(reading, labels, conditions), found)
        {
            AsOf = day,
            PartAt = parted,
            PartAtQuestion = QuestionOf(map, parted),
        };
    }

    private static CertainLabels Certain(MapReading reading, double[] labels, OpenConditions conditions)
    {
        var nodes = reading.Graph.Nodes;
        var certain = new CertainLabels(new Verdict?[nodes.Length], new int[nodes.Length]);
        for (var node = 0; node < nodes.Length; node++)
        {
            certain.OpenOf[node] = -1;
            if (reading.Counts(node) && nodes[node].Kind is var kind && kind != NodeKind.Question && !kind.IsOfSource())
                certain.Labels[node] = VerdictBounds.ThreeValued.Of(labels[node]);
        }

        for (var open = 0; open < conditions.Count; open++)
        {
            if (conditions.IsItem[open])
                certain.OpenOf[conditions.Nodes[open]] = open;
        }

        return certain;
    }

    private static ImmutableArray<int> PartAt(ArgumentGraph map, OpenConditions conditions, Components components, FoundLabellings found)
    {
        var componentOf = components.ByNode();
        var (parts, rests) = (new bool[components.Count], new bool[components.Count]);
        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components[component])
            {
                parts[component] |= found.InSome[node] && !found.InAll[node];
                foreach (var from in (ReadOnlySpan<int>)[.. conditions.Attackers.SourcesOf(node), .. conditions.Supporters.SourcesOf(node)])
                    rests[component] |= componentOf[from] != component && (parts[componentOf[from]] || rests[componentOf[from]]);
            }
        }

        int[] all =
        [
            .. Enumerable.Range(0, conditions.Count)
                .Where(node => found.InSome[node] && !found.InAll[node] && !rests[componentOf[node]])
                .Select(node => conditions.Nodes[node]).Order(),
        ];
        int[] statements = [.. all.Where(node => !map.Nodes[node].Kind.IsInference() && !map.Nodes[node].Kind.IsStep())];
        return [.. statements.Length > 0 ? statements : all];
    }

    /// <summary>The exclusive question that all of some items answer; null for none.</summary>
    private static int? QuestionOf(ArgumentGraph map, ImmutableArray<int> items)
    {
        if (items.IsEmpty)
            return null;
        var answers = map.RelationsOf(RelationKind.Answer).Select(index => map.Relations[index])
            .Where(relation => map.IsExclusive(relation.To)).GroupBy(relation => relation.To, relation => relation.From);
        return answers.FirstOrDefault(question => question.ToHashSet().IsSupersetOf(items))?.Key;
    }
}
