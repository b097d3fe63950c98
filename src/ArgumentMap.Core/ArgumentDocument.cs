using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
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
    private ArgumentDocument(ImmutableArray<SyntaxTree> trees, ArgumentGraph graph, LineMap lines, ImmutableArray<Diagnostic> diagnostics) =>
        (Trees, Graph, Lines, Diagnostics) = (trees, graph, lines, diagnostics);

    /// <summary>The map's own file first, then those it includes, each once; none where the map was read from JSON.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>What could be read; complete where there are no errors.</summary>
    public ArgumentGraph Graph { get; }

    /// <summary>Which line declares or mentions which node; empty where the map was read from JSON.</summary>
    public LineMap Lines { get; }

    /// <summary>In the order of the files and, within one, of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Reads a map. Whatever is wrong with it becomes a diagnostic.</summary>
    /// <param name="includes">Finds included files; null where a map may include nothing.</param>
    public static ArgumentDocument Parse(SourceText source, IIncludeResolver? includes = null, MapLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= MapLimits.Default;
        return Parse(source, includes, limits, new DiagnosticBag(limits.Diagnostics));
    }

    /// <summary>Reads a map from the bytes of a file in UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">Name of the file, for messages and for what it includes.</param>
    public static ArgumentDocument Parse(ReadOnlySpan<byte> utf8, string path, IIncludeResolver? includes = null, MapLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        return Parse(SourceDecoder.Decode(utf8, path, limits, diagnostics), includes, limits, diagnostics);
    }

    /// <summary>Reads a map in the project's JSON (docs/json.md), in UTF-8.</summary>
    /// <param name="path">Name of the file, for messages.</param>
    public static ArgumentDocument ParseJson(ReadOnlySpan<byte> utf8, string path, MapLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        var graph = JsonGraphReader.Read(SourceDecoder.Decode(utf8, path, limits, diagnostics), diagnostics);
        return new ArgumentDocument([], graph, LineMap.Empty, diagnostics.ToSorted(graph.Files));
    }

    /// <summary>The strengths and verdicts of the map.</summary>
    public MapScores Score(ScoreOptions? options = null) => new Scorer(Graph, options).Score();

    /// <summary>How each <c>expect</c> of the map turned out, in the order of the text.</summary>
    public ImmutableArray<ExpectationResult> Expectations(ScoreOptions? options = null) => ExpectationCheck.Results(Graph, options);

    /// <summary>Why a node has its strength, and what would change its verdict; null where the map has no such node, or it is a question.</summary>
    public Explanation? Explain(string id, ScoreOptions? options = null)
    {
        var topic = Graph.IndexOf(id);
        return topic < 0 || Graph.Nodes[topic].Kind == NodeKind.Question ? null : Explainer.Explain(Score(options), topic, options?.Limits);
    }

    /// <summary>How strengths and verdicts changed on each date in the map.</summary>
    /// <param name="topics">Indices of the nodes to follow; empty for all claims.</param>
    public Timeline Timeline(ImmutableArray<int> topics = default, ScoreOptions? options = null) => Scoring.Timeline.Of(Graph, topics, options);

    /// <summary>What the argument of this map has become in another.</summary>
    public MapComparison Compare(ArgumentDocument other, ComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Comparer.Compare(Graph, other.Graph, options);
    }

    /// <summary>All there is to say about the map: what reading found and, unless that includes errors, what the rules find and the scores show.</summary>
    public ImmutableArray<Diagnostic> Check(Settings? settings = null) =>
        Reviewer.Review(Trees, Graph, Diagnostics, settings ?? Settings.Default);

    /// <summary>Reads a map and applies the fixes that its diagnostics carry to its own file; included files stay as they are.</summary>
    /// <param name="path">Name of the file, for messages and for what it includes.</param>
    public static FixedMap Fix(ReadOnlySpan<byte> utf8, string path, IIncludeResolver? includes = null, Settings? settings = null)
    {
        settings ??= Settings.Default;
        var document = Parse(utf8, path, includes, settings.Limits);
        var source = document.Trees[0].Source;
        // What was not read whole is not written back.
        return utf8.Length > 0 && (source.Length == 0 || source.Text.Contains('\uFFFD', StringComparison.Ordinal))
            ? new FixedMap(source.Text, source.Text, [], document.Check(settings))
            : Fixer.Fix(source, version => (version == source ? document : Parse(version, includes, settings.Limits)).Check(settings));
    }

    /// <summary>Writes a rendering in UTF-8 without byte order mark.</summary>
    public void Render(RenderFormat format, Stream stream, RenderOptions? options = null) =>
        Renderer.Render(Graph, format, options ?? RenderOptions.Default, stream);

    public string Render(RenderFormat format, RenderOptions? options = null)
    {
        using var stream = new MemoryStream();
        Render(format, stream, options);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static ArgumentDocument Parse(SourceText source, IIncludeResolver? includes, MapLimits limits, DiagnosticBag diagnostics)
    {
        var trees = new MapLoader(includes ?? NoIncludes.Instance, limits, diagnostics).Load(source);
        var (graph, lines) = GraphBuilder.Build(trees, ScoringMethods.Names, limits, diagnostics);
        return new ArgumentDocument([.. trees], graph, lines, diagnostics.ToSorted(graph.Files));
    }
}
