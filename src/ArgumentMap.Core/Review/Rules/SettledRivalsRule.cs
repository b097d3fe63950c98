using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Two answers of an exclusive question are given.</summary>
internal sealed class SettledRivalsRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG215", "settled-rivals", Severity.Error)
    {
        FiresWhen = "two answers to an exclusive question are given",
        Advice =
            "Only one of them can hold. Say of the other how likely it is, or take out 'answers: exclusive'.",
        Bad = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [given]: A football
              claim storm [given]: The storm
            """,
        Good = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [given]: A football
              claim storm: The storm
                source log [A]: Weather log
                  date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var question in map.Questions)
        {
            if (!map.Graph.IsExclusive(question))
                continue;
            var given = Answers.Of(map.Graph, question)
                .Where(answer => map.Nodes[answer].Rating is { Standing: Standing.Given })
                .ToList();
            if (given.Count < 2)
                continue;
            yield return new Finding(
                $"{map.List(given)} are given, and only one answer to {map.Id(question)} can hold. Say of the others how likely they are, "
                    + "or take out 'answers: exclusive'.",
                map.Nodes[given[1]].Location)
            {
                Related = [map.Nodes[given[0]].Location],
            };
        }
    }
}
