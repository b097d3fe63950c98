using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Language.Vocabulary;

/// <summary>The table of keywords and properties is complete, and everything derived from it matches the docs.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Every_keyword_has_its_row()
    {
        Assert.Equal(Enum.GetValues<Keyword>()[1..], Keywords.Rows.Select(row => row.Keyword));
        Assert.All(Keywords.Rows, row => Assert.Equal(row.Keyword, Keywords.Parse(row.Name)));
    }

    [Fact]
    public void Every_property_has_its_row()
    {
        Assert.Equal(Enum.GetValues<PropertyName>()[(int)PropertyName.Author..], PropertyNames.Rows.Select(row => row.Property));
        Assert.All(PropertyNames.Rows, row => Assert.Equal(row.Property, PropertyNames.Parse(row.Name)));
    }

    [Fact]
    public void Every_kind_of_node_and_relation_has_its_row()
    {
        Assert.All(Enum.GetValues<NodeKind>(), kind => Assert.Equal(kind, kind.Row().Declares));
        Assert.Equal(Enum.GetValues<NodeKind>().Length, Kinds.NodeNames.Count);
        Assert.Equal(Enum.GetValues<RelationKind>(), RelationRow.All.Select(row => row.Kind));
    }

    [Fact]
    public void Every_property_is_allowed_somewhere() =>
        Assert.All(PropertyNames.Rows, row => Assert.NotEqual(ItemClasses.None, row.Items | row.Links));

    [Theory]
    [InlineData("")]
    [InlineData("Claim")]
    [InlineData("claims")]
    [InlineData("clain")]
    [InlineData("questionquestion")]
    [InlineData("\u0443laim")]
    public void What_is_not_a_keyword_is_not_found(string word)
    {
        Assert.Equal(Keyword.None, Keywords.Parse(word));
        Assert.Equal(PropertyName.None, PropertyNames.Parse(word));
    }

    [Theory]
    [InlineData("x-a", PropertyName.Extension)]
    [InlineData("x-", PropertyName.None)]
    public void An_authors_own_properties_begin_with_x(string word, PropertyName property) =>
        Assert.Equal(property, PropertyNames.Parse(word));

    /// <summary>Compared with the rules written out by hand.</summary>
    [Fact]
    public void Relations_join_what_the_placement_of_keywords_allows()
    {
        foreach (var from in Enum.GetValues<NodeKind>())
        {
            foreach (var to in Enum.GetValues<NodeKind>())
            {
                foreach (var kind in Enum.GetValues<RelationKind>())
                    Assert.True(Expected(kind, from, to) == RelationRules.Allows(kind, from, to), $"{kind} {from} {to}");
            }
        }
    }

    [Theory]
    [InlineData(RelationKind.Support, NodeKind.Claim, NodeKind.Claim, nameof(Keyword.Premise))]
    [InlineData(RelationKind.Support, NodeKind.Argument, NodeKind.Premise, nameof(Keyword.Argument))]
    [InlineData(RelationKind.Rebut, NodeKind.Undercut, NodeKind.Claim, nameof(Keyword.Objection))]
    [InlineData(RelationKind.Rebut, NodeKind.Argument, NodeKind.Premise, nameof(Keyword.Counterargument))]
    [InlineData(RelationKind.Support, NodeKind.Counterargument, NodeKind.Premise, nameof(Keyword.Argument))]
    [InlineData(RelationKind.Undercut, NodeKind.Counterargument, NodeKind.Argument, nameof(Keyword.Counterargument))]
    [InlineData(RelationKind.Undercut, NodeKind.Premise, NodeKind.Argument, nameof(Keyword.Objection))]
    [InlineData(RelationKind.Undercut, NodeKind.Undercut, NodeKind.Argument, nameof(Keyword.Undercut))]
    [InlineData(RelationKind.Undercut, NodeKind.Objection, NodeKind.Inference, nameof(Keyword.Undercut))]
    [InlineData(RelationKind.Undercut, NodeKind.Objection, NodeKind.Citation, nameof(Keyword.Undercut))]
    [InlineData(RelationKind.Undermine, NodeKind.Claim, NodeKind.Source, nameof(Keyword.Objection))]
    [InlineData(RelationKind.Premise, NodeKind.Undercut, NodeKind.Argument, nameof(Keyword.Premise))]
    [InlineData(RelationKind.Citation, NodeKind.Source, NodeKind.Argument, nameof(Keyword.Source))]
    [InlineData(RelationKind.Citation, NodeKind.Citation, NodeKind.Claim, nameof(Keyword.Source))]
    [InlineData(RelationKind.Reliance, NodeKind.Source, NodeKind.Source, nameof(Keyword.Source))]
    [InlineData(RelationKind.Reliance, NodeKind.Source, NodeKind.Citation, nameof(Keyword.Source))]
    [InlineData(RelationKind.Reliance, NodeKind.Citation, NodeKind.Source, nameof(Keyword.None))]
    [InlineData(RelationKind.Answer, NodeKind.Premise, NodeKind.Question, nameof(Keyword.Claim))]
    [InlineData(RelationKind.Answer, NodeKind.Source, NodeKind.Question, nameof(Keyword.None))]
    public void The_keyword_of_a_line_follows_from_what_it_joins(RelationKind kind, NodeKind from, NodeKind to, string keyword) =>
        Assert.Equal(keyword, RelationRules.KeywordOf(kind, from, to).ToString());

    private static bool Expected(RelationKind kind, NodeKind from, NodeKind to) => kind switch
    {
        RelationKind.Support => (from.IsStatement() || from.IsInference()) && to.IsStatement(),
        RelationKind.Rebut => (from.IsStatement() || from.IsInference()) && to.IsStatement(),
        RelationKind.Undercut =>
            ((from.IsStatement() || from == NodeKind.Inference) && (to.IsInference() || to == NodeKind.Citation))
            || (from.IsArgument() && to.IsArgument()),
        RelationKind.Undermine => (from.IsStatement() || from == NodeKind.Inference) && to == NodeKind.Source,
        RelationKind.Premise => from.IsStatement() && to.IsInference(),
        RelationKind.Citation => from.IsOfSource() && (to.IsStatement() || to.IsArgument()),
        RelationKind.Reliance => from == NodeKind.Source && to.IsOfSource(),
        RelationKind.Issue => from == NodeKind.Question && (to.IsStatement() || to == NodeKind.Question),
        _ => from.IsStatement() && to == NodeKind.Question,
    };
}
