using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A source has neither an address, nor a date, nor an author.</summary>
internal sealed class SourceWithoutLocatorRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG302", "source-without-locator", Severity.Note)
    {
        FiresWhen = "a source has neither an address, nor a date, nor an author",
        Advice = "Nobody can look it up. Say where it is (url, archive), when it appeared (date) or who wrote it (by).",
        Bad = """
            claim closed: The bridge closed
              source: A newspaper
            """,
        Good = """
            claim closed: The bridge closed
              source: City Courier, morning edition
                date: 2025-02-12
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Sources)
        {
            var item = map.Nodes[node];
            if (!item.Properties.Any(IsLocator))
            {
                yield return new Finding(
                    $"{map.Id(node)} cannot be looked up. Add 'url:', 'archive:', 'date:' or 'by:' below it.",
                    item.Location);
            }
        }
    }

    private static bool IsLocator(Property property) =>
        property.Name is PropertyName.Url or PropertyName.Archive or PropertyName.Date or PropertyName.By;
}
