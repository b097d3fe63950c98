using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class NarrationTests
{
    private const string Map = """
        map: M

        source s: S

        claim c: C
          premise p: P
            source s
            premise r: R
          argument a:
            premise p
            objection o: O

        claim d: D
        """;

    [Fact]
    public void Screen_readers_get_items_in_the_order_of_the_outline()
    {
        var graph = Maps.Valid(Map).Graph;
        var narration = new Narration(graph);
        Assert.Equal(["s", "c", "p", "r", "a", "o", "d"], graph.Nodes.Select(node => node.Id).OrderBy(narration.OrderOf));
    }

    [Theory]
    [InlineData("p", "premise P; supports c; is a premise of a")]
    [InlineData("o", "premise P; undercuts a")]
    [InlineData("s", "premise P; is cited for p")]
    [InlineData("nothing", "premise P")]
    public void An_item_is_labelled_with_its_text_and_what_it_bears_on(string id, string label) =>
        Assert.Equal(label, new Narration(Maps.Valid(Map).Graph).Describe(id, ["premise", "P"]));

    [Fact]
    public void A_step_without_text_says_what_it_is() =>
        Assert.Equal("argument a; supports c", new Narration(Maps.Valid(Map).Graph).Describe("a", []));

    [Fact]
    public void The_description_names_the_claims() =>
        Assert.Equal("An argument map of 7 items and 6 relations. Claims: C; D", new Narration(Maps.Valid(Map).Graph).Description);

    [Theory]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("English, mostly", null)]
    [InlineData("en\" onload=\"x", null)]
    public void A_language_is_given_only_if_it_looks_like_a_language_tag(string written, string? language) =>
        Assert.Equal(language, new Narration(Maps.Parse($"map: M\n  language: {written}\nclaim c: C").Graph).Language);
}
