using System.Text;
using ArgumentMap.Formats.Markdown;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>What is shown where an author points: the item with its strength and why, or what a word of the language means.</summary>
/// <param name="Markdown">In Markdown; texts of authors are escaped.</param>
internal sealed record HoverText(TextSpan Span, string Markdown)
{
    private const int MaxText = 2_000;

    /// <param name="scores">Null where there are none.</param>
    /// <param name="isStale">Whether the scores are of the last text without errors.</param>
    public static HoverText? At(ArgumentDocument document, int offset, MapScores? scores, bool isStale, Effort effort)
    {
        var tree = document.Trees[0];
        var spot = Spot.At(document, offset);
        ref readonly var line = ref tree.Lines.ItemRef(spot.Line);
        if (line.Kind == LineKind.Property && line.Word.Contains(offset) && line.Property.Row() is { } property)
            return new HoverText(line.Word, $"**{property.Name}**: {property.Meaning}.\n\nTakes {property.Type.Words}.");
        if (line.HasQualifier && line.Qualifier.Contains(offset) && line.Keyword.Row() is var row
            && (line.Kind == LineKind.Reference ? row.LinkQualifier : row.Qualifier) is { } qualifier)
            return new HoverText(line.Qualifier, $"**{qualifier.Name}**: {qualifier.Meaning}.\n\nTakes {qualifier.Values}.");
        if (spot.Item is not { } item)
            return line.IsItem && line.Word.Contains(offset) ? new HoverText(line.Word, Meaning(tree, line)) : null;
        var span = spot.Id ?? (line.IsItem ? TextSpan.FromBounds(line.Word.Start, line.Span.End) : line.Span);
        var text = new StringBuilder(item.IsSection ? Section(document, item) : Node(document, item.Node));
        if (!item.IsSection && scores is not null)
            text.Append(Scores(document, item.Node, scores, isStale, effort));
        if (line.IsItem && line.Word.Contains(offset))
            text.Append("\n\n---\n\n").Append(Meaning(tree, line));
        return new HoverText(span, text.ToString());
    }

    private static string Section(ArgumentDocument document, MapItem item)
    {
        var section = document.Graph.Sections[item.Section];
        return $"**section** `{section.Id}`\n\n{Escaped(section.Title)}";
    }

    private static string Node(ArgumentDocument document, int index)
    {
        var node = document.Graph.Nodes[index];
        var text = new StringBuilder($"**{node.Kind.Name()}** `{node.Id}`");
        if (node.Rating is { } rating)
            text.Append(" [").Append(rating.Notation).Append(']');
        if (!node.Text.IsEmpty)
            text.Append("\n\n").Append(Escaped(node.Text.ToString()));
        foreach (var tag in node.Tags)
            text.Append(" `#").Append(tag).Append('`');
        if (document.Lines.DeclarationOf(index) is { File: > 0 } place)
            text.Append("\n\nDeclared in ").Append(Escaped(document.Trees[place.File].Source.Path)).Append('.');
        return text.ToString();
    }

    private static string Scores(ArgumentDocument document, int index, MapScores scores, bool isStale, Effort effort)
    {
        var node = document.Graph.Nodes[index];
        if (ScoreHint.LabelOf(scores, node.Id) is not { } label)
            return "";
        var text = new StringBuilder("\n\n").Append(Escaped(label));
        if (isStale)
            return text.Append(" (as of the last text without errors)").ToString();
        if (node.Kind == NodeKind.Question)
            return text.ToString();
        text.Append(" · ").Append(ScoreHint.Sides(document.Graph, index));
        if (!document.HasErrors && Why(document, node.Id, scores, effort) is { } why)
            text.Append("\n\n").Append(Escaped(why));
        return text.ToString();
    }

    /// <summary>The sentence that explains a strength; null where finding it takes too much work for what is only shown in passing.</summary>
    private static string? Why(ArgumentDocument document, string id, MapScores scores, Effort effort)
    {
        try
        {
            var limits = document.Limits with { ExplanationEffort = document.Limits.ExplanationEffort / 10 };
            return Scoring.Explanations.Explainer.Explain(scores, document.Graph.IndexOf(id), limits, effort).Sentence;
        }
        catch (EffortSpentException)
        {
            return null;
        }
    }

    private static string Meaning(SyntaxTree tree, in LineSyntax line)
    {
        var keyword = line.Keyword;
        var above = line.Parent >= 0 ? tree.Lines[line.Parent].Keyword : Keyword.None;
        var place = keyword.PlaceUnder(above) ?? keyword.Row().Places.FirstOrDefault();
        return $"**{keyword.Name()}**: {place?.Meaning}.";
    }

    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text.Length > MaxText ? text[..MaxText] + "…" : text)
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when MarkdownRenderer.Special.Contains(c) => "\\" + c,
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }
}
