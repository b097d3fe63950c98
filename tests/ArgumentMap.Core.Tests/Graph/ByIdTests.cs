using System.Reflection;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Graph;

public sealed class ByIdTests
{
    private static readonly ArgumentDocument Bridge = Maps.Sample("bridge.arg");

    [Fact]
    public void A_node_is_reached_by_its_id() =>
        Assert.Equal("The water stood above the closing mark", Bridge.Graph["water-high"]?.Text.ToString());

    [Fact]
    public void There_is_no_node_for_an_unknown_id() => Assert.Null(Bridge.Graph["water-low"]);

    [Fact]
    public void A_score_is_reached_by_the_id_of_its_node()
    {
        var scores = Bridge.Score();
        Assert.Equal(scores.Nodes[Bridge.Graph.IndexOf("water-high")], scores["water-high"]);
        Assert.Null(scores["water-low"]);
    }

    [Fact]
    public void What_bears_on_a_node_is_reached_by_its_id() =>
        Assert.Equal(
            ["water-high Support", "by-rule Support", "repairs Rebut"],
            Bridge.Graph.To("closed-by-flood").Select(bearing => $"{bearing.From.Id} {bearing.Kind}"));

    [Fact]
    public void What_a_node_bears_on_is_reached_by_its_id() =>
        Assert.Equal(
            ["closed-by-flood Support", "by-rule Premise"],
            Bridge.Graph.From("water-high").Select(bearing => $"{bearing.To.Id} {bearing.Kind}"));

    [Fact]
    public void Nothing_bears_on_an_unknown_node() => Assert.Empty(Bridge.Graph.To("water-low"));

    [Theory]
    [InlineData(typeof(Node))]
    [InlineData(typeof(Section))]
    [InlineData(typeof(Relation))]
    [InlineData(typeof(RelationDetails))]
    [InlineData(typeof(Property))]
    [InlineData(typeof(Rating))]
    [InlineData(typeof(ArgumentGraph))]
    public void The_model_cannot_be_changed(Type type) =>
        Assert.All(type.GetProperties(), property => Assert.True(property.SetMethod is null || IsInit(property.SetMethod), property.Name));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
