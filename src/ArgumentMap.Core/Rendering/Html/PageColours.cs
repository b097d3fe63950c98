using System.Text;
using ArgumentMap.Graph;

namespace ArgumentMap.Rendering.Html;

/// <summary>The colours of pictures as style sheet: a picture in the light theme takes those of the dark one where the page is dark.</summary>
internal static class PageColours
{
    /// <summary>Custom properties such as <c>--claim-line</c>, and rules that put them in the place of the light theme's colours.</summary>
    public static string StyleSheet { get; } = Make();

    private static string Make()
    {
        var colours = Colours(Theme.Light).Zip(Colours(Theme.Dark)).Select(pair => (pair.First.Name, Light: pair.First.Colour, Dark: pair.Second.Colour)).ToList();
        var style = new StringBuilder(":root {\n");
        foreach (var (name, light, dark) in colours)
            style.Append("  --").Append(name).Append(": light-dark(").Append(light).Append(", ").Append(dark).Append(");\n");
        style.Append("}\n");
        foreach (var (name, light, _) in colours.DistinctBy(colour => colour.Light))
        {
            style.Append("#picture svg [fill=\"").Append(light).Append("\" i] { fill: var(--").Append(name).Append("); }\n");
            style.Append("#picture svg [stroke=\"").Append(light).Append("\" i] { stroke: var(--").Append(name).Append("); }\n");
        }

        return style.ToString();
    }

    private static IEnumerable<(string Name, string Colour)> Colours(Theme theme)
    {
        yield return ("picture-background", theme.Background);
        yield return ("picture-text", theme.Text);
        yield return ("picture-muted", theme.Muted);
        yield return ("picture-frame", theme.Frame);
        foreach (var kind in (NodeKind[])[NodeKind.Claim, NodeKind.Premise, NodeKind.Objection, NodeKind.Undercut, NodeKind.Source, NodeKind.Question])
        {
            var shade = theme.Of(kind);
            yield return (kind.Name() + "-line", shade.Line);
            yield return (kind.Name() + "-pale", shade.Pale);
            yield return (kind.Name() + "-full", shade.Full);
        }
    }
}
