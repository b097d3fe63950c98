using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Answers that exclude one another are not said to, or evidence speaks for every answer alike.</summary>
internal sealed class SeveralAnswersRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG219", "several-answers", Severity.Note)
    {
        FiresWhen =
            "every answer to a question objects to another one without 'answers: exclusive', or one reason speaks for all answers alike",
        Advice =
            "Where only one answer can hold, 'answers: exclusive' says so in one line and divides one certainty among them. Evidence that "
            + "every answer explains equally well separates none: look for what would be seen under one of them alone.",
        Bad = """
            question why: Why did the site go down?
              answers: exclusive
              claim disk [0.7]: The disk was full
                premise alert
              claim network [0.3]: The network failed
                premise alert

            claim alert [0.9]: An alert came at three in the morning
            """,
        Good = """
            question why: Why did the site go down?
              answers: exclusive
              claim disk [0.7]: The disk was full
                premise alert
              claim network [0.3]: The network failed

            claim alert [0.9]: The disk alert came at three in the morning
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var question in map.Questions)
        {
            var answers = Answers.Of(map.Graph, question).ToList();
            if (answers.Count < 2)
                continue;
            if (!map.Graph.IsExclusive(question) && ObjectToOneAnother(map, answers))
            {
                yield return new Finding(
                    $"The answers to {map.Id(question)} object to one another. If only one can hold, write 'answers: exclusive' below the "
                        + "question instead.",
                    map.Nodes[question].Location);
            }

            foreach (var reason in ForAll(map, answers))
            {
                yield return new Finding(
                    $"{map.Id(map.Relations[reason].From)} speaks for every answer to {map.Id(question)} alike, so it separates none of "
                        + "them. Say where it weighs more, or look for evidence that only one of them explains.",
                    map.Relations[reason].Location);
            }
        }
    }

    private static bool ObjectToOneAnother(ReviewedMap map, List<int> answers)
    {
        var known = answers.ToHashSet();
        var objecting = new HashSet<int>();
        foreach (var answer in answers)
        {
            map.Spend(1 + map.Outgoing[answer].Length);
            foreach (var relation in map.Outgoing[answer])
            {
                if (map.Relations[relation].Kind == RelationKind.Rebut && known.Contains(map.Relations[relation].To))
                    objecting.Add(answer);
            }
        }

        return objecting.Count == answers.Count;
    }

    /// <summary>Of each statement that supports every answer with the same relevance, the first relation in which it does.</summary>
    private static IEnumerable<int> ForAll(ReviewedMap map, List<int> answers)
    {
        var counts = new Dictionary<int, (int First, int Answers, bool IsAlike)>();
        foreach (var answer in answers)
        {
            var seen = new HashSet<int>();
            // An answer to several questions is looked at for each of them.
            map.Spend(1 + map.Incoming[answer].Length);
            foreach (var index in map.Incoming[answer])
            {
                var relation = map.Relations[index];
                if (relation.Kind != RelationKind.Support || !seen.Add(relation.From))
                    continue;
                counts[relation.From] = counts.TryGetValue(relation.From, out var known)
                    ? (known.First, known.Answers + 1, known.IsAlike && map.Relations[known.First].Relevance == relation.Relevance)
                    : (index, 1, true);
            }
        }

        return counts.Values.Where(count => count.IsAlike && count.Answers == answers.Count).Select(count => count.First).Order();
    }
}
