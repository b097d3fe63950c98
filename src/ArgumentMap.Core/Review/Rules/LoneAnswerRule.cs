using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;

namespace ArgumentMap.Review.Rules;

/// <summary>An exclusive question has one answer or none.</summary>
internal sealed class LoneAnswerRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG213", "lone-answer", Severity.Note)
    {
        FiresWhen = "an exclusive question has one answer or none",
        Advice =
            "Answers share one certainty only where there are several. Add the others; where the list is not whole, add one such as "
            + "'something else'.",
        Bad = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
            """,
        Good = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
              claim other [0.4]: Something else
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Questions)
        {
            if (!map.Graph.IsExclusive(node) || Answers.Of(map.Graph, node).Skip(1).Any())
                continue;
            var has = Answers.Of(map.Graph, node).Any() ? "only one answer" : "no answers";
            yield return new Finding(
                $"{map.Id(node)} is exclusive and has {has}. Add the others, or one such as 'something else'.", map.Nodes[node].Location);
        }
    }
}
