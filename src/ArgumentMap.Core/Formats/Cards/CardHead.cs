using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Cards;

/// <summary>What stands above the cards of a picture: title, thesis with verdict, day and counts.</summary>
internal sealed class CardHead
{
    /// <summary>The least width to write it in.</summary>
    private const int MinWidth = 600;

    /// <summary>The size of the letters of counts and days.</summary>
    public const int SmallPrint = 12;

    /// <summary>The height of a head whose lines need not be broken.</summary>
    public const int Usual = 80;

    private CardHead(ArgumentGraph graph) => (Lines, IsRightToLeft) = ([], TextDirection.IsRightToLeft(TitleOf(graph)));

    public CardHead(MapView view, CardTexts texts, int width, Stub hidden)
    {
        var graph = view.Graph;
        var room = Math.Max(width, MinWidth);
        var lines = ImmutableArray.CreateBuilder<HeadLine>();
        var title = TitleOf(graph);
        Add(20, true, title);
        if (view.Scores is { } scores && scores.CountedTheses().FirstOrDefault(-1) is >= 0 and var thesis)
        {
            var score = scores.Nodes[thesis];
            var count = scores.CountedTheses().Count();
            var more = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (1 of {count:N0} theses)") : "";
            var before = view.Marks?.StrengthsBefore[thesis] is { } former ? former + " → " : "";
            var strength = before + scores.Bounds.Show(score.Strength, 2) + (score.Range is null ? "" : ", " + score.Word);
            var verdict = !score.IsReliable ? "not settled"
                : scores.IsGraded ? $"{score.Verdict.Name()}, {strength}" : score.Verdict.Name();
            if (score.RestsOnAssumed)
                verdict += ", rests on an assumption";
            Add(14, false, $"{Capital(verdict)}: {Paragraphs.OnOneLine(texts.Words(thesis))}{more}");
        }

        Add(SmallPrint, false, Facts(graph, view.Scores, hidden));
        Lines = lines.ToImmutable();
        Height = lines[^1].Y + 18;
        Width = (int)Math.Ceiling(lines.Max(line => TextWidths.Of(line.Text) * line.Size * (line.IsBold ? 1.12 : 1) / 1000));
        IsRightToLeft = TextDirection.IsRightToLeft(title);

        void Add(int size, bool isBold, string text)
        {
            var measure = (int)(room * 1000 / size / (isBold ? 1.12 : 1));
            foreach (var line in TextLines.Of(text, measure))
                lines.Add(new HeadLine(line, size, isBold, (lines.Count == 0 ? 0 : lines[^1].Y) + size + 5));
        }
    }

    public ImmutableArray<HeadLine> Lines { get; }

    public int Width { get; }

    /// <summary>With the gap to the cards below.</summary>
    public int Height { get; }

    /// <summary>Whether the title is written from right to left; then so is the whole picture.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>The head of a picture whose title stands elsewhere.</summary>
    public static CardHead None(ArgumentGraph graph) => new(graph);

    private static string TitleOf(ArgumentGraph graph) => graph.Title.Length > 0 ? graph.Title : "Argument map";

    private static string Facts(ArgumentGraph graph, MapScores? scores, Stub hidden)
    {
        var statements = graph.Nodes.Count(node => node.Kind.IsStatement());
        var sources = graph.Nodes.Count(node => node.Kind == NodeKind.Source);
        var facts = new List<string>();
        if ((scores is null ? graph.AsOf : scores.AsOf) is { } day)
            facts.Add($"as of {day}");
        facts.Add(string.Create(CultureInfo.InvariantCulture, $"{statements:N0} {(statements == 1 ? "statement" : "statements")}"));
        facts.Add(string.Create(CultureInfo.InvariantCulture, $"{sources:N0} {(sources == 1 ? "source" : "sources")}"));
        if (hidden.Items > 0)
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{hidden.Items:N0} more not shown"));
        return string.Join(" · ", facts);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A line above the cards of a picture.</summary>
/// <param name="Y">Its base line, from the top of the head.</param>
internal readonly record struct HeadLine(string Text, int Size, bool IsBold, int Y);
