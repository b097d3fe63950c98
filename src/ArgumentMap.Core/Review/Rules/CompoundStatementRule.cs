using System.Buffers;
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

    private static readonly SearchValues<char> Signs = SearchValues.Create(".!?\"\u201C\u201E\u00AB");

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
        var quotesClose = true;
        for (var from = 0; text[from..].IndexOfAny(Signs) is >= 0 and var at; from += at + 1)
        {
            var stop = from + at;
            if (ClosingOf(text[stop]) is { Length: > 0 } closing)
            {
                // What somebody says is part of the one sentence that says so.
                var length = quotesClose ? text[(stop + 1)..].IndexOfAny(closing) : -1;
                quotesClose = length >= 0;
                from += Math.Max(length + 1, 0);
                continue;
            }

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

    /// <summary>The marks that close a quotation; empty for what opens none.</summary>
    private static string ClosingOf(char sign) => sign switch
    {
        '"' => "\"",
        '\u201C' => "\u201D",
        '\u201E' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        _ => "",
    };
}
