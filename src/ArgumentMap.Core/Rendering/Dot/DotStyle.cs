using ArgumentMap.Graph;

namespace ArgumentMap.Rendering.Dot;

/// <summary>How each kind looks. Shape, border and arrow tell the kinds apart without colour.</summary>
internal static class DotStyle
{
    public static ReadOnlySpan<byte> Defaults =>
        """
          node [shape=box, style=filled, fontname="Arial", fontsize=11, margin="0.15,0.1", penwidth=1.2];
          edge [fontname="Arial", fontsize=9, arrowsize=0.8];

        """u8;

    /// <summary>The attributes of a node besides its label and fill.</summary>
    public static ReadOnlySpan<byte> Of(NodeKind kind) => kind switch
    {
        NodeKind.Claim => "style=\"filled,bold\", color=\"#1F4E8C\""u8,
        NodeKind.Premise => "style=\"filled,rounded\", color=\"#2E6B30\""u8,
        NodeKind.Objection => "shape=octagon, margin=0.02, color=\"#A32014\""u8,
        NodeKind.Undercut => "style=\"filled,diagonals\", color=\"#8A5200\""u8,
        NodeKind.Argument => "shape=circle, width=0.18, fixedsize=true, color=\"#2E6B30\""u8,
        NodeKind.Inference => "shape=point, width=0.1, color=\"#444444\""u8,
        NodeKind.Source => "shape=note, color=\"#555555\", fontsize=9"u8,
        _ => "style=\"filled,rounded\", peripheries=2, color=\"#6B5B00\""u8,
    };

    /// <summary>The fill of a node of which nothing is known but its kind.</summary>
    public static ReadOnlySpan<byte> Fill(NodeKind kind) => kind switch
    {
        NodeKind.Claim => "#E3ECF8"u8,
        NodeKind.Premise => "#E8F4E8"u8,
        NodeKind.Objection => "#FBE9E7"u8,
        NodeKind.Undercut => "#FFF1DC"u8,
        NodeKind.Argument => "#2E6B30"u8,
        NodeKind.Inference => "#444444"u8,
        NodeKind.Source => "#F4F4F4"u8,
        _ => "#FFF9DB"u8,
    };

    /// <summary>The fill of a node of strength 1; words on it keep a contrast above 7:1.</summary>
    public static ReadOnlySpan<byte> FullFill(NodeKind kind) => kind switch
    {
        NodeKind.Claim => "#9DBFEA"u8,
        NodeKind.Premise => "#A3D3A4"u8,
        NodeKind.Objection => "#F2ABA2"u8,
        NodeKind.Undercut => "#F5C77E"u8,
        NodeKind.Argument or NodeKind.Inference => Fill(kind),
        NodeKind.Source => "#C4C4C4"u8,
        _ => "#F3E38A"u8,
    };

    /// <summary>The line of an edge.</summary>
    public static ReadOnlySpan<byte> Line(RelationKind kind) => kind switch
    {
        RelationKind.Premise or RelationKind.Support => "color=\"#2E6B30\""u8,
        RelationKind.Rebut or RelationKind.Undermine => "color=\"#A32014\", style=dashed"u8,
        RelationKind.Undercut => "color=\"#8A5200\", style=dashed"u8,
        RelationKind.Citation or RelationKind.Reliance => "color=\"#555555\", style=dotted"u8,
        _ => "color=\"#1F4E8C\""u8,
    };

    /// <summary>The end of an edge; empty for a plain arrow.</summary>
    public static ReadOnlySpan<byte> Arrow(RelationKind kind) => kind switch
    {
        RelationKind.Support => ""u8,
        // It ends in a point that another edge leads on from.
        RelationKind.Premise => ", arrowhead=none"u8,
        RelationKind.Citation => ", arrowhead=odot"u8,
        RelationKind.Reliance => ", arrowhead=vee"u8,
        RelationKind.Answer => ", arrowhead=odiamond"u8,
        _ => ", arrowhead=tee"u8,
    };
}
