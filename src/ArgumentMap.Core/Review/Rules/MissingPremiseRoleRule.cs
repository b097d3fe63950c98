using ArgumentMap.Diagnostics;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Review.Rules;

/// <summary>An argument lacks a premise that its scheme needs.</summary>
internal sealed class MissingPremiseRoleRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG212", "missing-premise-role", Severity.Warning)
    {
        FiresWhen = "an argument lacks a premise that its scheme needs",
        Advice =
            "What is left unsaid cannot be doubted. Write the premise; a tag such as #expertise says which one it is if the order "
            + "does not.",
        Bad = """
            claim closed: The bridge closed
              argument:
                scheme: position to know
                premise assertion [0.9]: The warden says that it closed #assertion
                objection [0.2]: The warden was not there #cq1
                objection [0.1]: The warden is known to joke #cq2
                objection [0.1]: Nobody heard the warden say so #cq3
            """,
        Good = """
            claim closed: The bridge closed
              argument:
                scheme: position to know
                premise position [0.9]: The warden stands on the bridge #position
                premise assertion [0.9]: The warden says that it closed #assertion
                objection [0.2]: The warden was not there #cq1
                objection [0.1]: The warden is known to joke #cq2
                objection [0.1]: Nobody heard the warden say so #cq3
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var use in SchemeUse.In(map))
        {
            if (use.Missing.Count > 0)
            {
                var missing = string.Join(" ", use.Missing.Select(role => $"#{role.Name} {role.Text}"));
                yield return new Finding(
                    $"{map.Id(use.Argument)} ({use.Scheme.Name}) lacks a premise: {missing} Write it below the argument.",
                    map.Nodes[use.Argument].Location);
            }
        }
    }
}
