using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// Writes what a reader wants to know first: what became of the theses on the map's day, why, and what to settle first; without script.
/// </summary>
internal sealed class PageAnswer
{
    /// <summary>Theses that are explained; each takes as long as several scorings.</summary>
    private const int Explained = 3;

    /// <summary>What explains one thesis may take this part of what is left of the effort.</summary>
    private const int PartOfEffort = 20;

    /// <summary>How often a map is scored to tell whether its verdicts are firm.</summary>
    private const int ScoringsOfFirmness = 2;

    /// <summary>Theses that are named.</summary>
    private const int MostTheses = 20;

    private const int MostReasons = 6;

    private const int MostInputs = 3;

    private const int MostAssumptions = 5;

    /// <summary>The least share of what is open that is worth a line.</summary>
    private const double LeastShare = 0.01;

    private readonly MapView _view;
    private readonly ArgumentGraph _graph;
    private readonly MapScores _scores;
    private readonly PageWords _words;
    private readonly Utf8Output _output;
    private readonly HtmlText _text;
    private readonly Dictionary<int, string> _sentences = [];

    private PageAnswer(MapView view, Stream stream)
    {
        (_view, _graph, _scores, _words, _output) = (view, view.Graph, view.Scores!, new PageWords(view), new Utf8Output(stream));
        _text = new HtmlText(_output);
    }

    /// <returns>By thesis that it explains: the explanation in one sentence.</returns>
    public static IReadOnlyDictionary<int, string> Write(MapView view, Stream stream)
    {
        var answer = new PageAnswer(view, stream);
        answer.Write();
        return answer._sentences;
    }

    /// <summary>Writes the same about one item: its verdict, why, and what to settle first.</summary>
    public static void WriteItem(MapView view, int node, Stream stream)
    {
        var answer = new PageAnswer(view, stream);
        answer.Verdict(node, answer._scores.Nodes[node]);
        if (answer._scores.Nodes[node].Counts)
            answer.Explain(node, answer._scores.Nodes[node], isFolded: false);
        answer._output.Flush();
    }

    private void Write()
    {
        Facts();
        var theses = _scores.CountedTheses().Concat(_graph.Theses.Where(node => !_scores.Nodes[node].Counts)).ToList();
        var questions = QuestionsByThesis();
        var asked = -1;
        var rank = 0;
        for (var i = 0; i < Math.Min(theses.Count, MostTheses); i++)
        {
            var question = questions.GetValueOrDefault(theses[i], -1);
            rank = question == asked ? rank + 1 : 1;
            if (question >= 0 && question != asked)
                Question(question);
            asked = question;
            Thesis(theses[i], i, theses.Count, question >= 0 && _scores.Nodes[theses[i]].Counts ? rank : 0);
        }

        // Where there are several, all verdicts come before the first of the reasons.
        if (theses.Count > 1 && _scores.Nodes[theses[0]].Counts)
            Own(theses[0], "Why: " + _words.Text(theses[0]));

        if (theses.Count > MostTheses)
            Paragraph("small", $"{theses.Count - MostTheses:N0} more theses stand in the outline.");
        _output.Flush();
    }

    private void Facts()
    {
        var facts = new List<string>();
        if (_scores.AsOf is { } day)
            facts.Add($"as of {day}");
        Add(_graph.Nodes.Count(node => node.Kind.IsStatement()), "statement");
        Add(_graph.Nodes.Count(node => node.Kind == NodeKind.Source), "source");
        Paragraph("facts", $"{string.Join(" · ", facts)}");

        void Add(int count, string noun) => facts.Add(
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}"));
    }

    private Dictionary<int, int> QuestionsByThesis()
    {
        var questions = new Dictionary<int, int>();
        foreach (var ranking in _scores.Questions)
        {
            foreach (var answer in ranking.Answers)
                questions.TryAdd(answer.Node, ranking.Question);
        }

        return questions;
    }

    private void Question(int question)
    {
        var few = _graph.IsExclusive(question)
            ? "Only one of these answers can hold, the likeliest first:"
            : "The answers, the strongest first:";
        _output.Write("<p class=\"question\" dir=\"auto\">"u8);
        _text.Write(_words.Text(question));
        _output.Write("</p>"u8);
        Paragraph("small", $"{few}");
    }

    private void Thesis(int node, int place, int count, int rank)
    {
        var score = _scores.Nodes[node];
        _output.Write("<article class=\"thesis\" data-thesis=\""u8);
        _output.Write(node);
        _output.Write("\">\n<h2 dir=\"auto\">"u8);
        if (rank > 0 && count > 1)
            _output.Write(string.Create(CultureInfo.InvariantCulture, $"{rank}. "));
        Link(node);
        _output.Write("</h2>\n"u8);
        Verdict(node, score);
        if (score.Counts && (count == 1 || place is > 0 and < Explained))
            Own(node, count == 1 ? null : "");
        _output.Write("</article>\n"u8);
    }

