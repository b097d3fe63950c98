using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Review.Rules;

/// <summary>A scheme is not in the catalogue.</summary>
internal sealed class UnknownSchemeRule : Rule
{
    public static readonly DiagnosticDescriptor Descriptor = new("ARG208", "unknown-scheme", Severity.Error);

    public override RuleInfo Info { get; } = new(
        Descriptor,
        "a scheme is not in the catalogue",
        "Of a scheme that is in the catalogue the premises are checked and the critical questions listed. 'argmap schemes' shows them; describe any other kind of argument in a note.",
        """
        claim closed: The bridge closed
          argument:
            scheme: expert opinon
            premise expertise [0.9]: The engineer knows bridges
            premise assertion [0.9]: The engineer says that it closed
            premise field [0.9]: Closing is what the engineer does
        """,
        """
        claim closed: The bridge closed
          argument:
            scheme: expert opinion
            premise expertise [0.9]: The engineer knows bridges
            premise assertion [0.9]: The engineer says that it closed
            premise field [0.9]: Closing is what the engineer does
        """)
    {
        HasFix = true,
    };

    protected override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Nodes)
        {
            foreach (var property in node.Properties)
            {
                if (property.Name != PropertyName.Scheme || SchemeCatalog.Find(property.Value) is not null)
                    continue;
                var nearest = SchemeCatalog.Nearest(property.Value);
                var start = property.Location.Source?.Text.IndexOf(property.Value, property.Location.Span.Start, StringComparison.Ordinal) ?? -1;
                yield return new Finding(
                    $"There is no scheme '{property.Value}'. " + (nearest is null ? "'argmap schemes' lists those there are; a note can describe any other." : $"Did you mean '{nearest}'?"),
                    property.Location)
                {
                    Fix = nearest is null || start < 0 ? null : CodeFix.Replace($"write '{nearest}'", new Text.TextSpan(start, property.Value.Length), nearest),
                };
            }
        }
    }
}
