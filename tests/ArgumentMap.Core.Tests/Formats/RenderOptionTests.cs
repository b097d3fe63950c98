using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class RenderOptionTests
{
    [Theory]
    [InlineData("scores", "yes", "'yes' is not a valid value for 'scores'. Expected true or false.")]
    [InlineData("semantics", "df-quat", "'df-quat' is not a valid value for 'semantics'. Expected odds, quadratic-energy, df-quad, "
        + "euler-based, euler-top, squared-df-quad, mlp, grounded or carneades. Did you mean 'df-quad'?")]
    [InlineData("as-of", "yesterday", "'yesterday' is not a valid value for 'as-of'. Expected a day, month or year such as 2024-10-03, "
        + "2024-10 "
        + "or 2024.")]
    [InlineData("focus", " ", "' ' is not a valid value for 'focus'. Expected the id of an item.")]
    [InlineData("depth", "99999999999", "'99999999999' is not a valid value for 'depth'. Expected a whole number from 1.")]
    [InlineData("only", "#", "'#' is not a valid value for 'only'. Expected any of claim, premise, objection, undercut, argument, "
        + "counterargument, inference, source, citation, question and tags such as #water, separated by commas.")]
    [InlineData("sections", "closed", "'closed' is not a valid value for 'sections'. Expected open or collapsed.")]
    [InlineData("direction", "left", "'left' is not a valid value for 'direction'. Expected down, up or right.")]
    [InlineData("theme", "LIGHT", "'LIGHT' is not a valid value for 'theme'. Expected light, dark, print or colour-blind. Did you mean "
        + "'light'?")]
    [InlineData("labels", "kind text", "'kind text' is not a valid value for 'labels'. Expected any of kind, rating, id, dates, tags and "
        + "text, "
        + "separated by commas.")]
    [InlineData("legend", "1", "'1' is not a valid value for 'legend'. Expected true or false.")]
    public void An_invalid_value_is_reported_with_what_the_option_takes(string name, string value, string message)
    {
        var options = Option(name).Apply(RenderOptions.Default, value, out var problem);
        Assert.Equal(message, problem);
        Assert.Same(RenderOptions.Default, options);
    }

    [Fact]
    public void Every_choice_is_taken_and_makes_a_difference()
    {
        foreach (var option in RenderOption.All)
        {
            var applied = option.Choices.Select(choice =>
            {
                var options = option.Apply(RenderOptions.Default, choice, out var problem);
                Assert.Null(problem);
                return options;
            }).ToList();
            Assert.Equal(applied.Count, applied.Distinct().Count());
        }
    }

    [Fact]
    public void How_to_score_implies_that_scores_are_shown()
    {
        Assert.Equal(new DateOnly(2024, 12, 31), Option("as-of").Apply(RenderOptions.Default, "2024", out _).Scores!.AsOf);
        Assert.Equal(
            "mlp",
            Option("semantics").Apply(Option("as-of").Apply(RenderOptions.Default, "2024", out _), "mlp", out _).Scores!.Semantics!.Name);
        Assert.NotNull(Option("scores").Apply(RenderOptions.Default, "true", out _).Scores);
        Assert.Null(Option("scores").Apply(RenderOptions.Default, "false", out _).Scores);
    }

    private static RenderOption Option(string name) => RenderOption.All.Single(option => option.Name == name);
}
