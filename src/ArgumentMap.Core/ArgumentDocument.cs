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
using ArgumentMap.Scoring.Semantics;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>The front door: a map read from its source, with its graph, its diagnostics and its renderings.</summary>
public sealed class ArgumentDocument
{
    private readonly Effort? _effort;

    private ArgumentDocument(
        ImmutableArray<SyntaxTree> trees,
        ArgumentGraph graph,
        LineMap lines,
        ImmutableArray<Diagnostic> diagnostics,
        MapLimits limits,
        Effort? effort) =>
        (Trees, Graph, Lines, Diagnostics, Limits, _effort) = (trees, graph, lines, diagnostics, limits, effort);

    /// <summary>The map's own file first, then those it includes, each once; none where the map was read from another format.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>What could be read; complete where there are no errors.</summary>
    public ArgumentGraph Graph { get; }

    /// <summary>Which line declares or mentions which node; empty where the map was read from JSON.</summary>
    public LineMap Lines { get; }

    /// <summary>In the order of the files and, within one, of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The limits it was read within, which hold for all that is asked of it unless something else is said.</summary>
    public MapLimits Limits { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Reads a map that is one text and includes nothing.</summary>
    public static ArgumentDocument Parse(string text) => Parse(new SourceText(text, "map.arg"));

    /// <summary>Reads a map that is one text. Whatever is wrong with it becomes a diagnostic.</summary>
    /// <param name="files">
    /// The texts that it may include, by name (see <see cref="IncludePath"/>); null where it may include nothing.
    /// </param>
    /// <param name="effort">
    /// What reading it, and all that is asked of the document, may take together; null where each may take what the limits allow.
    /// </param>
    public static ArgumentDocument Parse(
        SourceText source, IReadOnlyDictionary<string, string>? files = null, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= MapLimits.Default;
        return Parse(source, files, limits, new DiagnosticBag(limits.Diagnostics), effort);
    }

    /// <summary>The same from the bytes of a file in UTF-8, with or without a byte order mark.</summary>
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

    /// <summary>Reads a map of a workspace with all that it includes. A file that is not there is a diagnostic, too.</summary>
    /// <param name="name">Name of the map in the workspace.</param>
    /// <param name="limits">Null for those of the settings that hold for the map.</param>
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

    /// <summary>Reads a map whose own file was read before, and all that it includes.</summary>
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
            return TooMuch(source, limits, diagnostics, spent, effort);
        }
    }

    /// <summary>Reads a map in another format than the language, in UTF-8.</summary>
    /// <param name="format">Such as <see cref="MapFormats.Json"/>.</param>
    /// <param name="path">Name of the file, for messages.</param>
    /// <param name="effort">As for <see cref="Parse(SourceText, IReadOnlyDictionary{string, string}?, MapLimits?, Effort?)"/>.</param>
    public static ArgumentDocument Read(
        IReadableFormat format, ReadOnlySpan<byte> utf8, string path, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        var graph = format.Read(SourceDecoder.Decode(utf8, path, limits, diagnostics), diagnostics);
        return new ArgumentDocument([], graph, LineMap.Empty, diagnostics.ToSorted(graph.Files), limits, effort);
    }

    /// <summary>The strengths and verdicts of the map.</summary>
    /// <exception cref="EffortSpentException">Scoring takes more work than it may.</exception>
    public MapScores Score(ScoreOptions? options = null, Effort? effort = null)
    {
        options = Within(options);
        return new Scorer(Graph, options, effort ?? _effort).Score();
    }

    /// <summary>How each <c>expect</c> of the map turned out, in the order of the text.</summary>
    /// <exception cref="EffortSpentException">Scoring all its days takes more work than it may.</exception>
    public ImmutableArray<ExpectationResult> Expectations(ScoreOptions? options = null, Effort? effort = null) =>
        ExpectationCheck.Results(Graph, Within(options), effort ?? _effort);

    /// <summary>
    /// Why a node has its strength, and what would change its verdict; null where the map has no such node, or it is a question.
    /// </summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public Explanation? Explain(string id, ScoreOptions? options = null, Effort? effort = null)
    {
        var topic = Graph.IndexOf(id);
        if (topic < 0 || Graph.Nodes[topic].Kind == NodeKind.Question)
            return null;
        options = Within(options);
        effort ??= _effort ?? new Effort(options.Limits!.Effort);
        return Explainer.Explain(Score(options, effort), topic, options.Limits, effort);
    }

    /// <summary>How strengths and verdicts changed on each date in the map.</summary>
    /// <param name="topics">Indices of the nodes to follow; empty for all claims.</param>
    /// <exception cref="EffortSpentException">Scoring all its days takes more work than it may.</exception>
    public Timeline Timeline(ImmutableArray<int> topics = default, ScoreOptions? options = null, Effort? effort = null) =>
        Scoring.Timeline.Of(Graph, topics, Within(options), effort ?? _effort);

    /// <summary>What the argument of this map has become in another.</summary>
    /// <exception cref="EffortSpentException">Comparing takes more work than it may.</exception>
    public MapComparison Compare(ArgumentDocument other, ComparisonOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        options ??= ComparisonOptions.Default;
        options = options with { Limits = options.Limits ?? Limits, Scores = Within(options.Scores) };
        return Comparer.Compare(Graph, other.Graph, options, effort ?? _effort);
    }

    /// <summary>
    /// All there is to say about the map: what reading found and, unless that includes errors, what the rules find and the scores show.
    /// </summary>
    /// <remarks>Where that takes more work than it may: what was found by then and, last, what to reduce (ARG910).</remarks>
    public ImmutableArray<Diagnostic> Check(Settings? settings = null, Effort? effort = null)
    {
        settings ??= Settings.Default with { Limits = Limits };
        return Reviewer.Review(Trees, Graph, Diagnostics, settings, effort ?? _effort ?? new Effort(settings.Limits.Effort));
    }

    /// <summary>Reads a map and applies the fixes that its diagnostics carry to its own file; included files stay as they are.</summary>
    /// <param name="path">Name of the file, for messages and for what it includes.</param>
    /// <param name="files">The texts that it may include, by name; null where it may include nothing.</param>
    /// <param name="effort">
    /// What reading and checking it, as often as fixes bring more to light, may take; null for what the limits allow.
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
        var document = Parse(utf8, path, files, settings.Limits, effort);
        var fixer = new Fixer(document.Trees[0].Source, document.Check(settings));
        while (document.IsWhole(utf8.IsEmpty) && fixer.Next() is { } text)
        {
            var source = new SourceText(text, path);
            fixer.Take(source, Parse(source, files, settings.Limits, effort).Check(settings));
        }

        return fixer.Result;
    }

    /// <summary>The same of a map that finds what it includes in a workspace.</summary>
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
        var document = await LoadAsync(files, content, name, settings.Limits, effort, cancellation).ConfigureAwait(false);
        var fixer = new Fixer(document.Trees[0].Source, document.Check(settings));
        while (document.IsWhole(content.IsEmpty) && fixer.Next() is { } text)
        {
            var next = await LoadAsync(files, FileContent.Of(text), name, settings.Limits, effort, cancellation).ConfigureAwait(false);
            fixer.Take(next.Trees[0].Source, next.Check(settings));
        }

        return fixer.Result;
    }

    /// <summary>
    /// The map in a format, or why there is none: options that the format does not take, an unknown focus, a layout that met a limit.
    /// </summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    /// <exception cref="OperationCanceledException">Rendering was cancelled.</exception>
    public Rendering Render(MapFormat format, RenderOptions? options = null, CancellationToken cancellation = default) =>
        Rendering.Of(stream => Render(format, stream, options, cancellation));

    /// <summary>Writes the map in a format, in UTF-8 without byte order mark.</summary>
    /// <returns>Null where it was written; else nothing was, and this says why.</returns>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    /// <exception cref="OperationCanceledException">Rendering was cancelled.</exception>
    public Diagnostic? Render(MapFormat format, Stream stream, RenderOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stream);
        return View(format, options, out var problem, cancellation: cancellation) is { } view ? format.Write(view, stream) : problem;
    }

    /// <summary>What a format is given to write; null where the options ask for what there is not, which the problem tells.</summary>
    /// <exception cref="EffortSpentException">Scoring it for the view takes more work than it may.</exception>
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
            return TooMuch(source, limits, diagnostics, spent, effort);
        }
    }

    /// <summary>Whether the map's own file was read whole; else it is not written back.</summary>
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
        var (graph, lines) = GraphBuilder.Build(loader.Trees, ScoringMethods.Names, limits, diagnostics, reading);
        return new ArgumentDocument([.. loader.Trees], graph, lines, diagnostics.ToSorted(graph.Files), limits, effort);
    }

    /// <summary>A map that could not be read whole: half of it would say things that its author did not.</summary>
    private static ArgumentDocument TooMuch(
        SourceText source, MapLimits limits, DiagnosticBag diagnostics, EffortSpentException spent, Effort? effort)
    {
        ImmutableArray<Diagnostic> found = [.. diagnostics.ToSorted([source]), spent.ToDiagnostic()];
        return new ArgumentDocument(
            [new SyntaxTree(source, [], [])], new ArgumentGraph([]) { Files = [source] }, LineMap.Empty, found, limits, effort);
    }

    private static Reduction DivideTheMap(SourceText source) => new("divide the map", new SourceLocation(source, default));
}
