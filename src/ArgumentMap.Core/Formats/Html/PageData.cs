using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>Writes the data for the script of a page: items, relations, and the scores of each day.</summary>
internal sealed class PageData
{
    /// <summary>Letters of all scripts are not escaped; whatever could end a script element or a line of script is.</summary>
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly MapView _view;
    private readonly ArgumentGraph _graph;
    private readonly CardPicture _picture;
    private readonly Utf8JsonWriter _json;

    private PageData(MapView view, CardPicture picture, Utf8JsonWriter json) =>
        (_view, _graph, _picture, _json) = (view, view.Graph, picture, json);

    /// <summary>Writes the data and returns sentences about what was left out.</summary>
    /// <param name="sentences">By node: the explanations that are known already.</param>
    public static ImmutableArray<string> Write(
        MapView view, CardPicture picture, IReadOnlyDictionary<int, string> sentences, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Style);
        return new PageData(view, picture, json).Map(sentences);
    }

    private ImmutableArray<string> Map(IReadOnlyDictionary<int, string> sentences)
    {
        _json.WriteStartObject();
        _json.WriteStartArray("states"u8);
        foreach (var verdict in Enum.GetValues<Verdict>())
            _json.WriteStringValue(verdict.Name());
        foreach (var presence in Enum.GetValues<Presence>().Skip(1))
            _json.WriteStringValue(presence.Name());
        _json.WriteEndArray();
        Picture();
        _json.WriteStartArray("sections"u8);
        foreach (var section in _graph.Sections)
            _json.WriteStringValue(section.Title.Length > 0 ? section.Title : section.Id);
        _json.WriteEndArray();
        _json.WriteStartArray("nodes"u8);
        foreach (var node in _graph.Nodes)
            Node(node);
        _json.WriteEndArray();
        _json.WriteStartArray("relations"u8);
        foreach (var relation in _graph.Relations)
            Relation(relation);
        _json.WriteEndArray();
        var left = new PageScores(_view, sentences, _json).Write();
        _json.WriteEndObject();
        return left;
    }

    /// <summary>What the script needs to lay out the cards again: six numbers a card, and the measures of the layout.</summary>
    private void Picture()
    {
        _json.WriteStartArray("cards"u8);
        foreach (var (card, _) in _picture.Cards)
        {
            var text = _picture.Texts[card];
            _json.WriteNumberValue((int)card.Kind);
            _json.WriteNumberValue(card.Kind == CardKind.Section ? card.Section : card.Node);
            _json.WriteNumberValue(text.Width);
            _json.WriteNumberValue(text.Height);
            _json.WriteNumberValue(card.Inside.Count);
            _json.WriteNumberValue(card.Below.Count);
        }

        _json.WriteEndArray();
        _json.WriteNumber("tops"u8, _picture.Roots.Count);
        if (_picture.IsRightToLeft)
            _json.WriteBoolean("rightToLeft"u8, true);
        _json.WriteStartObject("layout"u8);
        _json.WriteNumber("indent"u8, TreeLayout.Indent);
        _json.WriteNumber("columnGap"u8, TreeLayout.ColumnGap);
        _json.WriteNumber("rowGap"u8, TreeLayout.RowGap);
        _json.WriteNumber("treeGap"u8, TreeLayout.TreeGap);
        _json.WriteNumber("levelGap"u8, TreeLayout.LevelGap);
        _json.WriteNumber("framePadding"u8, TreeLayout.FramePadding);
        _json.WriteNumber("margin"u8, CardPicture.Margin);
        _json.WriteNumber("padding"u8, CardText.Padding);
        _json.WriteNumber("measure"u8, CardText.Measure);
        _json.WriteNumber("trunk"u8, Connector.Trunk);
        _json.WriteNumber("port"u8, Connector.Port);
        _json.WriteStartArray("counts"u8);
        foreach (var count in TreeLayout.Counts)
            _json.WriteNumberValue(count);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartArray("signs"u8);
        foreach (var verdict in Enum.GetValues<Verdict>())
            _json.WriteStringValue(CardSvg.SignOf(verdict));
        _json.WriteEndArray();
    }

    private void Node(Node node)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, node.Id);
        _json.WriteString("kind"u8, node.Kind.Name());
        if (!node.Text.IsEmpty)
            _json.WriteString("text"u8, node.Text.Span);
        if (node.Rating is { } rating)
            _json.WriteString("rating"u8, rating.Notation);
        if (!node.Tags.IsEmpty)
        {
            _json.WriteStartArray("tags"u8);
            foreach (var tag in node.Tags)
                _json.WriteStringValue(tag);
            _json.WriteEndArray();
        }

        Properties(node.Properties);
        if (node.Section >= 0)
            _json.WriteNumber("section"u8, node.Section);
        _json.WriteEndObject();
    }

    private void Relation(in Relation relation)
    {
        _json.WriteStartObject();
        _json.WriteNumber("from"u8, relation.From);
        _json.WriteNumber("to"u8, relation.To);
        _json.WriteString("kind"u8, relation.Kind.Name());
        if (relation.Details is { } details)
        {
            if (details.Locator is { } locator)
                _json.WriteString("locator"u8, locator);
            Properties(details.Properties);
        }

        _json.WriteEndObject();
    }

    private void Properties(ImmutableArray<Property> properties)
    {
        if (properties.IsEmpty)
            return;
        _json.WriteStartArray("properties"u8);
        foreach (var property in properties)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(property.Key);
            _json.WriteStringValue(property.Value);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }
}
