using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// The colours of pictures as CSS custom properties, light and dark, so that a picture follows the colour scheme of its page.
/// </summary>
internal static class PageColours
{
    private static readonly NodeKind[] Kinds =
        [NodeKind.Claim, NodeKind.Premise, NodeKind.Objection, NodeKind.Undercut, NodeKind.Source, NodeKind.Question];

    /// <summary>A style sheet with properties such as <c>--claim-line</c>.</summary>
    public static string StyleSheet { get; } =
        ":root {\n"
        + string.Concat(Named(Theme.Light).Zip(Named(Theme.Dark), (light, dark) =>
            $"  --{light.Name}: light-dark({light.Colour}, {dark.Colour});\n"))
        + "}\n";

    /// <summary>A theme whose colours are those properties.</summary>
    public static Theme Theme { get; } = new()
    {
        Name = "page",
        Background = Property("picture-background"),
        Text = Property("picture-text"),
        Muted = Property("picture-muted"),
        Frame = Property("picture-frame"),
        Change = Property("picture-change"),
        Claim = ShadeOf(NodeKind.Claim),
        Premise = ShadeOf(NodeKind.Premise),
        Objection = ShadeOf(NodeKind.Objection),
        Undercut = ShadeOf(NodeKind.Undercut),
        Source = ShadeOf(NodeKind.Source),
        Question = ShadeOf(NodeKind.Question),
    };

    private static string Property(string name) => $"var(--{name})";

    private static Shade ShadeOf(NodeKind kind) =>
        new(Property(kind.Name() + "-line"), Property(kind.Name() + "-pale"), Property(kind.Name() + "-full"));

    private static IEnumerable<(string Name, string Colour)> Named(Theme theme)
    {
        yield return ("picture-background", theme.Background);
        yield return ("picture-text", theme.Text);
        yield return ("picture-muted", theme.Muted);
        yield return ("picture-frame", theme.Frame);
        yield return ("picture-change", theme.Change);
        foreach (var kind in Kinds)
        {
            var shade = theme.Of(kind);
            yield return (kind.Name() + "-line", shade.Line);
            yield return (kind.Name() + "-pale", shade.Pale);
            yield return (kind.Name() + "-full", shade.Full);
        }
    }
}
