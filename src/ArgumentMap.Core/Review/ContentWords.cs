using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review;

/// <summary>The content words of a linked argument: those of its conclusion and of each premise.</summary>
/// <remarks>Words with the same first letters count as equal, so that endings do not matter.</remarks>
internal sealed record ContentWords(
    int Argument, int Conclusion, HashSet<string> OfConclusion, IReadOnlyList<(int Premise, HashSet<string> Words)> OfPremises)
{
    /// <summary>Number of letters by which words are compared.</summary>
    private const int Stem = 5;

    /// <summary>Minimum length of a content word; shorter words are mostly function words.</summary>
    private const int MinLength = 4;

    private static readonly HashSet<string> Empty = new(
        ("about above after also another because been before being below between both cannot could does each every from have "
            + "having here into itself mostly more most much must only other over same should some such than that their them then "
            + "there these they this those through under until very were what when where which while will with would your")
            .Split(' ').Select(Stemmed),
        StringComparer.Ordinal);

    public static IEnumerable<ContentWords> In(ReviewedMap map)
    {
        foreach (var node in map.Graph.NodesOf(NodeKind.Argument))
        {
            if (map.Outgoing[node].Length != 1)
                continue;
            var premises = new List<(int, HashSet<string>)>();
            foreach (var index in map.Incoming[node])
            {
                if (map.Relations[index].Kind == RelationKind.Premise)
                    premises.Add((map.Relations[index].From, Of(map.Nodes[map.Relations[index].From])));
            }

            var conclusion = map.Relations[map.Outgoing[node][0]].To;
            if (premises.Count > 1)
                yield return new ContentWords(node, conclusion, Of(map.Nodes[conclusion]), premises);
        }
    }

    private static HashSet<string> Of(Node node)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var text = node.Text.Span;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start >= MinLength && Stemmed(text[start..i].ToString()) is var word && !Empty.Contains(word))
                words.Add(word);
        }

        return words;
    }

    private static string Stemmed(string word) => word[..Math.Min(Stem, word.Length)].ToLowerInvariant();
}
