using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An argument has one premise, and nothing attacks the step.</summary>
internal sealed class SingleLinkedPremiseRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG111", "single-linked-premise", Severity.Warning)
    {
        FiresWhen = "an argument has one premise, and nothing attacks the step",
        Advice =
            "Linked premises count only together; one alone is a plain premise. Write it as such, or add the premise that is left "
            + "unsaid.",
        Bad = """
            claim closed: The bridge closed
              argument:
                premise high [0.9]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Arguments)
        {
            var (premises, others) = (0, 0);
            foreach (var relation in map.Incoming[node])
            {
                if (map.Relations[relation].Kind == RelationKind.Premise)
                    premises++;
                else
                    others++;
            }

            if (premises == 1 && others == 0)
            {
                var isAgainst = map.Outgoing[node].Length > 0 && map.Relations[map.Outgoing[node][0]].Kind.IsAttack();
                var (plain, how) = isAgainst ? ("objection", "as one") : ("premise", "without the argument");
                yield return new Finding(
                    $"The {map.Nodes[node].Kind.Name()} {map.Id(node)} has one premise; a plain {plain} says the same. "
                        + $"Write it {how}, or add the premise that is left unsaid.",
                    map.Nodes[node].Location)
                {
                    Fix = WithoutArgument(map, node),
                };
            }
        }
    }

    /// <summary>Removes the argument's line and unindents what is below it; null where the argument has content of its own.</summary>
    private static CodeFix? WithoutArgument(ReviewedMap map, int node)
    {
        var argument = map.Nodes[node];
        var saysMore = argument.Text.Length > 0 || argument.Rating is not null
            || argument.Tags.Length > 0 || argument.Properties.Length > 0;
        if (saysMore || map.Outgoing[node].Length != 1 || SourceLines.At(argument.Location) is not { } lines)
            return null;
        var support = map.Relations[map.Outgoing[node][0]];
        if (support.Kind.IsAttack()
            || support.Details is not null || support.Location != argument.Location || lines.LastNested == lines.Line)
            return null;
        var premise = lines.Line + 1;
        while (premise < lines.LastNested && lines.IsBlank(premise))
            premise++;
        var surplus = lines.IndentationOf(premise) - lines.Indentation;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(new TextEdit(lines.Whole(lines.Line), ""));
        for (var line = lines.Line + 1; line <= lines.LastNested; line++)
        {
            if (lines.IsBlank(line))
                continue;
            if (lines.IndentationOf(line) < lines.Indentation + surplus)
                return null;
            edits.Add(new TextEdit(lines.Blanks(line, surplus), ""));
        }

        return new CodeFix("write the premise without the argument", edits.ToImmutable()) { IsSafe = false };
    }
}
