using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>A map has no claim.</summary>
internal sealed class NoThesisRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG109", "no-thesis", Severity.Error)
    {
        FiresWhen = "a map has no claim",
        Advice =
            "A map argues for or against something. Say what with 'claim'. A file with nothing but sources, to be included by maps, "
            + "needs none.",
        Bad = """
            map: Bridges

            question why: Why did it close?
            """,
        Good = """
            map: Bridges

            question why: Why did it close?
              claim flood [0.7]: Because of the flood
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WholeMap;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        if (!map.Graph.Theses.IsEmpty)
            yield break;
        var isLibrary = map.Nodes.Length > 0 && map.Nodes.All(node => node.Kind == NodeKind.Source);
        if (!isLibrary)
        {
            yield return new Finding(
                "The map has no claim. Say at the top what is at issue: claim: …",
                new SourceLocation(map.Graph.Files.FirstOrDefault(), default));
        }
    }
}
