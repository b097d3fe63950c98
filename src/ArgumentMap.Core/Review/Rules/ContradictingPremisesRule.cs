using System.Buffers;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Two reasons on the same side of a statement, or two premises of one argument, contradict each other.</summary>
internal sealed class ContradictingPremisesRule : Rule
{
    /// <summary>Words that negate a sentence wherever they stand in it, in the languages that have one.</summary>
    private static readonly HashSet<string> Negations =
        new(StringComparer.Ordinal) { "not", "never", "nicht", "niet", "ikke", "inte" };

    /// <summary>What every negation contains; most sentences have none of these and need no second look.</summary>
    private static readonly SearchValues<string> Signs =
        SearchValues.Create([.. Negations, "n't", "cannot"], StringComparison.OrdinalIgnoreCase);

    public override DiagnosticDescriptor Descriptor { get; } = new("ARG220", "contradicting-premises", Severity.Warning)
    {
        FiresWhen = "two reasons on the same side, or two premises of one argument, are the same sentence with and without 'not'",
        Advice =
            "Both cannot hold, so together they support nothing. Keep the one that does hold, or make the other an objection to it.",
        Bad = """
            claim swim: People can swim in the lake
              premise clean [0.8]: The lake is clean
              premise dirty [0.4]: The lake is not clean
            """,
        Good = """
            claim swim: People can swim in the lake
              premise clean [0.8]: The lake is clean
                objection dirty [0.4]: Two samples of August had too many germs
                  undercut [0.6]: Both were taken after a storm
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var targets = new SortedSet<int>();
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (!map.Nodes[node].Kind.IsStatement() || !IsNegated(map.Nodes[node].Text.Span))
                continue;
            foreach (var relation in map.Outgoing[node])
            {
                if (map.Relations[relation].Kind is RelationKind.Support or RelationKind.Rebut or RelationKind.Premise)
                    targets.Add(map.Relations[relation].To);
            }
        }

        return targets.SelectMany(target => Below(map, target));
    }

    private static IEnumerable<Finding> Below(ReviewedMap map, int target)
    {
        // By side and sentence without its negation: the first that says it, and whether it negates it.
        var first = new Dictionary<(RelationKind Side, string Sentence), (int Node, bool IsNegated)>();
        for (var i = 0; i < map.Incoming[target].Length; i++)
        {
            var relation = map.Relations[map.Incoming[target][i]];
            if (relation.Kind is not (RelationKind.Support or RelationKind.Rebut or RelationKind.Premise)
                || !map.Nodes[relation.From].Kind.IsStatement())
                continue;
            var (sentence, isNegated) = WithoutNegation(map.Nodes[relation.From].Text.Span);
            if (first.TryAdd((relation.Kind, sentence), (relation.From, isNegated)))
                continue;
            var other = first[(relation.Kind, sentence)];
            if (other.IsNegated == isNegated)
                continue;
            yield return new Finding(
                $"{map.Id(relation.From)} contradicts {map.Id(other.Node)}"
                    + $"{ReviewedMap.InLine(map.Nodes[other.Node].Location, relation.Location)}, and both stand on the same side of "
                    + $"{map.Id(target)}. Keep the one that holds, or make one an objection to the other.",
                relation.Location)
            {
                Related = [map.Nodes[other.Node].Location],
            };
        }
    }

    private static bool IsNegated(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Signs))
            return false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",;:.!?");
            if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.Equals("cannot", StringComparison.OrdinalIgnoreCase)
                || (word.Length is > 2 and < 6 && Negations.Contains(word.ToString().ToLowerInvariant())))
                return true;
        }

        return false;
    }

    /// <summary>The sentence in lower case without its first negation, and whether it has one.</summary>
    private static (string Sentence, bool IsNegated) WithoutNegation(ReadOnlySpan<char> text)
    {
        char[] buffer = [];
        var words = NormalText.Of(text, ref buffer).ToString().Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var positive = words[i] switch
            {
                "cannot" or "can't" => "can",
                "won't" => "will",
                var word when word.EndsWith("n't", StringComparison.Ordinal) => word[..^3],
                var word when Negations.Contains(word) => "",
                _ => null,
            };
            if (positive is null)
                continue;
            words[i] = positive;
            return (string.Join(' ', words.Where(word => word.Length > 0)), true);
        }

        return (string.Join(' ', words), false);
    }
}
