using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>What a page says of scores, in the words that its script uses for other days.</summary>
internal sealed class PageWords(MapView view)
{
    private readonly ArgumentGraph _graph = view.Graph;
    private readonly MapScores _scores = view.Scores!;

    /// <summary>"✓ 0.90", and the class for its colour; empty for what has no score of its own.</summary>
    public (string Words, string Class) Score(int node)
    {
        var kind = _graph.Nodes[node].Kind;
        if (kind == NodeKind.Question)
            return ("", "");
        var score = _scores.Nodes[node];
        if (!score.Counts)
            return (score.Presence.Name(), "");
        var number = _scores.IsGraded ? Strength(node) : "";
        return kind == NodeKind.Source ? (number, "") : ($"{Sign(score.Verdict)} {number}".TrimEnd(), score.Verdict.Name());
    }

    public string Strength(int node) => _scores.Bounds.Show(_scores.Nodes[node].Strength, 2);

    public static string Sign(Verdict verdict) => verdict switch { Verdict.Accepted => "✓", Verdict.Rejected => "✗", _ => "?" };

    /// <summary>The text of an item on one line; of an argument without one the texts of its premises.</summary>
    public string Text(int node)
    {
        var item = _graph.Nodes[node];
        if (!item.Text.IsEmpty)
            return Paragraphs.OnOneLine(item.Text);
        if (!item.Kind.IsArgument())
            return item.Id;
        var premises = new List<string>();
        foreach (var index in _graph.Incoming[node])
        {
            var relation = _graph.Relations[index];
            if (relation.Kind == RelationKind.Premise)
                premises.Add(Paragraphs.OnOneLine(_graph.Nodes[relation.From].Text));
        }

        return premises.Count == 0 ? item.Id : string.Join(" + ", premises);
    }

    public static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Signed(double value) => value.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
