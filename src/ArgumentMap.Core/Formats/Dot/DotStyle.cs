using System.Runtime.CompilerServices;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Dot;

/// <summary>The look of each kind as DOT attributes. Shapes, borders and arrows tell kinds apart without colours.</summary>
internal sealed class DotStyle
{
    /// <summary>Width to reserve for a letter of running text, in points; Graphviz knows the widths of Latin letters only.</summary>
    public const double Letter = 5.7;

    /// <summary>Width to reserve for a letter in the name of a source, in points.</summary>
    public const double SmallLetter = 4.7;

    private static readonly ConditionalWeakTable<Theme, DotStyle> Styles = [];

    private readonly byte[][] _nodes;
    private readonly byte[][] _lines;
    private readonly byte[] _smallPrint;

    private DotStyle(Theme theme)
    {
        _nodes =
            [.. Enum.GetValues<NodeKind>().Select(kind => Encoding.UTF8.GetBytes($"class=\"{kind.Name()}\", "
                + $"color=\"{theme.Of(kind).Line}\"{Shape(kind)}"))];
        _lines =
            [.. Enum.GetValues<RelationKind>().Select(kind => Encoding.UTF8.GetBytes($"color=\"{theme.LineOf(kind)}\"{Stroke(kind)}"))];
        _smallPrint = Encoding.UTF8.GetBytes($"<FONT POINT-SIZE=\"8\" COLOR=\"{theme.Muted}\">");
        Graph = Encoding.UTF8.GetBytes(
            $", bgcolor=\"{theme.Background}\", fontname=\"Arial\", fontsize=14, fontcolor=\"{theme.Text}\", nodesep=0.2, ranksep=0.4, "
                + "labelloc=t, labeljust=l, label=\"");
        Defaults = Encoding.UTF8.GetBytes($"""
              node [shape=box, style=filled, fontname="Arial", fontsize=11, fontcolor="{theme.Text}", margin="0.12,0.07", penwidth=1.2];
              edge [fontname="Arial", fontsize=9, fontcolor="{theme.Text}", arrowsize=0.8];

            """);
    }

    /// <summary>The attributes of the graph, up to the text of its title.</summary>
    public byte[] Graph { get; }

    public byte[] Defaults { get; }

    /// <summary>Begins small print.</summary>
    public ReadOnlySpan<byte> SmallPrint => _smallPrint;

    public static DotStyle Of(Theme theme) => Styles.GetValue(theme, static theme => new DotStyle(theme));

    /// <summary>The attributes of a node other than its label and fill.</summary>
    public ReadOnlySpan<byte> Node(NodeKind kind) => _nodes[(int)kind];

    /// <summary>The line of an edge.</summary>
    public ReadOnlySpan<byte> Line(RelationKind kind) => _lines[(int)kind];

    /// <summary>The end of an edge; empty for a plain arrow.</summary>
    public static ReadOnlySpan<byte> Arrow(RelationKind kind) => kind switch
    {
        RelationKind.Support => ""u8,
        // It ends in a point from which another edge continues.
        RelationKind.Premise => ", arrowhead=none"u8,
        RelationKind.Citation => ", arrowhead=odot"u8,
        RelationKind.Reliance => ", arrowhead=vee"u8,
        RelationKind.Answer => ", arrowhead=odiamond"u8,
        RelationKind.Issue => ", arrowhead=none"u8,
        _ => ", arrowhead=tee"u8,
    };

    private static string Shape(NodeKind kind) => kind switch
    {
        NodeKind.Claim => ", penwidth=2.2",
        NodeKind.Premise => ", style=\"filled,rounded\"",
        NodeKind.Objection => ", style=\"filled,diagonals\"",
        NodeKind.Undercut => ", shape=component",
        NodeKind.Argument => ", shape=circle, width=0.18, fixedsize=true",
        NodeKind.Counterargument => ", shape=diamond, width=0.24, height=0.24, fixedsize=true",
        NodeKind.Inference or NodeKind.Citation => ", shape=point, width=0.1",
        NodeKind.Source => ", shape=note, fontsize=9, margin=\"0.08,0.04\"",
        _ => ", style=\"filled,rounded\", peripheries=2",
    };

    private static string Stroke(RelationKind kind) => kind switch
    {
        RelationKind.Rebut or RelationKind.Undermine or RelationKind.Undercut => ", style=dashed",
        RelationKind.Citation or RelationKind.Reliance or RelationKind.Issue => ", style=dotted",
        _ => "",
    };
}
