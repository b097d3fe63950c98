using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Scoring.Semantics;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>The main entry point: a map read from its source, with its graph, its diagnostics and its renderings.</summary>
public sealed class ArgumentDocument
{
    private readonly Effort? _effort;

    /// <summary>The files it was read from, to read it again with another text; null where there are none.</summary>
    private readonly MapLoader? _loader;

    private ArgumentDocument(
        ImmutableArray<SyntaxTree> trees,
        ArgumentGraph graph,
        LineMap lines,
        ImmutableArray<Diagnostic> diagnostics,
        MapLimits limits,
        Effort? effort,
        MapLoader? loader = null) =>
        (Trees, Graph, Lines, Diagnostics, Limits, _effort, _loader) = (trees, graph, lines, diagnostics, limits, effort, loader);

    /// <summary>
    /// The map's own file first, then the files it includes, each once; empty where the map was read from another format.
    /// </summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The graph of what could be read; complete where there are no errors.</summary>
    public ArgumentGraph Graph { get; }

    /// <summary>Which lines declare or mention which nodes; empty where the map was read from JSON.</summary>
    public LineMap Lines { get; }

    /// <summary>The diagnostics of reading, in the order of the files and, within each file, of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What the file said that a map cannot say, one row for each kind; empty where the map was read from the argument language.
    /// </summary>
    public ImmutableArray<Loss> Losses { get; private init; } = [];

