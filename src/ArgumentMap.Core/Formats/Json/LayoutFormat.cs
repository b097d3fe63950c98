using System.Collections.Immutable;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Json;

/// <summary>The places of the cards and lines of a picture, and what stands on them, as JSON: for programs that draw it themselves.</summary>
/// <remarks>All places are in units of SVG from the top left corner of the picture, those of a card's lines from the card's own.</remarks>
internal sealed class LayoutFormat : MapFormat
{
    /// <summary>The version of what it writes.</summary>
    private const int Version = 1;

    public override string Name => "layout";

    public override string MediaType => "application/vnd.argument-map.layout";

    public override string Extension => ".layout.json";

    public override string Description => "the places of cards and lines, for programs that draw";

    public override MapFeatures Keeps => MapFormats.Svg.Keeps & ~MapFeatures.Title;

    public override ImmutableArray<RenderOption> Options { get; } =
        [.. RenderOption.OfPictures.Except([RenderOption.Layout, RenderOption.Direction, RenderOption.Theme, RenderOption.Legend])];

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        var picture = CardPicture.Of(view);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
            if (picture.IsRightToLeft)
                json.WriteBoolean("rightToLeft", true);
            Cards(json, picture);
            Lines(json, picture);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return null;
    }

    private static void Cards(Utf8JsonWriter json, CardPicture picture)
    {
        var above = new Dictionary<Card, (string Kind, int Index)>();
        json.WriteStartArray("cards");
        for (var i = 0; i < picture.Cards.Count; i++)
        {
            var (card, place) = picture.Cards[i];
            foreach (var below in card.Below)
                above[below] = ("above", i);
            foreach (var inside in card.Inside)
                above[inside] = ("frame", i);
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(card.Kind.ToString()));
            if (card.Node >= 0)
                json.WriteString("id", picture.View.Graph.Nodes[card.Node].Id);
            if (card.Section >= 0)
                json.WriteString("section", picture.View.Graph.Sections[card.Section].Id);
            if (above.TryGetValue(card, out var parent))
                json.WriteNumber(parent.Kind, parent.Index);
            if (card.Link is { } link)
                json.WriteString("relation", link.Kind.Name());
            json.WriteNumber("x", picture.Left(place));
            json.WriteNumber("y", picture.Top + place.Y);
            json.WriteNumber("width", place.Width);
            json.WriteNumber("height", place.Height);
            Texts(json, picture, picture.Texts[card]);
            if (card.Stub.Items > 0)
            {
                json.WriteStartObject("more");
                json.WriteNumber("items", card.Stub.Items);
                json.WriteNumber("for", card.Stub.For);
                json.WriteNumber("against", card.Stub.Against);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, CardPicture picture, CardText text)
    {
        if (text.Bar >= 0)
            json.WriteNumber("bar", text.Bar);
        json.WriteStartArray("lines");
        foreach (var line in text.Lines)
        {
            json.WriteStartObject();
            json.WriteString("style", JsonNamingPolicy.CamelCase.ConvertName(line.Style.ToString()));
            json.WriteNumber("x", line.X);
            json.WriteNumber("y", line.Y);
            json.WriteNumber("size", line.Style.Size());
            json.WriteString("text", line.Text);
            if (line.Node >= 0)
                json.WriteString("of", picture.View.Graph.Nodes[line.Node].Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lines(Utf8JsonWriter json, CardPicture picture)
    {
        var indices = new Dictionary<Card, int>(picture.Cards.Count);
        for (var i = 0; i < picture.Cards.Count; i++)
            indices[picture.Cards[i].Card] = i;
        json.WriteStartArray("lines");
        foreach (var line in Connector.Of(picture.Cards))
        {
            json.WriteStartObject();
            json.WriteNumber("above", indices[line.Above]);
            if (line.Below is { } below)
                json.WriteNumber("below", indices[below]);
            json.WriteStartArray("points");
            foreach (var (x, y) in line.Points)
            {
                json.WriteNumberValue(picture.At(x));
                json.WriteNumberValue(picture.Top + y);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
