using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Html;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>A map as a format shows it: made once, before any format writes, so that none computes scores or judges options.</summary>
public sealed class MapView
{
    private readonly Scorer? _scorer;

    private MapView(ArgumentGraph graph, RenderOptions options, Visible visible) => (Graph, Options, Visible) = (graph, options, visible);

    private MapView(ArgumentGraph graph, RenderOptions options, Visible visible, Scorer scorer)
        : this(graph, options, visible) => (_scorer, Scores) = (scorer, scorer.Score());

    public ArgumentGraph Graph { get; }

    public RenderOptions Options { get; }

    /// <summary>The part that a picture shows.</summary>
    internal Visible Visible { get; }

    /// <summary>The strengths to show; null where none are.</summary>
    public MapScores? Scores { get; private init; }

    /// <summary>What is wrong with the map, where a format tells it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>How much writing it may take.</summary>
    public required MapLimits Limits { get; init; }

    /// <summary>Ends writing that nobody waits for any longer.</summary>
    public CancellationToken Cancellation { get; private init; }

    /// <summary>What explaining strengths may take; null where none are shown, or those of two maps.</summary>
    internal Effort? Effort => _scorer?.Effort;

    /// <summary>What a picture of two maps united says about the changes; null for any other view.</summary>
    internal Marks? Marks { get; private init; }

    /// <summary>How each <c>expect</c> of the map turned out, in the order of the text; empty where no scores are shown.</summary>
    public ImmutableArray<ExpectationResult> Expectations => _scorer is null ? [] : ExpectationCheck.Results(Graph, _scorer, Scores);

    /// <summary>Where the reasons lie, seen from the thesis.</summary>
    public Direction Direction => Options.Direction ?? (Visible.IsWide ? Direction.Right : Direction.Down);

    /// <summary>A view of a map for a format; null where the options ask for what there is not, which the problem tells.</summary>
    /// <param name="diagnostics">What is wrong with the map.</param>
    /// <param name="effort">What scoring it for the view may take; null for what the limits allow.</param>
    /// <exception cref="EffortSpentException">Scoring takes more work than it may.</exception>
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
        problem = OptionCheck.Of(graph, format.Name, format.Options, options);
        if (problem is not null)
            return null;
        var visible = Visible.Of(graph, options);
        var scoring = options.Scores ?? (format.AlwaysShowsScores ? ScoreOptions.Default : null);
        limits ??= MapLimits.Default;
        effort ??= new Effort(limits.Effort, cancellation);
        effort.Spend((long)graph.Nodes.Length + graph.Relations.Length);
        ImmutableArray<Diagnostic> told = diagnostics.IsDefault ? [] : diagnostics;
        if (scoring is null)
            return new MapView(graph, options, visible) { Limits = limits, Diagnostics = told, Cancellation = cancellation };
        var scorer = new Scorer(graph, scoring with { Limits = scoring.Limits ?? limits }, effort);
        return new MapView(graph, options, visible, scorer) { Limits = limits, Diagnostics = told, Cancellation = cancellation };
    }

    /// <summary>A view of two maps united.</summary>
    internal static MapView Of(ArgumentGraph graph, RenderOptions options, Marks marks, ComparisonView comparison) =>
        new(graph, options, Visible.Of(graph, options, marks))
    {
        Scores = marks.Scores,
        Marks = marks,
        Limits = comparison.Limits,
        Cancellation = comparison.Cancellation,
    };

    /// <summary>The same part of the map in other clothes and without scores.</summary>
    internal MapView WithoutScores(Theme theme) => new(Graph, Options with { Theme = theme, Scores = null }, Visible)
    {
        Limits = Limits,
        Cancellation = Cancellation,
    };

    /// <summary>The strengths on another day; of a view that shows scores.</summary>
    internal MapScores ScoresOn(DateOnly? day) =>
        _scorer is null
            ? throw new InvalidOperationException("This view shows no scores.")
            : day == Scores!.AsOf ? Scores : _scorer.Score(day);

    /// <summary>What explains the strengths in a page; of a view that shows scores.</summary>
    internal PageSentences Sentences() =>
        _scorer is null
            ? throw new InvalidOperationException("This view shows no scores.")
            : new(Graph, Options, _scorer.Limits, _scorer.Effort);

    /// <summary>Nodes and lines that a picture would draw.</summary>
    public int CountDrawn() => Options.Sections == SectionStyle.Open ? Visible.Count : new Dot.CollapsedSections(Graph, Visible).Count;
}
