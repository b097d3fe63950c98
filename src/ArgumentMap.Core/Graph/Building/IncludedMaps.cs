using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>The included files of a map that say what they expect, each as a map of its own.</summary>
internal sealed class IncludedMaps
{
    private readonly Func<Effort, ImmutableArray<ArgumentGraph>> _find;
    private readonly SourceText? _only;
    private ImmutableArray<ArgumentGraph> _graphs;

    private IncludedMaps(Func<Effort, ImmutableArray<ArgumentGraph>> find, SourceText? only = null) => (_find, _only) = (find, only);

    public static IncludedMaps None { get; } = new(_ => []);

    /// <summary>Finds them only when they are asked for, since most of what is done with a map needs none of them.</summary>
    /// <param name="loader">What has read the map.</param>
    public static IncludedMaps Of(MapLoader loader, ImmutableArray<string> semantics, MapLimits limits)
    {
        var expecting = loader.Files.Skip(1).DistinctBy(file => file.Name).Where(Expects).ToList();
        return expecting.Count == 0 ? None : new IncludedMaps(effort =>
            [.. expecting.Select(file => Alone(loader, file, semantics, limits, effort)).OfType<ArgumentGraph>()]);
    }

    /// <summary>
    /// Their graphs; without those of files that cannot be read on their own, since they refer to items of the map that includes them.
    /// </summary>
    /// <exception cref="EffortSpentException">Reading them takes more work than it may.</exception>
    public ImmutableArray<ArgumentGraph> Graphs(Effort effort) => _graphs.IsDefault ? _graphs = _find(effort) : _graphs;

    /// <summary>
    /// Whether a file's expectations are about the map as a whole: those of its own file, and of files that say nothing without it.
    /// </summary>
    public bool ExpectHere(SourceText? file, Effort effort) =>
        file is null || (_only is null ? Graphs(effort).All(graph => graph.Files[0] != file) : file == _only);

    private static bool Expects(MapFile file) => file.Tree.Lines.Any(line => line is { Property: PropertyName.Expect, IsCounted: true });

    private static ArgumentGraph? Alone(
        MapLoader loader, MapFile file, ImmutableArray<string> semantics, MapLimits limits, Effort effort)
    {
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        var (graph, _) = GraphBuilder.Build(
            loader.FilesOf(file, diagnostics, effort),
            semantics,
            limits,
            diagnostics,
            effort,
            new IncludedMaps(_ => [], file.Tree.Source));
        return diagnostics.ToSorted(graph.Files).Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : graph;
    }
}