    /// <summary>What explains a verdict; the script hides it on other days.</summary>
    /// <param name="title">What stands above; empty where it is folded; null for nothing.</param>
    private void Own(int node, string? title)
    {
        _output.Write("<div class=\"own\">\n"u8);
        if (title is { Length: > 0 })
        {
            _output.Write("<p class=\"question\" dir=\"auto\">"u8);
            _text.Write(title);
            _output.Write("</p>\n"u8);
        }

        Explain(node, _scores.Nodes[node], isFolded: title is "");
        _output.Write("</div>\n"u8);
    }

    private void Verdict(int node, NodeScore score)
    {
        if (!score.Counts)
        {
            Paragraph("verdict", $"Does not count: {score.Presence.Name()}");
            return;
        }

        _output.Write("<p class=\"verdict "u8);
        _output.Write(score.Verdict.Name());
        _output.Write("\"><b>"u8);
        _output.Write($"{PageWords.Sign(score.Verdict)} {score.Verdict.Name()}");
        _output.Write("</b>"u8);
        if (_scores.IsGraded)
        {
            var words = score.Range is null ? "" : ", " + score.Word;
            var range = score.Range is { } ends && PageWords.Two(ends.Low) != PageWords.Two(ends.High)
                ? $" ({PageWords.Two(ends.Low)}–{PageWords.Two(ends.High)})"
                : "";
            _output.Write($" {_words.Strength(node)}{words}{range}{(score.RestsOnOpen ? "?" : "")}");
        }

        _output.Write("</p>\n"u8);
        if (_scores.IsGraded)
            Gauge(score);
    }

    private void Explain(int node, NodeScore score, bool isFolded)
    {
        if (isFolded)
            _output.Write("<details><summary>Why, and what to settle first</summary>\n"u8);
        if (Explanation(node) is { } explanation)
        {
            _sentences[node] = explanation.Sentence;
            Standing(node, score, explanation);
            if (explanation.Odds is { IsMeasured: true } odds)
            {
                Reasons(odds);
                SettleFirst(odds);
            }
            else
            {
                Reasons(explanation);
            }
        }

        Assumptions(node);
        if (isFolded)
            _output.Write("</details>\n"u8);
    }

    /// <summary>Null where that would take more work than a page allows.</summary>
    private Explanation? Explanation(int node)
    {
        // The days of the page, and the sentences of its other items, have to be paid from the same effort.
        var most = Math.Min(_view.Limits.PageEffort, _scores.Effort.Left / PartOfEffort);
        try
        {
            return Explainer.Explain(
                _scores, node, _view.Limits with { ExplanationEffort = Math.Min(_view.Limits.ExplanationEffort, most / 2) },
                _scores.Effort.Part(most));
        }
        catch (EffortSpentException) when (!_scores.Effort.IsSpent)
        {
            return null;
        }
    }

    private void Standing(int node, NodeScore score, Explanation explanation)
    {
        var sentences = new List<string>();
        if (!score.IsReliable)
            sentences.Add("It did not settle, or rests on what did not: do not rely on it.");
        else if (score.Range is not null && _view.MoreScorings >= ScoringsOfFirmness)
        {
            sentences.Add(_scores.Firmness()[node]
                ? "Firm: nothing that is still open would change the verdict."
                : "Not firm: what is still open could change the verdict.");
        }

        if (explanation.Odds?.IfNoSourceHeld is { } without)
            sentences.Add($"If no source held, it would be {PageWords.Two(without)}.");
        if (sentences.Count > 0)
            Paragraph("standing", $"{string.Join(' ', sentences)}");
    }

    /// <summary>A waterfall: from the strength before any reason, reason by reason, to the strength.</summary>
    private void Reasons(OddsExplanation odds)
    {
        if (odds.Bars.IsEmpty)
            return;
        Heading("Why");
        Paragraph("small", $"Each bar moves the likelihood, from {PageWords.Two(odds.Start)} before any reason:");
        _output.Write("<ol class=\"waterfall\">\n"u8);
        var at = odds.Start;
        var shown = odds.Bars.Length <= MostReasons + 1 ? odds.Bars.Length : MostReasons;
        foreach (var bar in odds.Bars.Take(shown))
            Bar(bar, ref at);
        var rest = odds.Bars.Skip(shown).ToList();
        if (rest.Count > 0)
            Bar(new WaterfallBar(BarKind.Others, -1, -1, rest.Sum(bar => bar.Count), rest.Sum(bar => bar.Change)), ref at);
        _output.Write("</ol>\n"u8);
    }

    private void Bar(WaterfallBar bar, ref double at)
    {
        var end = at + bar.Change;
        _output.Write("<li class=\""u8);
        _output.Write(bar.Change < 0 ? "against" : "for");
        _output.Write("\"><span class=\"change\">"u8);
        _output.Write(PageWords.Signed(bar.Change));
        _output.Write("</span> "u8);
        if (bar.Kind == BarKind.Reason)
        {
            Link(bar.Node);
        }
        else
        {
            var noun = bar.Kind switch { BarKind.Rivals => "rival", BarKind.Sources => "source", _ => "other" };
            _text.Write(string.Create(CultureInfo.InvariantCulture, $"{bar.Count:N0} {noun}{(bar.Count == 1 ? "" : "s together")}"));
        }

        Strip(("room", 0, 1), (bar.Change < 0 ? "down" : "up", Math.Min(at, end), Math.Max(at, end)));
        _output.Write("</li>\n"u8);
        at = end;
    }

