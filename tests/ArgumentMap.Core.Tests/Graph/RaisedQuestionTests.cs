using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Graph;

/// <summary>Questions below statements and questions: drawn and listed, and without effect on what raises them.</summary>
public sealed class RaisedQuestionTests
{
    private const string Plain = "claim c: C\n  premise p [0.8]: P\n  objection o [0.6]: O";

    private const string Raised =
        """
        claim c: C
          question q1: Why?
            claim a [0.9]: A
              objection x [0.9]: X
            claim b: B
            question q2: Since when?
          premise p [0.8]: P
            question q3: How so?
              claim d [0.1]: D
          objection o [0.6]: O
            question q1
        """;

    [Fact]
    public void They_move_nothing_in_any_semantics()
    {
        foreach (var semantics in ScoringMethods.All)
        {
            var options = new ScoreOptions { Semantics = semantics };
            var (plain, raised) = (Maps.Valid(Plain).Score(options), Maps.Valid(Raised).Score(options));
            foreach (var id in (string[])["c", "p", "o"])
                Assert.Equal(plain[id]!.Value.Strength, raised[id]!.Value.Strength);
        }
    }

    [Fact]
    public void They_are_listed_with_their_answers_in_the_outline() => Assert.Contains(
        "- **claim** C `c`\n  - **question** <a id=\"q1\"></a>Why? `q1`\n    - **claim** A (0.9) `a`\n",
        Rendered.Text(Maps.Valid(Raised).Graph, MapFormats.Markdown),
        StringComparison.Ordinal);

    [Fact]
    public void They_are_drawn_with_a_dotted_line_to_what_raises_them()
    {
        var dot = Rendered.Text(Maps.Valid(Raised).Graph, MapFormats.Dot);
        Assert.Contains("\"q1\" -> \"c\" [class=\"issue\"", dot, StringComparison.Ordinal);
        Assert.Contains("\"q2\" -> \"q1\" [class=\"issue\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_may_raise_one_another()
    {
        var map = Maps.Valid("question q: Q\n  question r: R\n    question q\n    claim a [0.5]: A\n      question q");
        Assert.Equal("a", string.Join(' ', map.Graph.Theses.Select(thesis => map.Graph.Nodes[thesis].Id)));
        Assert.Equal(3, map.Graph.Relations.Count(relation => relation.Kind == RelationKind.Issue));
    }
}
