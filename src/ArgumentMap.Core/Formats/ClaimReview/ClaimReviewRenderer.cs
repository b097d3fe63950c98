using System.Text.Json;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.ClaimReview;

/// <summary>Writes a review for each thesis that counts, or for the focused statement. The map must have what a review needs.</summary>
/// <remarks>
/// The rating is the strength, from 0 to 1, and the verdict in words. Authors have names but no types, because a map does not say whether
/// they are people.
/// </remarks>
internal sealed class ClaimReviewRenderer(MapView view, Stream stream) : IDisposable
{
    /// <summary>Digits of a strength, where its verdict is seen in so few.</summary>
    private const int Digits = 2;

    private readonly ArgumentGraph _graph = view.Graph;
    private readonly MapScores _scores = view.Scores!;
    private readonly Utf8JsonWriter _json = JsonStyle.CreateWriter(stream);

    public void Dispose() => _json.Dispose();

    /// <summary>A date that says no more than a day, month or year, as schema.org takes it; null for any other.</summary>
    public static string? Day(string? date) => date?.AsSpan().ContainsAnyExcept("0123456789-") == false ? date : null;

    public void Render()
    {
        var topics = view.Options.Focus is { } focus ? [_graph.IndexOf(focus)] : _scores.CountedTheses();
        _json.WriteStartObject();
        _json.WriteString("@context"u8, "https://schema.org"u8);
        _json.WriteStartArray("@graph"u8);
        foreach (var topic in topics.Where(topic => _scores.Nodes[topic].Counts))
        {
            Review(topic);
            _json.Flush();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Review(int topic)
    {
        var claim = _graph.Nodes[topic];
        var url = _graph.Get(PropertyName.Url)!;
        _json.WriteStartObject();
        _json.WriteString("@type"u8, "ClaimReview"u8);
        _json.WriteString("@id"u8, $"{url.Split('#')[0]}#{Uri.EscapeDataString(claim.Id)}");
        _json.WriteString("url"u8, url);
        Text("name"u8, _graph.Title);
        Named("author"u8, _graph.Get(PropertyName.Author));
        _json.WriteString("datePublished"u8, _graph.Get(PropertyName.Date));
        Text("inLanguage"u8, _graph.Get(PropertyName.Language));
        var text = Paragraphs.OnOneLine(claim.Text);
        _json.WriteString("claimReviewed"u8, text);
        _json.WriteStartObject("itemReviewed"u8);
        _json.WriteString("@type"u8, "Claim"u8);
        _json.WriteString("text"u8, text);
        Named("author"u8, claim.Get(PropertyName.By));
        Text("datePublished"u8, Day(claim.Get(PropertyName.Date)));
        if (claim.Get(PropertyName.Url) is { } place)
        {
            _json.WriteStartObject("appearance"u8);
            _json.WriteString("@type"u8, "CreativeWork"u8);
            _json.WriteString("url"u8, place);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        Rating(_scores.Nodes[topic]);
        _json.WriteStartArray("citation"u8);
        foreach (var source in SourcesOf(topic))
            Source(_graph.Nodes[source]);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Rating(NodeScore score)
    {
        _json.WriteStartObject("reviewRating"u8);
        _json.WriteString("@type"u8, "Rating"u8);
        _json.WriteNumber("ratingValue"u8, Math.Round(score.Strength, _scores.Bounds.DigitsOf(score.Strength, Digits)));
        _json.WriteNumber("worstRating"u8, 0);
        _json.WriteNumber("bestRating"u8, 1);
        _json.WriteString("alternateName"u8, score.Verdict.Name());
        _json.WriteEndObject();
    }

    private void Source(Node source)
    {
        _json.WriteStartObject();
        _json.WriteString("@type"u8, "CreativeWork"u8);
        _json.WriteString("name"u8, Paragraphs.OnOneLine(source.Text));
        Named("author"u8, source.Get(PropertyName.By));
        Text("datePublished"u8, Day(source.Get(PropertyName.Date)));
        Text("url"u8, source.Get(PropertyName.Url));
        Text("archivedAt"u8, source.Get(PropertyName.Archive));
        _json.WriteEndObject();
    }

    /// <summary>The sources of all that bears on a claim, for or against it, in text order.</summary>
    private List<int> SourcesOf(int topic)
    {
        var reached = new HashSet<int> { topic };
        var open = new Stack<int>([topic]);
        var sources = new List<int>();
        while (open.TryPop(out var node))
        {
            view.Effort.Spend(1 + _graph.Incoming[node].Length);
            if (_graph.Nodes[node].Kind == NodeKind.Source)
                sources.Add(node);
            foreach (var index in _graph.Incoming[node])
            {
                ref readonly var relation = ref _graph.Relations.ItemRef(index);
                if (relation.Kind is not (RelationKind.Answer or RelationKind.Issue) && reached.Add(relation.From))
                    open.Push(relation.From);
            }
        }

        sources.Sort();
        return sources;
    }

    /// <param name="value">Null or empty leaves it out.</param>
    private void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _json.WriteString(name, value);
    }

    /// <param name="who">Null leaves it out.</param>
    private void Named(ReadOnlySpan<byte> name, string? who)
    {
        if (who is null)
            return;
        _json.WriteStartObject(name);
        _json.WriteString("name"u8, who);
        _json.WriteEndObject();
    }
}