    /// <summary>In a semantics without likelihoods: what would be missed most.</summary>
    private void Reasons(Explanation explanation)
    {
        var reasons = explanation.Nodes
            .Where(contribution => contribution.Share != 0 && !_graph.Nodes[contribution.Index].Kind.IsOfSource()
                && !_graph.Nodes[contribution.Index].Kind.IsStep())
            .Take(MostReasons).ToList();
        if (reasons.Count == 0)
            return;
        Heading("Why");
        _output.Write("<ol class=\"waterfall\">\n"u8);
        foreach (var reason in reasons)
        {
            _output.Write("<li class=\""u8);
            _output.Write(reason.Share < 0 ? "against" : "for");
            _output.Write("\"><span class=\"change\">"u8);
            _output.Write(_scores.IsGraded ? PageWords.Signed(reason.Share) : reason.Share < 0 ? "−" : "+");
            _output.Write("</span> "u8);
            Link(reason.Index);
            _output.Write("</li>\n"u8);
        }

        _output.Write("</ol>\n"u8);
    }

    private void SettleFirst(OddsExplanation odds)
    {
        var inputs = odds.SettleFirst.Where(input => input.Share >= LeastShare).Take(MostInputs).ToList();
        if (inputs.Count == 0)
            return;
        Heading("Settle first");
        _output.Write("<ol class=\"settle\">\n"u8);
        foreach (var input in inputs)
        {
            _output.Write("<li>"u8);
            Link(input.Node);
            _output.Write(": "u8);
            _output.Write(What(input));
            _output.Write($" <span class=\"small\">(moves it between {PageWords.Two(Math.Min(input.AtLow, input.AtHigh))} and ");
            _output.Write($"{PageWords.Two(Math.Max(input.AtLow, input.AtHigh))})</span></li>\n");
        }

        _output.Write("</ol>\n"u8);
    }

    private string What(OpenInput input)
    {
        var kind = _graph.Nodes[input.Node].Kind;
        return kind switch
        {
            NodeKind.Source => "how reliable is this source?",
            _ when kind.IsInference() => "how strong is this argument?",
            _ when input.IsRating => "how likely is this?",
            _ => "how likely is this by itself? Nobody has rated it.",
        };
    }

    /// <summary>What is only taken for now and the verdict rests on.</summary>
    private void Assumptions(int thesis)
    {
        if (!_scores.Nodes[thesis].RestsOnAssumed)
            return;
        var assumed = _scores.AssumptionsOf(thesis);
        Heading("Rests on what is only assumed");
        _output.Write("<ul class=\"settle\">\n"u8);
        foreach (var node in assumed.Take(MostAssumptions))
        {
            _output.Write("<li>"u8);
            Link(node);
            _output.Write("</li>\n"u8);
        }

        _output.Write("</ul>\n"u8);
        if (assumed.Length > MostAssumptions)
            Paragraph("small", $"and {assumed.Length - MostAssumptions:N0} more");
    }

    private void Link(int node)
    {
        _output.Write("<a href=\"#item:"u8);
        _text.Write(_graph.Nodes[node].Id);
        _output.Write("\" data-go=\""u8);
        _output.Write(node);
        _output.Write("\" dir=\"auto\">"u8);
        _text.Write(_words.Text(node));
        _output.Write("</a>"u8);
    }

    private void Heading(string words)
    {
        _output.Write("<h3>"u8);
        _output.Write(words);
        _output.Write("</h3>\n"u8);
    }

    private void Paragraph(string style, FormattableString words)
    {
        _output.Write("<p class=\""u8);
        _output.Write(style);
        _output.Write("\">"u8);
        _text.Write(words.ToString(CultureInfo.InvariantCulture));
        _output.Write("</p>\n"u8);
    }

    /// <summary>The strength from 0 to 1 with its range, and marks at the bounds of verdicts.</summary>
    private void Gauge(NodeScore score)
    {
        var range = score.Range ?? new StrengthRange(score.Strength, score.Strength);
        Strip(
            ("room", 0, 1), ("range", range.Low, range.High), ("strength", 0, score.Strength),
            ("mark", _scores.Bounds.Reject, _scores.Bounds.Reject), ("mark", _scores.Bounds.Accept, _scores.Bounds.Accept));
    }

    /// <summary>Bars on one line from 0 to 1, as a drawing, since a page takes no styles in its elements.</summary>
    private void Strip(params ReadOnlySpan<(string Class, double From, double To)> parts)
    {
        _output.Write("<svg class=\"strip\" viewBox=\"0 0 1000 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"u8);
        foreach (var (style, from, to) in parts)
        {
            var (x, width) = (Math.Clamp(from, 0, 1) * 1000, Math.Max(4, (Math.Clamp(to, 0, 1) - Math.Clamp(from, 0, 1)) * 1000));
            _output.Write(string.Create(
                CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{x:0.##}\" width=\"{width:0.##}\" height=\"8\"/>"));
        }

        _output.Write("</svg>\n"u8);
    }
}