    /// <summary>The limits it was read with, which are the default for everything done with it.</summary>
    public MapLimits Limits { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Reads a map from a text without includes.</summary>
    public static ArgumentDocument Parse(string text) => Parse(new SourceText(text, "map.arg"));

    /// <summary>Reads a map from a text. Every mistake becomes a diagnostic.</summary>
    /// <param name="files">The texts that it can include, by name (see <see cref="IncludePath"/>); null if it cannot include any.</param>
    /// <param name="effort">
    /// The effort allowed for reading it and for everything done with the document together; null to allow each what the limits allow.
    /// </param>
    public static ArgumentDocument Parse(
        SourceText source, IReadOnlyDictionary<string, string>? files = null, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= MapLimits.Default;
        return Parse(source, files, limits, new DiagnosticBag(limits.Diagnostics), effort);
    }

    /// <summary>Reads a map from the bytes of a file in UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">Name of the file, for messages and for what it includes.</param>
    /// <param name="effort">As for the other overload.</param>
    public static ArgumentDocument Parse(
        ReadOnlySpan<byte> utf8,
        string path,
        IReadOnlyDictionary<string, string>? files = null,
        MapLimits? limits = null,
        Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        return Parse(SourceDecoder.Decode(utf8, path, limits, diagnostics), files, limits, diagnostics, effort);
    }

    /// <summary>Reads a map of a workspace with everything it includes. A missing file becomes a diagnostic, too.</summary>
    /// <param name="name">Name of the map in the workspace.</param>
    /// <param name="limits">Null for the limits in the settings that apply to the map.</param>
    /// <param name="effort">As for <see cref="Parse(SourceText, IReadOnlyDictionary{string, string}?, MapLimits?, Effort?)"/>.</param>
    public static async Task<ArgumentDocument> LoadAsync(
        IWorkspace workspace, string name, MapLimits? limits = null, Effort? effort = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= (await workspace.SettingsAsync(name, cancellation).ConfigureAwait(false)).Settings.Limits;
        var content = await workspace.ReadAsync(name, limits.FileLength, cancellation).ConfigureAwait(false);
        return await LoadAsync(workspace, content, name, limits, effort, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a map whose own file has already been read, with everything it includes.</summary>
    /// <param name="name">Name of the map, for messages and for what it includes.</param>
    /// <param name="effort">As for <see cref="Parse(SourceText, IReadOnlyDictionary{string, string}?, MapLimits?, Effort?)"/>.</param>
    public static async Task<ArgumentDocument> LoadAsync(
        IFileSource files,
        FileContent content,
        string name,
        MapLimits? limits = null,
        Effort? effort = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        var source = SourceDecoder.Decode(content, name, limits, diagnostics);
        var reading = effort ?? new Effort(limits.Effort, cancellation);
        using var task = reading.Begin(() => DivideTheMap(source));
        try
        {
            var loader = new MapLoader(source, limits, diagnostics, reading);
            while (loader.Next(out var include))
            {
                var included = await files.ResolveAsync(include.Includer, include.Path, cancellation).ConfigureAwait(false);
                if (loader.Wants(include, included))
                    loader.Take(include, included, await files.ReadAsync(included, limits.FileLength, cancellation).ConfigureAwait(false));
            }

            return Build(loader, limits, diagnostics, reading, effort);
        }
        catch (EffortSpentException spent)
        {
            return TooMuch([new SyntaxTree(source, [], [])], source, limits, diagnostics, spent, effort);
        }
    }

    /// <summary>Reads a map in a format other than the argument language, in UTF-8.</summary>
    /// <param name="format">A format such as <see cref="MapFormats.Json"/>.</param>
    /// <param name="path">Name of the file, for messages.</param>
    /// <param name="effort">As for <see cref="Parse(SourceText, IReadOnlyDictionary{string, string}?, MapLimits?, Effort?)"/>.</param>
    public static ArgumentDocument Read(
        IReadableFormat format, ReadOnlySpan<byte> utf8, string path, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        var source = SourceDecoder.Decode(utf8, path, limits, diagnostics);
        var reading = effort ?? new Effort(limits.Effort);
        using var task = reading.Begin(() => DivideTheMap(source));
        try
        {
            var losses = new LossList();
            var graph = format.Read(source, diagnostics, losses, reading);
            return new ArgumentDocument([], graph, LineMap.Empty, diagnostics.ToSorted(graph.Files), limits, effort)
            {
                Losses = losses.ToImmutable(),
            };
        }
        catch (EffortSpentException spent)
        {
            return TooMuch([], source, limits, diagnostics, spent, effort);
        }
    }

    /// <summary>The strengths and verdicts of the map.</summary>
    /// <exception cref="EffortSpentException">Scoring exceeds the effort allowed.</exception>
    public MapScores Score(ScoreOptions? options = null, Effort? effort = null)
    {
        options = Within(options);
        effort ??= _effort ?? new Effort(options.Limits!.Effort);
        var scores = new Scorer(Graph, options, effort).Score();
        if (options.Positions)
            scores.Positions = Positions(new PositionOptions { AsOf = scores.AsOf, Most = 1, Limits = options.Limits }, effort);
        return scores;
    }

    /// <summary>The outcome of each <c>expect</c> of the map, in text order.</summary>
    /// <exception cref="EffortSpentException">Scoring all the days exceeds the effort allowed.</exception>
    public ImmutableArray<ExpectationResult> Expectations(ScoreOptions? options = null, Effort? effort = null) =>
        ExpectationCheck.Results(Graph, Within(options), effort ?? _effort);

    /// <summary>
    /// Why a node has its strength, and what would change its verdict; null where the map has no such node, or it is a question.
    /// </summary>
    /// <exception cref="EffortSpentException">This exceeds the effort allowed.</exception>
    public Explanation? Explain(string id, ScoreOptions? options = null, Effort? effort = null)
    {
        var topic = Graph.IndexOf(id);
        if (topic < 0 || Graph.Nodes[topic].Kind == NodeKind.Question)
            return null;
        options = Within(options);
        effort ??= _effort ?? new Effort(options.Limits!.Effort);
        return Explainer.Explain(Score(options, effort), topic, options.Limits, effort, options.Measures);
    }

    /// <summary>Why the answers to a question stand as they do; null where there is no question with an id.</summary>
    /// <exception cref="EffortSpentException">Explaining takes more work than it may.</exception>
    public QuestionExplanation? ExplainQuestion(string id, ScoreOptions? options = null, Effort? effort = null)
    {
        var question = Graph.IndexOf(id);
        if (question < 0 || Graph.Nodes[question].Kind != NodeKind.Question)
            return null;
        options = Within(options);
        effort ??= _effort ?? new Effort((options.Limits ?? MapLimits.Default).Effort);
        return Explainer.ExplainQuestion(Score(options, effort), question, options.Limits, effort, options.Measures);
    }

    /// <summary>How strengths and verdicts changed on each date in the map.</summary>
    /// <param name="topics">Indices of the nodes to follow; empty for all claims.</param>
    /// <exception cref="EffortSpentException">Scoring all the days exceeds the effort allowed.</exception>
    public Timeline Timeline(ImmutableArray<int> topics = default, ScoreOptions? options = null, Effort? effort = null) =>
        Scoring.Timeline.Of(Graph, topics, Within(options), effort ?? _effort);

    /// <summary>The coherent positions that can be taken on the map: several where it has cycles or exclusive questions.</summary>
    /// <exception cref="EffortSpentException">Finding them exceeds the effort allowed.</exception>
    public MapPositions Positions(PositionOptions? options = null, Effort? effort = null)
    {
        options ??= PositionOptions.Default;
        return PositionFinder.Find(Graph, options with { Limits = options.Limits ?? Limits }, effort ?? _effort);
    }

    /// <summary>The same map with one item rated otherwise: what if?</summary>
    /// <param name="rating">As it would stand in square brackets: <c>0.9</c>, <c>unlikely</c>, for a source <c>B2</c>.</param>
    /// <param name="problem">Why there is no such map, with what was expected; empty where there is one.</param>
    /// <returns>Null where the map has no such item, or the item cannot have that rating.</returns>
    public ArgumentDocument? WithRating(string id, string rating, out string problem)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(rating);
        return OtherRating.Of(Graph, id, rating, out problem) is { } graph
            ? new ArgumentDocument(Trees, graph, Lines, Diagnostics, Limits, _effort, _loader)
            : null;
    }

    /// <summary>The map with another text for its own file; null where that includes something this map does not.</summary>
    /// <remarks>What could not be read of the files that it includes is reported by this map alone.</remarks>
    internal ArgumentDocument? WithText(string text, Effort effort)
    {
        var diagnostics = new DiagnosticBag(Limits.Diagnostics);
        return _loader?.WithText(text, diagnostics, effort) is { } loader ? Build(loader, Limits, diagnostics, effort, effort) : null;
    }

    /// <summary>Compares the argument of this map with that of another.</summary>
    /// <exception cref="EffortSpentException">Comparing exceeds the effort allowed.</exception>
    public MapComparison Compare(ArgumentDocument other, ComparisonOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        options ??= ComparisonOptions.Default;
        options = options with { Limits = options.Limits ?? Limits, Scores = Within(options.Scores) };
        return Comparer.Compare(Graph, other.Graph, options, effort ?? _effort);
    }

    /// <summary>
    /// All diagnostics of the map: those of reading, those of the rules and of the scores. In a map with errors they are about what could
    /// be read; what may be missing only because it could not be read is held back (ARG133).
    /// </summary>
    /// <remarks>If this exceeds the effort allowed, the result is what was found until then and, last, what to reduce (ARG910).</remarks>
    public ImmutableArray<Diagnostic> Check(Settings? settings = null, Effort? effort = null)
    {
        settings ??= Settings.Default with { Limits = Limits };
        return Reviewer.Review(Trees, Graph, Lines, Diagnostics, settings, effort ?? _effort ?? new Effort(settings.Limits.Effort));
    }

    /// <summary>Reads a map and applies the fixes of its diagnostics to its own file; included files are not modified.</summary>
    /// <param name="path">Name of the file, for messages and for what it includes.</param>
    /// <param name="files">The texts that it can include, by name; null if it cannot include any.</param>
    /// <param name="effort">
    /// The effort allowed for reading and checking it, repeated as fixes reveal more; null for what the limits allow.
    /// </param>
    public static FixedMap Fix(
        ReadOnlySpan<byte> utf8,
        string path,
        IReadOnlyDictionary<string, string>? files = null,
        Settings? settings = null,
        Effort? effort = null)
    {
        settings ??= Settings.Default;
        effort ??= new Effort(settings.Limits.Effort);
        var all = Fixer.Within(settings);
        var document = Parse(utf8, path, files, all.Limits, effort);
        var fixer = new Fixer(document.Read(), document.Check(all), settings.Limits.Diagnostics, effort);
        while (document.IsWhole(utf8.IsEmpty) && fixer.Next() is { } text)
        {
            var next = Parse(new SourceText(text, path), files, all.Limits, effort);
            if (!fixer.Take(next.Read(), next.Check(all)))
                break;
        }

        return fixer.Result;
    }

    /// <summary>Does the same for a map that includes files of a workspace.</summary>
    /// <param name="content">The map's own file.</param>
    /// <param name="name">Its name in the workspace.</param>
    /// <param name="effort">As for <see cref="Fix"/>.</param>
    public static async Task<FixedMap> FixAsync(
        IFileSource files,
        FileContent content,
        string name,
        Settings? settings = null,
        Effort? effort = null,
        CancellationToken cancellation = default)
    {
        settings ??= Settings.Default;
        effort ??= new Effort(settings.Limits.Effort, cancellation);
        var all = Fixer.Within(settings);
        var document = await LoadAsync(files, content, name, all.Limits, effort, cancellation).ConfigureAwait(false);
        var fixer = new Fixer(document.Read(), document.Check(all), settings.Limits.Diagnostics, effort);
        while (document.IsWhole(content.IsEmpty) && fixer.Next() is { } text)
        {
            var next = await LoadAsync(files, FileContent.Of(text), name, all.Limits, effort, cancellation).ConfigureAwait(false);
            if (!fixer.Take(next.Read(), next.Check(all)))
                break;
        }

        return fixer.Result;
    }

    private ReadMap Read() => new(Trees[0].Source, Graph);

    /// <summary>
    /// The map in a format, or the reason why there is none: an option that the format does not take, an unknown focus, an exceeded layout
    /// limit.
    /// </summary>
    /// <exception cref="EffortSpentException">This exceeds the effort allowed.</exception>
    /// <exception cref="OperationCanceledException">Rendering was cancelled.</exception>
    public Rendering Render(MapFormat format, RenderOptions? options = null, CancellationToken cancellation = default) =>
        Rendering.Of(stream => Render(format, stream, options, cancellation));

    /// <summary>Writes the map in a format, in UTF-8 without a byte order mark.</summary>
    /// <returns>Null where it was written; otherwise nothing was written, and this is the reason.</returns>
    /// <exception cref="EffortSpentException">This exceeds the effort allowed.</exception>
    /// <exception cref="OperationCanceledException">Rendering was cancelled.</exception>
    public Diagnostic? Render(MapFormat format, Stream stream, RenderOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stream);
        return View(format, options, out var problem, cancellation: cancellation) is { } view ? format.Write(view, stream) : problem;
    }

    /// <summary>The view that a format writes; null where an option is invalid, with the reason in <paramref name="problem"/>.</summary>
    /// <exception cref="EffortSpentException">Scoring it for the view exceeds the effort allowed.</exception>
    public MapView? View(
        MapFormat format,
        RenderOptions? options,
        out Diagnostic? problem,
        Effort? effort = null,
        CancellationToken cancellation = default) =>
        MapView.Of(Graph, format, options ?? RenderOptions.Default, out problem, Limits, Diagnostics, effort ?? _effort, cancellation);

    private ScoreOptions Within(ScoreOptions? options)
    {
        options ??= ScoreOptions.Default;
        return options.Limits is null ? options with { Limits = Limits } : options;
    }

    private static ArgumentDocument Parse(
        SourceText source, IReadOnlyDictionary<string, string>? files, MapLimits limits, DiagnosticBag diagnostics, Effort? effort)
    {
        var reading = effort ?? new Effort(limits.Effort);
        using var task = reading.Begin(() => DivideTheMap(source));
        try
        {
            var loader = new MapLoader(source, limits, diagnostics, reading);
            while (loader.Next(out var include))
            {
                var name = files is null ? include.Path : IncludePath.Resolve(include.Includer, include.Path);
                if (loader.Wants(include, name))
                    loader.Take(include, name, Read(files, name, limits.FileLength));
            }

            return Build(loader, limits, diagnostics, reading, effort);
        }
        catch (EffortSpentException spent)
        {
            return TooMuch([new SyntaxTree(source, [], [])], source, limits, diagnostics, spent, effort);
        }
    }

    /// <summary>Whether the map's own file was read completely; otherwise it must not be written back.</summary>
    private bool IsWhole(bool isEmpty) =>
        isEmpty || (Trees[0].Source is { Length: > 0 } source && !source.Text.Contains('\uFFFD', StringComparison.Ordinal));

    private static FileContent Read(IReadOnlyDictionary<string, string>? files, string name, int maxLength)
    {
        if (files is null)
            return FileContent.NotAllowed;
        if (!files.TryGetValue(name, out var text))
            return FileContent.Missing;
        return text.Length > maxLength ? FileContent.TooLarge : FileContent.Of(text);
    }

    private static ArgumentDocument Build(
        MapLoader loader, MapLimits limits, DiagnosticBag diagnostics, Effort reading, Effort? effort)
    {
        var included = IncludedMaps.Of(loader, ScoringMethods.Names, limits);
        var (graph, lines) = GraphBuilder.Build(loader.Files, ScoringMethods.Names, limits, diagnostics, reading, included);
        return new ArgumentDocument([.. loader.Trees], graph, lines, diagnostics.ToSorted(graph.Files), limits, effort, loader);
    }

    /// <summary>
    /// The document of a map that could not be read completely. It is empty, because half a map would say things that its author did not.
    /// </summary>
    private static ArgumentDocument TooMuch(
        ImmutableArray<SyntaxTree> trees,
        SourceText source,
        MapLimits limits,
        DiagnosticBag diagnostics,
        EffortSpentException spent,
        Effort? effort)
    {
        ImmutableArray<Diagnostic> found = [.. diagnostics.ToSorted([source]), spent.ToDiagnostic()];
        return new ArgumentDocument(trees, new ArgumentGraph([]) { Files = [source] }, LineMap.Empty, found, limits, effort);
    }

    private static Reduction DivideTheMap(SourceText source) => new("divide the map", new SourceLocation(source, default));
}
