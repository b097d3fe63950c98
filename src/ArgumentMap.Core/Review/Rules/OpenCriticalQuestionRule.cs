using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Review.Rules;

/// <summary>Nothing answers a critical question of an argument's scheme.</summary>
internal sealed class OpenCriticalQuestionRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG209", "open-critical-question", Severity.Note)
    {
        FiresWhen = "nothing answers a critical question of an argument's scheme",
        Advice =
            "The questions are what an opponent will ask. Answer each with an item below the argument or one of its premises, and tag it "
            + "with the number of the question: #cq1.",
        Bad = """
            claim cold: It gets colder
              argument:
                scheme: sign
                premise finding [0.9]: The swallows fly low
                premise rule [0.8]: When they fly low it mostly gets colder
            """,
        Good = """
            claim cold: It gets colder
              argument:
                scheme: sign
                premise finding [0.9]: The swallows fly low
                premise rule [0.8]: When they fly low it mostly gets colder
                  premise [0.7]: It was so on 7 of 10 days #cq1
                objection [0.3]: They also fly low after rain #cq2
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var use in SchemeUse.In(map))
        {
            if (use.Open.Count == 0)
                continue;
            var open = use.Open.Select(number =>
                string.Create(CultureInfo.InvariantCulture, $"#cq{number} {use.Scheme.Questions[number - 1]}"));
            var questions = string.Join(" ", open);
            yield return new Finding(
                $"{map.Id(use.Argument)} ({use.Scheme.Name}) leaves critical questions open: {questions} "
                    + "Answer each below the argument with an item that has its tag.",
                map.Nodes[use.Argument].Location);
        }
    }
}
