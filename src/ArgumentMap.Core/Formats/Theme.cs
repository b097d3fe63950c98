using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>The colours of one kind of node, each as <c>#RRGGBB</c>.</summary>
/// <param name="Line">The border of the node, its bar, and the relations named after its kind.</param>
/// <param name="Pale">The fill of a node that is undecided or has no score.</param>
/// <param name="Full">The fill of a node that is accepted.</param>
public readonly record struct Shade(string Line, string Pale, string Full);

/// <summary>
/// The colours of a picture. Shapes, borders and arrows carry all the information that colours do, so they are the same in every theme.
/// </summary>
/// <remarks>Text has a contrast of at least 4.5:1 to its background, lines of at least 3:1 (WCAG 2.2 AA, 1.4.3 and 1.4.11).</remarks>
public sealed record Theme
{
    public static Theme Light { get; } = new()
    {
        Name = "light",
        Change = "#A0126E",
        Background = "#FFFFFF",
        Text = "#1A1A1A",
        Muted = "#404040",
        Frame = "#8A8A8A",
        Claim = new("#1F4E8C", "#E3ECF8", "#B5CFF0"),
        Premise = new("#2E6B30", "#E8F4E8", "#B5DDB6"),
        Objection = new("#A32014", "#FBE9E7", "#F5BDB6"),
        Undercut = new("#8A5200", "#FFF1DC", "#F7D194"),
        Source = new("#555555", "#F4F4F4", "#DADADA"),
        Question = new("#6B5B00", "#FFF9DB", "#FFF9DB"),
    };

    public static Theme Dark { get; } = new()
    {
        Name = "dark",
        Change = "#F08AC8",
        Background = "#15181C",
        Text = "#F2F2F2",
        Muted = "#D0D4DA",
        Frame = "#7C8590",
        Claim = new("#8AB8F5", "#1C2B40", "#274468"),
        Premise = new("#8FD191", "#1B2E1D", "#2A4D2D"),
        Objection = new("#F59A8F", "#3A1E1B", "#5E2B26"),
        Undercut = new("#F0B866", "#37290F", "#574113"),
        Source = new("#B4B4B4", "#24282D", "#3A4047"),
        Question = new("#E2CF6A", "#302C12", "#302C12"),
    };

    /// <summary>Black on white; accepted items are grey.</summary>
    public static Theme Print { get; } = new()
    {
        Name = "print",
        Change = "#000000",
        Background = "#FFFFFF",
        Text = "#000000",
        Muted = "#000000",
        Frame = "#666666",
        Claim = new("#000000", "#FFFFFF", "#DDDDDD"),
        Premise = new("#000000", "#FFFFFF", "#DDDDDD"),
        Objection = new("#000000", "#FFFFFF", "#DDDDDD"),
        Undercut = new("#000000", "#FFFFFF", "#DDDDDD"),
        Source = new("#000000", "#FFFFFF", "#DDDDDD"),
        Question = new("#000000", "#FFFFFF", "#FFFFFF"),
    };

    /// <summary>Hues from Okabe and Ito, "Color Universal Design", 2008, darkened where the contrast requires it.</summary>
    public static Theme ColourBlind { get; } = new()
    {
        Name = "colour-blind",
        Change = "#6A3D9A",
        Background = "#FFFFFF",
        Text = "#000000",
        Muted = "#333333",
        Frame = "#808080",
        Claim = new("#000000", "#F2F2F2", "#D9D9D9"),
        Premise = new("#0072B2", "#E6F2F9", "#B3D7EC"),
        Objection = new("#C45500", "#FCEBDD", "#F7CBA8"),
        Undercut = new("#A3527F", "#F7E9F1", "#E8C3D7"),
        Source = new("#555555", "#FAFAFA", "#EBEBEB"),
        Question = new("#007A59", "#E5F5F0", "#E5F5F0"),
    };

    public static ImmutableArray<Theme> All { get; } = [Light, Dark, Print, ColourBlind];

    public required string Name { get; init; }

    public required string Background { get; init; }

    public required string Text { get; init; }

    /// <summary>For small print such as the kind of an item.</summary>
    public required string Muted { get; init; }

    /// <summary>What is new, gone or changed in a picture of two maps.</summary>
    public required string Change { get; init; }

    /// <summary>The line around a section.</summary>
    public required string Frame { get; init; }

    public required Shade Claim { get; init; }

    public required Shade Premise { get; init; }

    public required Shade Objection { get; init; }

    public required Shade Undercut { get; init; }

    public required Shade Source { get; init; }

    public required Shade Question { get; init; }

    /// <summary>The theme with this name; null where there is none.</summary>
    public static Theme? Find(string name) => All.FirstOrDefault(theme => theme.Name == name);

    public Shade Of(NodeKind kind) => kind switch
    {
        NodeKind.Claim => Claim,
        NodeKind.Premise => Premise,
        NodeKind.Objection => Objection,
        NodeKind.Undercut => Undercut,
        NodeKind.Argument => Premise with { Pale = Premise.Line, Full = Premise.Line },
        NodeKind.Counterargument => Objection with { Pale = Objection.Line, Full = Objection.Line },
        NodeKind.Inference or NodeKind.Citation => new Shade(Muted, Muted, Muted),
        NodeKind.Source => Source,
        _ => Question,
    };

    /// <summary>The fill of a node; the verdict is null for a node without a score.</summary>
    public string Fill(NodeKind kind, Verdict? verdict) => verdict switch
    {
        Verdict.Accepted => Of(kind).Full,
        Verdict.Rejected when !kind.IsInference() && !kind.IsStep() => Background,
        _ => Of(kind).Pale,
    };

    public string LineOf(RelationKind kind) => kind switch
    {
        RelationKind.Premise or RelationKind.Support => Premise.Line,
        RelationKind.Rebut or RelationKind.Undermine => Objection.Line,
        RelationKind.Undercut => Undercut.Line,
        RelationKind.Citation or RelationKind.Reliance => Source.Line,
        _ => Claim.Line,
    };
}
