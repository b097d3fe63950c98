using System.Text.Json;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Contributions that another program computed and printed; each case names its source and its own tolerance.</summary>
public sealed class PublishedContributionTests
{
    private static readonly Dictionary<string, JsonElement> Cases =
        PublishedCaseTests.Read("contributions").ToDictionary(row => row.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contributions_are_those_that_others_computed(string id)
    {
        var row = Cases[id];
        var names = row.GetProperty("arguments").EnumerateObject().Select(argument => argument.Name).ToList();
        var method = (WeightedMethod)ScoringMethods.Find(row.GetProperty("semantics").GetString()!)!;
        var ancestry = Ancestry.Of(
            method.Of(PublishedCaseTests.Graph(row, names)),
            method,
            names.IndexOf(row.GetProperty("topic").GetString()!),
            VerdictBounds.Default,
            MapLimits.Default,
            Effort.Unlimited,
            new Named(names.Count, names.IndexOf(row.GetProperty("topic").GetString()!)));
        Assert.Equal(row.GetProperty("topicStrength").GetDouble(), ancestry.Strength, 1e-9);

        var contributors = row.GetProperty("contributors").EnumerateArray().Select(name => names.IndexOf(name.GetString()!)).ToHashSet();
        // Nodes that do not bear on the topic contribute nothing.
        var levers = ancestry.Nodes.Where(lever => contributors.Contains(lever.Index)).ToArray();
        var found = levers.Length == 0 ? 0 : Contribution(row.GetProperty("kind").GetString()!, ancestry, levers);
        Assert.Equal(row.GetProperty("expected").GetDouble(), found, row.GetProperty("tolerance").GetDouble());
    }

    [Fact]
    public void Every_published_case_is_included() => Assert.Equal(123, Cases.Count);

    private static double Contribution(string kind, Ancestry ancestry, Lever[] levers) => kind switch
    {
        "removal" =>
            Removal.Of(
                ancestry,
                new Together(levers)
                {
                    Index = -1,
                    Affected = [.. levers.SelectMany(lever => lever.Affected).Distinct().Order()],
                    Cost = 0,
                })!.Value,
        "intrinsic_removal" => IntrinsicRemoval.Of(ancestry, levers)[0]!.Value.Value,
        // The publication takes the largest of a set.
        "gradient" => Gradient.Of(ancestry, levers).Max(share => share!.Value.Value),
        _ => ShapleyValue.Exact(ancestry, [levers, .. ancestry.Nodes.Except(levers).Select(lever => (Lever[])[lever])])[0]!.Value.Value,
    };

    /// <summary>The nodes that have names can be measured, and all relations.</summary>
    private sealed class Named(int count, int topic) : ILevers
    {
        public int Name(int node, int relation) => node < count ? node : -1;

        public bool IsTopic(int name) => name == topic;

        public bool CanMoveNode(int name) => true;

        public bool IsRelation(int relation) => true;

        public bool CanMoveRelation(int relation) => true;
    }

    /// <summary>Several items that are removed together.</summary>
    private sealed class Together(Lever[] levers) : Lever
    {
        public override double Value { get; set; }

        public override bool CanMove => false;

        public override void Switch(bool on) => Array.ForEach(levers, lever => lever.Switch(on));
    }
}
