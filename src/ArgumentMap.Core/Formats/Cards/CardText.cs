using System.Collections.Immutable;

namespace ArgumentMap.Formats.Cards;

/// <summary>How a line of a card is written; <see cref="LineStyles"/> has the sizes.</summary>
internal enum LineStyle : byte
{
    /// <summary>What a card is to the one above it.</summary>
    Heading,

    /// <summary>At the other end of the same line: the strength and its word.</summary>
    Score,
    Text,

    /// <summary>The text of a card at the top.</summary>
    Thesis,

    /// <summary>Dates, tags, what is left out.</summary>
    Small,

    /// <summary>A source that is cited, or relied on.</summary>
    Source,

    /// <summary>The title of a section.</summary>
    Title,

    /// <summary>How it changed between two maps.</summary>
    Change,
}

/// <summary>The sizes of lines, in units of SVG.</summary>
internal static class LineStyles
{
    /// <summary>The size of the letters.</summary>
    public static double Size(this LineStyle style) => style switch
    {
        LineStyle.Text or LineStyle.Thesis => 13,
        LineStyle.Title => 12.5,
        LineStyle.Source => 10.5,
        _ => 11,
    };

    public static bool IsBold(this LineStyle style) =>
        style is LineStyle.Thesis or LineStyle.Title or LineStyle.Heading or LineStyle.Change;

    /// <summary>From one line to the next.</summary>
    public static int Height(this LineStyle style) => style is LineStyle.Text or LineStyle.Thesis or LineStyle.Title ? 16 : 14;

    /// <summary>The width of a text, in units of SVG.</summary>
    public static double Width(this LineStyle style, string text) => TextWidths.Of(text) * style.Size() * Weight(style) / 1000;

    /// <summary>A width in units of SVG in thousandths of the size of the letters, as <see cref="TextLines"/> takes it.</summary>
    public static int Measure(this LineStyle style, int width) => (int)(width * 1000 / style.Size() / Weight(style));

    /// <summary>How much wider bold letters are.</summary>
    private static double Weight(LineStyle style) => style.IsBold() ? 1.12 : 1;
}

/// <summary>A line of text in a card.</summary>
/// <param name="X">Where it begins, or for a score where it ends, from the left of the card.</param>
/// <param name="Y">Its base line, from the top of the card.</param>
/// <param name="Node">Index of the source that it names; -1 for any other line.</param>
internal readonly record struct CardLine(LineStyle Style, string Text, int X, int Y, int Node = -1);

/// <summary>Lines of sources that go back to a common origin, which a bracket joins.</summary>
internal readonly record struct Bracket(int Top, int Bottom);

/// <summary>All that a card says, with the place of each part in it.</summary>
/// <param name="Height">Of a frame that of its heading.</param>
/// <param name="Bar">The top of the bar that shows the strength; -1 for none.</param>
internal sealed record CardText(int Width, int Height, ImmutableArray<CardLine> Lines, int Bar)
{
    /// <summary>The width of every card.</summary>
    public const int CardWidth = 264;

    /// <summary>Between the edge of a card and its text.</summary>
    public const int Padding = 12;

    /// <summary>The room for the sign of a verdict at the end of the line of the strength.</summary>
    public const int SignWidth = 15;

    /// <summary>The width of running text: about 34 letters of Latin.</summary>
    public const int Measure = CardWidth - (2 * Padding);

    public ImmutableArray<Bracket> Brackets { get; init; } = [];
}
