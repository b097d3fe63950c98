using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Graph;

/// <summary>What an item does, depending on its keyword and its parent.</summary>
public sealed class RelationTests
{
    [Theory]
    [InlineData("claim t: T\n  premise i: I", "i support t")]
    [InlineData("claim t: T\n  objection i: I", "i rebut t")]
    [InlineData("claim t: T\n  argument i:\n    premise p: P", "i support t, p premise i")]
    [InlineData("claim t: T\n  source i: I", "i citation t")]
    [InlineData("claim t: T\n  counterargument i:\n    premise p: P", "i rebut t, p premise i")]
    [InlineData("claim t: T\n  counterargument a:\n    objection i: I\n    source s: S", "a rebut t, i undercut a, s citation a")]
    [InlineData("claim t: T\n  counterargument a:\n    premise p: P\n      undercut i: I", "a rebut t, p premise a, i undercut a")]
    [InlineData(
        "claim t: T\n  argument a:\n    counterargument i:\n      counterargument j:", "a support t, i undercut a, j undercut i")]
    [InlineData("claim t: T\n  argument a:\nclaim u: U\n  counterargument a", "a support t, a rebut u")]
    [InlineData("claim t: T\n  argument a:\n    objection i: I", "a support t, i undercut a")]
    [InlineData("claim t: T\n  argument a:\n    source i: I", "a support t, i citation a")]
    [InlineData("source t: T\n  source i: I", "i reliance t")]
    [InlineData("source t: T\n  objection i: I", "i undermine t")]
    [InlineData("question t: T\n  claim i: I", "i answer t")]
    [InlineData("claim t: T\n  premise p: P\n    undercut i: I", "p premise p-to-t, p-to-t support t, i undercut p-to-t")]
    [InlineData("claim t: T\n  objection o: O\n    undercut i: I", "o premise o-to-t, o-to-t rebut t, i undercut o-to-t")]
    [InlineData("claim t: T\n  argument a:\n    premise p: P\n      undercut i: I", "a support t, p premise a, i undercut a")]
    [InlineData(
        "claim t: T\n  premise p: P\n    undercut u: U\n      undercut i: I",
        "p premise p-to-t, p-to-t support t, u premise u-to-p-to-t, u-to-p-to-t undercut p-to-t, i undercut u-to-p-to-t")]
    [InlineData("claim t: T\n  source s: S\n    undercut i: I", "s reliance s-to-t, s-to-t citation t, i undercut s-to-t")]
    [InlineData("claim t: T\n  source s [p. 1]\n    undercut i: I\nsource s: S", "s reliance s-to-t, s-to-t citation t, i undercut s-to-t")]
    [InlineData(
        "claim t: T\n  argument a:\n    source s: S\n      undercut i: I",
        "a support t, s reliance s-to-a, s-to-a citation a, i undercut s-to-a")]
    [InlineData(
        "claim t: T\n  source s: S\n    undercut u: U\n      undercut i: I",
        "s reliance s-to-t, s-to-t citation t, u premise u-to-s-to-t, u-to-s-to-t undercut s-to-t, i undercut u-to-s-to-t")]
    [InlineData("claim t: T\n  premise p\nclaim p: P", "p support t")]
    [InlineData("section s: S\n  claim t: T\nclaim u: U\n  objection t", "t rebut u")]
    public void The_keyword_and_the_place_say_what_an_item_does(string source, string relations)
    {
        var graph = Maps.Valid(source).Graph;
        Assert.Equal(relations, string.Join(", ", graph.Relations.Select(relation =>
            $"{graph.Nodes[relation.From].Id} {relation.Kind.Name()} {graph.Nodes[relation.To].Id}")));
    }

    [Fact]
    public void What_is_nested_under_a_reference_is_about_the_same_item()
    {
        var graph = Maps.Valid("claim a: A\n  premise p: P\nclaim b: B\n  premise p\n    objection o: O").Graph;
        Assert.Equal(
            ["p→a", "p→b", "o→p"],
            graph.Relations.Select(relation => $"{graph.Nodes[relation.From].Id}→{graph.Nodes[relation.To].Id}"));
    }

    [Fact]
    public void An_undercut_under_a_reference_attacks_that_one_step()
    {
        var graph = Maps.Valid("claim a: A\n  premise p: P\nclaim b: B\n  premise p\n    undercut u: U").Graph;
        Assert.Equal(
            ["p→a", "p→p-to-b", "p-to-b→b", "u→p-to-b"],
            graph.Relations.Select(relation => $"{graph.Nodes[relation.From].Id}→{graph.Nodes[relation.To].Id}"));
    }

    [Fact]
    public void An_undercut_of_a_citation_leaves_the_other_citations_of_the_source_alone()
    {
        var graph = Maps.Valid(
            "source s: S\nclaim a: A\n  source s [p. 1]\n    quote: so\n    undercut u: U\nclaim b: B\n  source s").Graph;
        Assert.Equal(NodeKind.Citation, graph["s-to-a"]!.Kind);
        var citation = graph.Relations.Single(relation => relation.From == graph.IndexOf("s-to-a"));
        Assert.Equal(("p. 1", "quote"), (citation.Details!.Locator, Assert.Single(citation.Details.Properties).Key));
        Assert.Equal(
            ["s-to-a citation a", "s citation b"],
            graph.Relations.Where(relation => relation.Kind == RelationKind.Citation)
                .Select(relation => $"{graph.Nodes[relation.From].Id} citation {graph.Nodes[relation.To].Id}"));
    }

    [Fact]
    public void Relevance_and_locator_belong_to_the_link()
    {
        var graph = Maps.Valid(
            "claim a: A\n  premise p: P\n    relevance: 0.5\n    note: of p\n  source s [p. 7]\n    quote: so\nsource s: S").Graph;
        Assert.Equal([0.5, 1], graph.Relations.Select(relation => relation.Relevance));
        Assert.Equal("p. 7", graph.Relations[1].Details!.Locator);
        Assert.Equal(["quote: so"], graph.Relations[1].Details!.Properties.Select(property => $"{property.Key}: {property.Value}"));
        Assert.Equal(["note: of p"], graph.Nodes[graph.IndexOf("p")].Properties.Select(property => $"{property.Key}: {property.Value}"));
    }

    [Fact]
    public void Included_items_are_shared_and_read_only_once()
    {
        var files =
            new Dictionary<string, string> { ["a.arg"] = "source s: S\ninclude: sub/b.arg\n", ["sub/b.arg"] = "claim b: B\n  source s\n" };
        var document = ArgumentDocument.Parse(
            new ArgumentMap.Text.SourceText("include: a.arg\ninclude: sub/b.arg\nclaim c: C\n  premise b\n", "map.arg"),
            files);
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(["map.arg", "a.arg", "sub/b.arg"], document.Graph.Files.Select(file => file.Path));
        Assert.Equal(["c", "s", "b"], document.Graph.Nodes.Select(node => node.Id));
    }
}
