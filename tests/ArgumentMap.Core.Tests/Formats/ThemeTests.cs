using System.Globalization;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class ThemeTests
{
    public static TheoryData<string> Names => [.. Theme.All.Select(theme => theme.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_keep_the_contrast_of_WCAG_AA(string name)
    {
        var theme = Theme.Find(name)!;
        foreach (var background in Fills(theme).Append(theme.Background))
        {
            Assert.True(Contrast(theme.Text, background) >= 4.5, $"{theme.Text} on {background}");
            Assert.True(Contrast(theme.Muted, background) >= 4.5, $"{theme.Muted} on {background}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_and_bars_keep_the_contrast_of_WCAG_AA(string name)
    {
        var theme = Theme.Find(name)!;
        Assert.True(Contrast(theme.Frame, theme.Background) >= 3, $"{theme.Frame} on {theme.Background}");
        foreach (var kind in Enum.GetValues<NodeKind>())
            Assert.True(Contrast(theme.Of(kind).Line, theme.Background) >= 3, $"{kind}: {theme.Of(kind).Line} on {theme.Background}");
        foreach (var kind in Enum.GetValues<RelationKind>())
            Assert.True(Contrast(theme.LineOf(kind), theme.Background) >= 3, $"{kind}: {theme.LineOf(kind)} on {theme.Background}");
    }

    [Fact]
    public void An_unknown_theme_is_null() => Assert.Null(Theme.Find("Light"));

    private static IEnumerable<string> Fills(Theme theme) => Enum.GetValues<NodeKind>()
        .Where(kind => !kind.IsInference() && !kind.IsStep())
        .SelectMany(kind =>
            new Verdict?[] { null, Verdict.Accepted, Verdict.Undecided, Verdict.Rejected }.Select(verdict => theme.Fill(kind, verdict)));

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var channel = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }
}
