using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats;

/// <summary>What a map can say besides its statements and how they support and attack one another. A format names what it keeps.</summary>
[Flags]
public enum MapFeatures
{
    None = 0,

    /// <summary>The title of the map.</summary>
    Title = 1,

    /// <summary>Author, description and the other settings of the map.</summary>
    Settings = 1 << 1,

    Sections = 1 << 2,

    /// <summary>Questions, and what answers or raises them.</summary>
    Questions = 1 << 3,

    /// <summary>Sources as such, apart from statements.</summary>
    Sources = 1 << 4,

    /// <summary>Where in a source something is said, and how it is put there.</summary>
    Locators = 1 << 5,

    /// <summary>Arguments as such: which premises count only together.</summary>
    Arguments = 1 << 6,

    /// <summary>Attacks on a step or an argument, apart from those on statements.</summary>
    Undercuts = 1 << 7,

    /// <summary>Credences, strengths and reliabilities.</summary>
    Ratings = 1 << 8,

    /// <summary>How much one item bears on another.</summary>
    Relevance = 1 << 9,

    /// <summary>The schemes of arguments.</summary>
    Schemes = 1 << 10,

    Tags = 1 << 11,

    /// <summary>Dates, notes, addresses, authors' own properties and whatever else stands below an item.</summary>
    Properties = 1 << 12,

    /// <summary>Attacks on citations: that a source does not say it.</summary>
    CitationUndercuts = 1 << 13,

    /// <summary>Paragraphs within a text.</summary>
    Paragraphs = 1 << 14,

    All = (1 << 15) - 1,
}

/// <summary>A row for each feature: how a loss of it is told, and how often a map has it.</summary>
internal sealed record MapFeature(MapFeatures Flag, string Lost, Func<ArgumentGraph, int> Count)
{
    public static ImmutableArray<MapFeature> Table { get; } =
    [
        new(MapFeatures.Title, "the title of the map", graph => graph.Title.Length > 0 || graph.Tags.Length > 0 ? 1 : 0),
        new(MapFeatures.Settings, "settings of the map", graph => graph.Properties.Length),
        new(MapFeatures.Sections, "sections", graph => graph.Sections.Length),
        new(
            MapFeatures.Questions,
            "questions, and which claims answer them",
            graph => graph.NodesOf(NodeKind.Question).Length),
        new(MapFeatures.Sources, "sources as such: each is a statement that supports", graph => graph.NodesOf(NodeKind.Source).Length),
        new(
            MapFeatures.Locators,
            "places in sources, and quotations",
            graph => graph.Relations.Count(relation =>
                relation.Locator is not null || Has(relation, property => property.Name == PropertyName.Quote))),
        new(MapFeatures.Arguments, "which premises count only together", graph => graph.Nodes.Count(node => node.Kind.IsArgument())),
        new(
            MapFeatures.Undercuts,
            "undercuts as such",
            graph => graph.RelationsOf(RelationKind.Undercut).Length - graph.NodesOf(NodeKind.Citation).Length),
        new(MapFeatures.CitationUndercuts, "undercuts of citations", graph => graph.NodesOf(NodeKind.Citation).Length),
        new(MapFeatures.Ratings, "ratings", graph => graph.Nodes.Count(node => node.Rating is not null)),
        new(
            MapFeatures.Relevance,
            "relevances of links",
            graph => graph.Relations.Count(relation => Has(relation, property => property.Name == PropertyName.Relevance))),
        new(
            MapFeatures.Schemes, "schemes of arguments", graph => graph.Nodes.Count(node => node.Get(PropertyName.Scheme) is not null)),
        new(MapFeatures.Tags, "tags", graph => graph.Nodes.Sum(node => node.Tags.Length)),
        new(
            MapFeatures.Paragraphs,
            "paragraphs of texts",
            graph => graph.Nodes.Count(node => node.Text.Span.Contains(Language.Paragraphs.Break, StringComparison.Ordinal))),
        new(
            MapFeatures.Properties,
            "dates, notes and other properties",
            graph => graph.Nodes.Sum(node => node.Properties.Count(IsOther))
                + graph.Relations.Sum(relation => relation.Details is { } details ? details.Properties.Count(IsOther) : 0)),
    ];

    /// <summary>A format's own ids and what it keeps beside are its own business, not something that an author would miss.</summary>
    private static bool IsOther(Property property) =>
        property.Name is not (PropertyName.Scheme or PropertyName.Relevance or PropertyName.Quote)
        && !Exchange.KeptIds.IsOurs(property.Key);

    private static bool Has(in Relation relation, Func<Property, bool> fits) =>
        relation.Details is { } details && details.Properties.Any(fits);
}
