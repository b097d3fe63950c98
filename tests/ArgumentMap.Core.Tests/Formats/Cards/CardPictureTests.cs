using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using CsCheck;

namespace ArgumentMap.Core.Tests.Formats.Cards;

/// <summary>What holds for every picture of cards: of random graphs of all constructs, and of large maps with words of five scripts.</summary>
public sealed class CardPictureTests
{
    private static readonly RenderOptions Full = new() { All = true, Scores = ScoreOptions.Default };

    public static TheoryData<int, int> Sizes =>
        new() { { 1, 1 }, { 2, 2 }, { 10, 3 }, { 60, 4 }, { 200, 5 }, { 200, 6 }, { 600, 7 }, { 2000, 8 }, { 2000, 9 } };

    [Fact]
    public void Random_graphs_are_drawn_whole_and_clear() => RandomGraph.Graphs.Sample(graph => Check(Picture(graph, Full)), iter: 300);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Large_maps_are_drawn_whole_and_clear(int statements, int seed) =>
        Check(Picture(Maps.Parse(RandomText(statements, seed)).Graph, Full));

    [Fact]
    public void Every_picture_is_well_formed() => RandomGraph.Graphs.Sample(
        graph => XDocument.Parse(Rendered.Text(graph, MapFormats.Svg, Full with { Legend = true })), iter: 100);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_picture_shows_at_most_as_many_cards_as_can_be_read(int statements, int seed)
    {
        var graph = Maps.Parse(RandomText(statements, seed)).Graph;
        var (all, some) = (Picture(graph, Full), Picture(graph, Full with { All = false }));
        Assert.True(some.Cards.Count <= Math.Max(RenderOptions.FullPicture, all.Cards.Count(placed => placed.Card.Link is null)));
        Assert.Equal(Uses(all), Uses(some));
    }

