using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A statement rests on anonymous sources alone.</summary>
internal sealed class AnonymousOnlyRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG309", "anonymous-only", Severity.Note)
    {
        FiresWhen = "a statement rests on anonymous sources alone",
        Advice = "Nobody can be asked how they know. Find somebody who can be asked, or rate the source F and say so.",
        Bad = """
            claim closed: The bridge closed
              source caller

            source caller [D]: A caller
              date: 2025-02-11
              kind: anonymous call
            """,
        Good = """
            claim closed: The bridge closed
              source caller
              source police

            source caller [D]: A caller
              date: 2025-02-11
              kind: anonymous call

            source police [B]: Police log
              date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Citing)
        {
            if (!map.Nodes[node].Kind.IsStatement())
                continue;
            var isAnonymous = true;
            foreach (var index in map.Incoming[node])
            {
                var relation = map.Relations[index];
                if (relation.Kind is RelationKind.Support)
                    isAnonymous = false;
                if (relation.Kind != RelationKind.Citation)
                    continue;
                var kind = map.Nodes[map.Graph.SourceOf(relation)].Get(PropertyName.Kind);
                isAnonymous &= kind?.Contains("anonymous", StringComparison.OrdinalIgnoreCase) == true;
            }

            if (isAnonymous)
            {
                yield return new Finding(
                    $"{map.Id(node)} rests on anonymous sources alone. Cite somebody who can be asked, or say in a note why that "
                        + "cannot be.",
                    map.Nodes[node].Location);
            }
        }
    }
}
