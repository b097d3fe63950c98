using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>A scheme is not known.</summary>
internal sealed class UnknownSchemeRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG208", "unknown-scheme", Severity.Warning)
    {
        FiresWhen = "a scheme is neither built in nor declared in argmap.json",
        Advice =
            "Of a known scheme, the premises are checked and the critical questions listed. 'argmap schemes' shows those that are known; "
            + "declare schemes of your own in argmap.json.",
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
                if (property.Name != PropertyName.Scheme || map.Schemes.Find(property.Value) is not null)
                    continue;
                var nearest = map.Schemes.Nearest(property.Value);
                var (text, from) = (property.Location.Source?.Text, property.Location.Span.Start);
                var start = text?.IndexOf(property.Value, from, StringComparison.Ordinal) ?? -1;
                yield return new Finding(
                    map.Schemes.Unknown(property.Value),
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
