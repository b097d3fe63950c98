using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A statement ends in a question mark.</summary>
internal sealed class QuestionAsClaimRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG207", "question-as-claim", Severity.Warning)
    {
        FiresWhen = "a statement ends in a question mark",
        Advice =
            "A question is neither true nor false, so nothing can support or attack it. State an answer, or declare it as a question "
            + "with its answers below it.",
        Bad = """
            claim why [0.5]: Why did the bridge close?
            """,
        Good = """
            question why: Why did the bridge close?
              claim flood [0.5]: Because of the flood
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (map.Nodes[node] is { Text: { IsEmpty: false } text } item && item.Kind.IsStatement() && text.Span[^1] is '?' or '？' or '؟')
            {
                yield return new Finding(
                    $"{map.Id(node)} is a question. State the answer that is meant, or declare it with 'question' and put the answers "
                        + "below it.",
                    map.Nodes[node].Location);
            }
        }
    }
}