    [Fact]
    public void An_edit_that_keeps_the_size_of_a_card_moves_nothing()
    {
        const string Map = "claim c: The bridge closed\n  premise p: The water stood high\n  objection o: The water fell\n";
        var before = Picture(Maps.Valid(Map).Graph, Full with { Scores = null });
        var edited = Map.Replace("stood high", "was higher", StringComparison.Ordinal);
        var after = Picture(Maps.Valid(edited).Graph, Full with { Scores = null });
        Assert.Equal(before.Cards.Select(placed => placed.Place), after.Cards.Select(placed => placed.Place));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void A_culture_changes_nothing(string culture)
    {
        var graph = Maps.Sample("north-korean-troops.arg").Graph;
        var expected = Rendered.Text(graph, MapFormats.Svg, Full with { Legend = true });
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Rendered.Text(graph, MapFormats.Svg, Full with { Legend = true }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The size of statement text when a whole picture fits a window of 1400 × 1000.</summary>
    [Fact]
    public void Samples_can_be_read_in_a_window() => Assert.All(
        Maps.Samples.Where(name => !name.Contains('/', StringComparison.Ordinal)),
        name =>
        {
            var picture = Picture(Maps.Sample(name).Graph, RenderOptions.Default with { Scores = ScoreOptions.Default });
            var scale = Math.Min(1, Math.Min(1400.0 / picture.Width, 1000.0 / picture.Height));
            Assert.True(LineStyle.Text.Size() * scale >= 9, $"{name}: {picture.Width} × {picture.Height}");
        });

    [Theory]
    [InlineData(1, new[] { "soldiers-took-part", "strike-killed-officers", "reported-losses", "never-confirmed" })]
    [InlineData(2, new[] { "one-source" })]
    public void A_focus_shows_what_is_below_it_and_the_way_to_the_thesis(int depth, string[] shown)
    {
        var graph = Maps.Sample("north-korean-troops.arg").Graph;
        var (all, some) = (Picture(graph, Full), Picture(graph, Full with { Focus = "strike-killed-officers", Depth = depth }));
        var ids = some.Cards.Where(placed => placed.Card.Kind == CardKind.Item).Select(placed => graph.Nodes[placed.Card.Node].Id).ToList();
        Assert.All(shown, id => Assert.Contains(id, ids));
        Assert.DoesNotContain("engineers-sent", ids);
        Assert.Equal(depth > 1, ids.Contains("one-source"));
        Assert.Contains(" more not shown", some.Head.Lines[^1].Text, StringComparison.Ordinal);
        Assert.True(Uses(some) < Uses(all));
    }

    [Fact]
    public void A_collapsed_section_counts_what_it_holds()
    {
        var graph = Maps.Sample("north-korean-troops.arg").Graph;
        var some = Picture(graph, Full with { Sections = SectionStyle.Collapsed });
        Assert.Equal(Uses(Picture(graph, Full)), Uses(some));
        Assert.All(some.Cards.Where(placed => placed.Card.Kind == CardKind.Section), placed => Assert.Empty(placed.Card.Below));
        Assert.Contains(graph.Nodes[some.Cards[0].Card.Node].Id, "soldiers-took-part", StringComparison.Ordinal);
    }

    [Fact]
    public void The_work_stays_within_the_effort()
    {
        var graph = Maps.Parse(RandomText(2000, 3)).Graph;
        var view = MapView.Of(graph, MapFormats.Svg, Full with { Scores = null }, out _, effort: new Effort(20_000))!;
        Assert.Throws<EffortSpentException>(() => CardPicture.Of(view));
    }

    internal static CardPicture Picture(ArgumentGraph graph, RenderOptions options)
    {
        var view = MapView.Of(graph, MapFormats.Svg, options, out var problem);
        Assert.Null(problem);
        return CardPicture.Of(view!);
    }

    /// <summary>A tree of statements with references across, sections, linked premises and sources, in words of several scripts.</summary>
    internal static string RandomText(int statements, int seed)
    {
        string[] words =
            ["water", "stood", "höher", "вода", "стояла", "水位", "上升", "المياه", "ارتفعت", "पानी", "बढ़ा", "น้ำท่วม",
             "https://example.org/a-rather-long/address?with=parts", "Donaudampfschifffahrtsgesellschaftskapitän", "🌊", "is", "a", "of"];
        var random = new Random(seed);
        var text = new StringBuilder("map: A map of many parts\n");
        for (var i = 0; i < 5; i++)
            text.Append(CultureInfo.InvariantCulture, $"source s{i} [{"ABCDE"[i]}]: Source {i}\n");
        text.Append("source s5 [C]: A relay\n  source s0\n");
        var depth = 0;
        for (var i = 0; i < statements; i++)
        {
            depth = i == 0 ? 0 : 1 + random.Next(Math.Min(depth + 1, 8));
            if (i > 0 && depth == 1 && random.Next(6) == 0)
                text.Append(CultureInfo.InvariantCulture, $"section part{i}: Part {i}\nclaim n0\n");
            text.Append(' ', 2 * depth)
                .Append(i == 0 ? "claim" : random.Next(3) == 0 ? "objection" : "premise")
                .Append(CultureInfo.InvariantCulture, $" n{i}: ")
                .AppendJoin(' ', Enumerable.Range(0, 3 + random.Next(15)).Select(_ => words[random.Next(words.Length)]))
                .Append(CultureInfo.InvariantCulture, $" {i}\n");
            if (random.Next(3) == 0)
                text.Append(' ', (2 * depth) + 2).Append(CultureInfo.InvariantCulture, $"source s{random.Next(6)}\n");
            if (i > 5 && random.Next(8) == 0)
                text.Append(' ', (2 * depth) + 2).Append(CultureInfo.InvariantCulture, $"premise n{random.Next(1, i)}\n");
        }

        return text.ToString();
    }

    /// <summary>The items, and the uses of items, that are drawn or counted where they are left out.</summary>
    private static int Uses(CardPicture picture) => picture.Cards.Sum(placed =>
        placed.Card.Stub.Items + (placed.Card.Kind is CardKind.Item or CardKind.Reference or CardKind.Source ? 1 : 0));

    private static void Check(CardPicture picture)
    {
        NothingOverlaps(picture);
        NothingLeavesThePicture(picture);
        NoLineCrossesACard(picture);
        EverythingIsThereOnce(picture);
        TextsFitTheirCards(picture);
    }

    private static void NothingOverlaps(CardPicture picture)
    {
        var frames = Frames(picture);
        foreach (var ((card, place), (other, there)) in Near(picture.Cards, picture.Cards, placed => placed.Place, placed => placed.Place))
        {
            if (card == other || !Overlap(place, there))
                continue;
            Assert.True(
                frames[card].Contains(other) || frames[other].Contains(card), $"{card.Node} at {place} overlaps {other.Node} at {there}");
            var (outer, inner) = frames[card].Contains(other) ? (there, place) : (place, there);
            Assert.True(inner.X > outer.X && inner.Y > outer.Y && inner.Right < outer.Right && inner.Bottom < outer.Bottom);
        }
    }

    private static void NothingLeavesThePicture(CardPicture picture) => Assert.All(picture.Cards, placed =>
    {
        Assert.True(placed.Place is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 });
        Assert.True(placed.Place.Right + (2 * CardPicture.Margin) <= picture.Width);
        Assert.True(placed.Place.Bottom + picture.Head.Height + (2 * CardPicture.Margin) <= picture.Height);
    });

    private static void NoLineCrossesACard(CardPicture picture)
    {
        var frames = Frames(picture);
        var segments = Connector.Of(picture.Cards)
            .SelectMany(line => line.Points.Zip(line.Points.Skip(1), (from, to) => (Line: line, Place: Span(from, to)))).ToList();
        foreach (var ((line, segment), (card, place)) in Near(segments, picture.Cards, one => one.Place, placed => placed.Place))
        {
            if (Overlap(segment, place) && !frames[line.Above].Contains(card))
                Assert.Fail($"a line below {line.Above.Node}, {segment}, crosses {card.Kind} {card.Node} at {place}");
        }

        // A line that only touches an edge, where it begins or ends, is no crossing.
        static Area Span((int X, int Y) from, (int X, int Y) to) => new(
            Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
    }

    private static void EverythingIsThereOnce(CardPicture picture)
    {
        var graph = picture.View.Graph;
        var cards = picture.Cards.Select(placed => placed.Card).ToList();
        var nodes = Enumerable.Range(0, graph.Nodes.Length).ToList();
        var full = cards.Where(card => card.Kind is CardKind.Item or CardKind.Frame && !graph.Nodes[card.Node].Kind.IsStep());
        Assert.Equal(
            nodes.Where(node => graph.Nodes[node].Kind is var kind && !kind.IsStep() && kind != NodeKind.Source),
            full.Select(card => card.Node).Order());
        // A frame and the card in it tell of one link.
        var links = cards.Where(card => card.Link is not null && !(card.Kind == CardKind.Frame && graph.Nodes[card.Node].Kind.IsStep()))
            .Select(card => card.Link!.Value.Relation).Concat(cards.SelectMany(card => card.Sources));
        Assert.Equal(Link.Of(graph).Select(link => link.Relation).Order(), links.Order());
        var sources = nodes.Where(node => graph.Nodes[node].Kind == NodeKind.Source);
        var named = cards.Where(card => card.Kind == CardKind.Source).Select(card => card.Node)
            .Concat(cards.SelectMany(card => card.Sources).Select(relation => graph.SourceOf(graph.Relations[relation]))).ToHashSet();
        Assert.All(sources, source => Assert.Contains(source, named));
    }

    private static void TextsFitTheirCards(CardPicture picture)
    {
        foreach (var (card, _) in picture.Cards)
        {
            var text = picture.Texts[card];
            foreach (var line in text.Lines)
            {
                var width = line.Style.Width(line.Text);
                var room = line.Style == LineStyle.Score ? line.X : text.Width - line.X;
                // What a reader sees as one character is not parted, however wide it is.
                Assert.True(
                    width <= room || new StringInfo(line.Text).LengthInTextElements == 1, $"'{line.Text}' is {width} wide in {room}");
                Assert.True(line.Y > 0 && line.Y < text.Height);
            }
        }
    }

    /// <summary>By card: the frames that it stands in, and the cards that stand in it where it is a frame.</summary>
    private static Dictionary<Card, HashSet<Card>> Frames(CardPicture picture)
    {
        var frames = picture.Cards.ToDictionary(placed => placed.Card, _ => new HashSet<Card>());
        foreach (var (card, _) in picture.Cards)
        {
            foreach (var inner in Card.All(card.Inside))
                frames[inner].Add(card);
        }

        return frames;
    }

    private static bool Overlap(Area one, Area other) =>
        one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;

    /// <summary>Pairs whose places share a cell of a coarse grid, so that not all are compared with all.</summary>
    private static IEnumerable<(T One, S Other)> Near<T, S>(
        IEnumerable<T> ones, IEnumerable<S> others, Func<T, Area> placeOf, Func<S, Area> placeOfOther)
    {
        const int Cell = 400;
        var grid = others.SelectMany(other => Cells(placeOfOther(other)).Select(cell => (cell, other)))
            .ToLookup(pair => pair.cell, pair => pair.other);
        return ones.SelectMany(one => Cells(placeOf(one)).SelectMany(cell => grid[cell]).Distinct().Select(other => (one, other)));

        static IEnumerable<(int X, int Y)> Cells(Area place)
        {
            for (var x = place.X / Cell; x <= place.Right / Cell; x++)
            {
                for (var y = place.Y / Cell; y <= place.Bottom / Cell; y++)
                    yield return (x, y);
            }
        }
    }
}
