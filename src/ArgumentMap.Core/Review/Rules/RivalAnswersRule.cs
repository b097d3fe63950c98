using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An answer of an exclusive question bears on a rival.</summary>
internal sealed class RivalAnswersRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG214", "rival-answers", Severity.Warning)
    {
        FiresWhen = "an answer to an exclusive question bears on a rival",
        Advice =
            "That one holds speaks against the others already; said again it is not scored. Take the line out, or 'answers: exclusive' if "
            + "both can hold.",
        Bad = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
                objection storm
              claim storm [0.4]: The storm
            """,
        Good = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
              claim storm [0.4]: The storm
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var question in map.Questions)
        {
            if (!map.Graph.IsExclusive(question))
                continue;
            var answers = Answers.Of(map.Graph, question).ToHashSet();
            foreach (var answer in answers.Order())
            {
                for (var i = 0; i < map.Outgoing[answer].Length; i++)
                {
                    var relation = map.Relations[map.Outgoing[answer][i]];
                    if (TargetOf(map, relation) is not { } target || target == answer || !answers.Contains(target))
                        continue;
                    yield return new Finding(
                        $"{map.Id(answer)} and {map.Id(target)} are rival answers to {map.Id(question)}; that the one bears on the other "
                            + "is not scored. Take this line out.",
                        relation.Location);
                }
            }
        }
    }

    /// <summary>What a relation, or the argument that it is a premise of, speaks for or against.</summary>
    private static int? TargetOf(ReviewedMap map, in Relation relation)
    {
        if (relation.Kind is RelationKind.Support or RelationKind.Rebut)
            return relation.To;
        if (relation.Kind != RelationKind.Premise)
            return null;
        foreach (var index in map.Outgoing[relation.To])
        {
            if (map.Relations[index].Kind is RelationKind.Support or RelationKind.Rebut)
                return map.Relations[index].To;
        }

        return null;
    }
}
