using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Mermaid;

/// <summary>The look of a node: its kind and, where scores are shown, what became of it.</summary>
/// <param name="Kind">Null for a section that is drawn as one node.</param>
/// <param name="Verdict">Null where there is no score.</param>
/// <param name="IsAbsent">Whether it does not count.</param>
internal readonly record struct MermaidLook(NodeKind? Kind, Verdict? Verdict, bool IsAbsent)
{
    /// <summary>The name of its class in the diagram, such as <c>claimAccepted</c>.</summary>
    public string Class => (Kind?.Name() ?? "section") + (IsAbsent ? "Absent" : Verdict?.ToString());
}

/// <summary>The shapes and colours of a flowchart: shapes, borders and ends of lines tell kinds apart without colours.</summary>
internal static class MermaidStyle
{
    /// <summary>What stands before and after the label of a node.</summary>
    public static (string Open, string Close) Shape(NodeKind kind) => kind switch
    {
        NodeKind.Premise => ("(\"", "\")"),
        NodeKind.Objection => ("{{\"", "\"}}"),
        NodeKind.Undercut => ("[/\"", "\"\\]"),
        NodeKind.Argument or NodeKind.Counterargument => ("([\"", "\"])"),
        NodeKind.Inference or NodeKind.Citation => ("((\"", "\"))"),
        NodeKind.Source => ("[(\"", "\")]"),
        NodeKind.Question => ("[[\"", "\"]]"),
        _ => ("[\"", "\"]"),
    };

    /// <summary>A line from what bears on an item to that item.</summary>
    /// <param name="hasEnd">False where it ends in a point from which another line continues.</param>
    public static string Line(RelationKind kind, bool hasEnd = true) => kind switch
    {
        RelationKind.Premise => "---",
        RelationKind.Issue => "-.-",
        RelationKind.Support => hasEnd ? "-->" : "---",
        RelationKind.Answer => "--o",
        _ when !hasEnd => "-.-",
        RelationKind.Citation => "-.-o",
        RelationKind.Reliance => "-.->",
        _ => "-.-x",
    };

    /// <summary>The colours of a class, as Mermaid writes them.</summary>
    public static string Colours(MermaidLook look, Theme theme)
    {
        if (look.Kind is not { } kind)
            return $"fill:{theme.Source.Pale},stroke:{theme.Frame},color:{theme.Text}";
        var (fill, text) = look.IsAbsent ? (theme.Background, theme.Muted) : (theme.Fill(kind, look.Verdict), theme.Text);
        // The fill of an inference is the colour of its line, on which no text can be read.
        if (kind.IsInference() && !kind.IsStep())
            fill = theme.Background;
        return $"fill:{fill},stroke:{theme.Of(kind).Line},color:{text}"
            + (kind == NodeKind.Claim ? ",stroke-width:2px" : "") + (look.IsAbsent ? ",stroke-dasharray:4" : "");
    }
}
