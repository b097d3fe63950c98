namespace ArgumentMap.Core.Tests.Graph;

/// <summary>Which claims a map argues for. Rules, pictures, scores and comparisons all ask the graph.</summary>
public sealed class ThesesTests
{
    [Theory]
    [InlineData("claim a: A", "a")]
    [InlineData("source s: S", "")]
    [InlineData("question q: Q", "")]
    [InlineData("question q: Q\n  claim a: A\n  claim b: B", "a b")]
    [InlineData("claim a: A\nclaim b: B", "a b")]
    [InlineData("claim a: A\n  premise b\nclaim b: B", "a")]
    [InlineData("claim a: A\n  objection b\nclaim b: B", "a")]
    [InlineData("claim a: A\n  premise p: P\n    objection b\nclaim b: B", "a")]
    [InlineData("claim a: A\n  argument x:\n    premise b\n    premise p: P\nclaim b: B", "a")]
    [InlineData("claim a: A\n  premise p: P\n    undercut b\nclaim b: B", "a")]
    [InlineData("question q: Q\n  claim a: A\n  claim b: B\n    premise a", "b")]
    [InlineData("claim a: A\n  premise p: P\n    question q: Q\n      claim b: B", "a")]
    [InlineData("question q: Q\n  question r: R\n    claim a: A", "a")]
    public void A_claim_that_bears_on_another_is_not_a_thesis(string map, string theses) => Assert.Equal(theses, Of(map));

    [Theory]
    [InlineData("claim a: A\n  objection b\nclaim b: B\n  objection a", "a b")]
    [InlineData("claim a: A\n  premise b\nclaim b: B\n  premise c\nclaim c: C\n  premise a", "a b c")]
    [InlineData("claim a: A\n  objection o: O\n    objection a", "a")]
    [InlineData("claim a: A\n  objection b\nclaim b: B\n  objection a\nclaim c: C\n  premise p: P\n    premise a", "c")]
    [InlineData("claim a: A\n  objection b\nclaim b: B\n  objection a\n  premise c\nclaim c: C", "a b")]
    [InlineData("claim a: A\n  objection b\nclaim b: B\n  objection a\nclaim c: C", "a b c")]
    public void Claims_that_bear_on_one_another_are_theses_unless_they_bear_on_a_further_claim(string map, string theses) =>
        Assert.Equal(theses, Of(map));

    [Theory]
    [InlineData("claim a: A\nsource s: S\n  objection a", "a")]
    [InlineData("claim a: A\nclaim b: B\n  source s\nsource s: S\n  objection a", "b")]
    public void A_claim_about_a_source_is_a_thesis_where_no_claim_cites_the_source(string map, string theses) =>
        Assert.Equal(theses, Of(map));

    [Fact]
    public void A_chain_of_a_hundred_thousand_claims_has_one_thesis_whichever_way_it_is_written()
    {
        const int Count = 100_000;
        var down = string.Concat(Enumerable.Range(0, Count).Select(i => $"claim c{i}: C\n  premise c{i + 1}\n")) + $"claim c{Count}: C\n";
        var up = $"claim c{Count}: C\n"
            + string.Concat(Enumerable.Range(0, Count).Reverse().Select(i => $"claim c{i}: C\n  premise c{i + 1}\n"));
        Assert.Equal("c0", Of(down));
        Assert.Equal("c0", Of(up));
    }

    [Fact]
    public void An_unanswered_objection_to_one_of_two_claims_that_object_to_each_other_is_reported()
    {
        var map = Maps.Valid("claim a [0.9]: A\n  objection b\n  objection o: O\nclaim b [0.9]: B\n  objection a");
        Assert.Equal(
            ["'o'"],
            map.Check().Where(found => found.Descriptor.Code == "ARG202").Select(found => found.Message.Split(' ')[2].TrimEnd(',')));
    }

    private static string Of(string map)
    {
        var graph = Maps.Valid(map).Graph;
        Assert.All(Enumerable.Range(0, graph.Nodes.Length), node => Assert.Equal(graph.Theses.Contains(node), graph.IsThesis(node)));
        return string.Join(' ', graph.Theses.Select(node => graph.Nodes[node].Id));
    }
}
