using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Html;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>A map prepared for formats before any of them writes, so that no format computes scores or validates options.</summary>
public sealed class MapView
{
    private readonly Scorer? _scorer;

    /// <summary>Units of effort that the scores took.</summary>
    private readonly long _cost;

    private MapView(ArgumentGraph graph, RenderOptions options, Visible visible, Scorer? scorer = null)
    {
        (Graph, Options, Visible, _scorer) = (graph, options, visible, scorer);
        if (scorer is null)
            return;
        var left = scorer.Effort.Left;
        Scores = scorer.Score();
        _cost = left - scorer.Effort.Left;
    }

    public ArgumentGraph Graph { get; }

    public RenderOptions Options { get; }

    /// <summary>The part of the map that a picture shows.</summary>
    internal Visible Visible { get; }

    /// <summary>The scores to show; null where none are shown.</summary>
    public MapScores? Scores { get; private init; }

    /// <summary>The diagnostics of the map, for formats that report them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The limits on the work of writing.</summary>
    public required MapLimits Limits { get; init; }

    /// <summary>Cancels writing.</summary>
    public CancellationToken Cancellation { get; private init; }

    /// <summary>What scoring, explaining and writing it may take together.</summary>
    public required Effort Effort { get; init; }

    /// <summary>The changes to mark in a picture of two merged maps; null for any other view.</summary>
    internal Marks? Marks { get; private init; }

    /// <summary>The outcome of each <c>expect</c> of the map, in text order; empty where no scores are shown.</summary>
    public ImmutableArray<ExpectationResult> Expectations => _scorer is null ? [] : ExpectationCheck.Results(Graph, _scorer, Scores);

    /// <summary>Where the reasons lie relative to the thesis.</summary>
    public Direction Direction => Options.Direction ?? (Visible.IsWide ? Direction.Right : Direction.Down);

    /// <summary>
    /// Creates the view of a map for a format; null where an option is invalid, with the reason in <paramref name="problem"/>.
    /// </summary>
    /// <param name="diagnostics">The diagnostics of the map.</param>
    /// <param name="effort">The effort allowed for scoring; null for what the limits allow.</param>
    /// <exception cref="EffortSpentException">Scoring exceeds the effort allowed.</exception>
    internal static MapView? Of(
        ArgumentGraph graph,
        MapFormat format,
        RenderOptions options,
        out Diagnostic? problem,
        MapLimits? limits = null,
        ImmutableArray<Diagnostic> diagnostics = default,
        Effort? effort = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(options);
        problem = OptionCheck.Of(graph, format.Name, format.Options, options) ?? format.Unfit(graph, options);
        if (problem is not null)
            return null;
        var visible = Visible.Of(graph, options);
        var scoring = options.Scores ?? (format.AlwaysShowsScores ? ScoreOptions.Default : null);
        limits ??= MapLimits.Default;
        effort ??= new Effort(limits.Effort, cancellation);
        effort.Spend((long)graph.Nodes.Length + graph.Relations.Length);
        ImmutableArray<Diagnostic> reported = diagnostics.IsDefault ? [] : diagnostics;
        var scorer = scoring is null ? null : new Scorer(graph, scoring with { Limits = scoring.Limits ?? limits }, effort);
        return new MapView(graph, options, visible, scorer)
        {
            Limits = limits,
            Diagnostics = reported,
            Effort = effort,
            Cancellation = cancellation,
        };
    }

    /// <summary>The view of two merged maps.</summary>
    internal static MapView Of(ArgumentGraph graph, RenderOptions options, Marks marks, ComparisonView comparison) =>
        new(graph, options, Visible.Of(graph, options, marks))
    {
        Scores = marks.Scores,
        Marks = marks,
        Limits = comparison.Limits,
        Effort = comparison.Effort,
        Cancellation = comparison.Cancellation,
    };

    /// <summary>The same part of the map, with the same scores, in another theme.</summary>
    internal MapView In(Theme theme) => new(Graph, Options with { Theme = theme }, Visible)
    {
        Scores = Scores,
        Limits = Limits,
        Effort = Effort,
        Cancellation = Cancellation,
    };

    /// <summary>How many times more it could be scored with half of the effort that is left, if each time took as much as the first.</summary>
    internal int MoreScorings => (int)Math.Min(int.MaxValue, Effort.Left / 2 / Math.Max(1, _cost));

    /// <summary>The scores on another day. The view must show scores.</summary>
    internal MapScores ScoresOn(CalendarDay? day) =>
        _scorer is null
            ? throw new InvalidOperationException("This view shows no scores.")
            : day == Scores!.AsOf ? Scores : _scorer.Score(day);

    /// <summary>The sentences that explain strengths in a page. The view must show scores.</summary>
    internal PageSentences Sentences() =>
        _scorer is null
            ? throw new InvalidOperationException("This view shows no scores.")
            : new(Graph, Limits, _scorer.Effort);

    /// <summary>The number of nodes and lines that a picture would draw.</summary>
    public int CountDrawn() => Options.Sections == SectionStyle.Open ? Visible.Count : new Dot.CollapsedSections(Graph, Visible).Count;
}
