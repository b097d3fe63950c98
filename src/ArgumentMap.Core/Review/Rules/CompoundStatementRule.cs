using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A statement has more than one sentence.</summary>
internal sealed class CompoundStatementRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG206", "compound-statement", Severity.Note)
    {
        FiresWhen = "a statement has more than one sentence",
        Advice =
            "Two sentences can be doubted separately; as one statement they can only be supported and attacked together. Make each "
            + "an item.",
        Bad = """
            claim closed [0.9]: The bridge closed. The bus was late.
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
        CanBeSilenced = true,
    };

    /// <summary>Minimum length of the last word of a sentence; a full stop after a shorter word may belong to an abbreviation.</summary>
    private const int MinLastWord = 4;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (map.Nodes[node].Kind.IsStatement() && IsCompound(map.Nodes[node].Text.Span))
            {
                yield return new Finding(
                    $"{map.Id(node)} has more than one sentence. Make each an item, so that each can be supported and attacked.",
                    map.Nodes[node].Location);
            }
        }
    }

    private static bool IsCompound(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny('.', '!', '?') is >= 0 and var at; from += at + 1)
        {
            var stop = from + at;
            if (stop + 2 >= text.Length || text[stop + 1] != ' ' || !char.IsUpper(text[stop + 2]))
                continue;
            var word = stop;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            if (text[stop] != '.' || stop - word >= MinLastWord)
                return true;
        }

        return text.TrimEnd('。').Contains('。');
    }
}
