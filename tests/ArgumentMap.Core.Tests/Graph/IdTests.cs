namespace ArgumentMap.Core.Tests.Graph;

public sealed class IdTests
{
    [Theory]
    [InlineData("The water stood high", "the-water-stood-high")]
    [InlineData("  It's 100 % sure, isn't it", "it-s-100-sure-isn-t-it")]
    [InlineData("Hochwasser überflutet die Brücke", "hochwasser-überflutet-die-brücke")]
    [InlineData("水位が高い", "水位が高い")]
    [InlineData("किताब पढ़ो", "किताब-पढ़ो")]
    [InlineData("…!", "premise")]
    [InlineData("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn")]
    [InlineData("ISTANBUL IS BIG", "istanbul-is-big")]
    public void An_id_is_made_of_the_first_words(string text, string id) =>
        Assert.Equal(id, Maps.Valid($"claim c: C\n  premise: {text}").Graph.Nodes[1].Id);

    [Fact]
    public void A_generated_id_that_is_taken_gets_a_number() => Assert.Equal(
        ["c", "high", "high-2", "high-4", "high-3"],
        Maps.Valid(
            "claim c: C\n  premise: High\n  premise: High\n  premise: High!\n  premise high-3: X").Graph.Nodes.Select(node => node.Id));

    [Fact]
    public void What_the_author_wrote_comes_before_what_is_generated() => Assert.Equal(
        ["c", "high-2", "high"],
        Maps.Valid("claim c: C\n  premise: High\n  premise high: X").Graph.Nodes.Select(node => node.Id));

    [Fact]
    public void A_generated_id_can_be_referred_to() =>
        Assert.Equal(2, Maps.Valid("claim c: C\n  premise: High water\nclaim d: D\n  premise high-water").Graph.Relations.Length);
}
