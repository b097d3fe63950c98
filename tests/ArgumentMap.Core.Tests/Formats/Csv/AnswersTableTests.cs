using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats.Csv;

public sealed class AnswersTableTests
{
    private const string Cellar = """
        question why: Why is the cellar wet?
          answers: exclusive
          claim pipe [likely]: A pipe leaks
            premise meter: The meter turns
              relevance: LR 20
            argument: Together
              premise one: One
              premise two: Two
            source diary
          claim rain: The rain comes in
            objection dry: It has not rained
            premise meter
              relevance: weak
            counterargument both:
              premise three: Three
              premise four: Four
            question where: Where from?
        question other: What else?
          claim none: None

        source diary [B]: The diary

        """;

    [Fact]
    public void The_answers_are_columns_and_what_bears_on_them_are_rows() => Assert.Equal(
        """
        kind,text,id,rating,strength,verdict,pipe,rain,none
        claim,A pipe leaks,pipe,likely,,,,,
        claim,The rain comes in,rain,,,,,,
        claim,None,none,,,,,,
        premise,The meter turns,meter,,,,for LR 20,for weak,
        argument,Together,together,,,,for,,
        objection,It has not rained,dry,,,,,against,
        counterargument,Three; Four,both,,,,,against,
        source,The diary,diary,B,,,cited,,

        """.ReplaceLineEndings("\n"), Table(new RenderOptions()));

    [Fact]
    public void A_question_in_focus_has_its_own_table() => Assert.StartsWith(
        "kind,text,id,rating,strength,verdict,none\nclaim,None,none,,,,\n",
        Table(new RenderOptions { Focus = "other" }),
        StringComparison.Ordinal);

    [Fact]
    public void Strengths_and_verdicts_are_those_of_the_other_table()
    {
        var options = new RenderOptions { Scores = new() };
        var statements = Maps.Valid(Cellar).Render(MapFormats.Csv, options).Text.Split('\n');
        foreach (var row in Table(options).Split('\n').Where(row => row.StartsWith("claim,", StringComparison.Ordinal)))
            Assert.Contains(string.Join(',', row.Split(',')[..6]), statements.Select(line => string.Join(',', line.Split(',').Take(6))));
    }

    private static string Table(RenderOptions options) =>
        Maps.Valid(Cellar).Render(MapFormats.Csv, options with { Table = TableKind.Answers }).Text;
}
