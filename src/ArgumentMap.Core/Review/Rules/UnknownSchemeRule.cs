using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>A scheme is not in the catalogue.</summary>
internal sealed class UnknownSchemeRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG208", "unknown-scheme", Severity.Error)
    {
        FiresWhen = "a scheme is not in the catalogue",
        Advice =
            "For a scheme in the catalogue, the premises are checked and the critical questions listed. 'argmap schemes' shows the "
            + "schemes; describe any other kind of argument in a note.",
        Bad = """
            claim cold: It is getting colder
              argument:
                scheme: sing
                premise finding [0.9]: The swallows fly low
                premise rule [0.7]: When they fly low it mostly gets colder
                objection [0.2]: They have flown low on warm days too #cq1
                objection [0.2]: They may only follow the insects #cq2
            """,
        Good = """
            claim cold: It is getting colder
              argument:
                scheme: sign
                premise finding [0.9]: The swallows fly low
                premise rule [0.7]: When they fly low it mostly gets colder
                objection [0.2]: They have flown low on warm days too #cq1
                objection [0.2]: They may only follow the insects #cq2
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Nodes)
        {
            foreach (var property in node.Properties)
            {
                if (property.Name != PropertyName.Scheme || SchemeCatalog.Find(property.Value) is not null)
                    continue;
                var nearest = SchemeCatalog.Nearest(property.Value);
                var (text, from) = (property.Location.Source?.Text, property.Location.Span.Start);
                var start = text?.IndexOf(property.Value, from, StringComparison.Ordinal) ?? -1;
                var advice = nearest is null
                    ? "'argmap schemes' lists them; describe any other kind of argument in a note."
                    : $"Did you mean '{nearest}'?";
                yield return new Finding(
                    $"There is no scheme '{property.Value}'. {advice}",
                    property.Location)
                {
                    Fix = nearest is null || start < 0
                        ? null
                        : CodeFix.Replace($"write '{nearest}'", new TextSpan(start, property.Value.Length), nearest),
                };
            }
        }
    }
}
