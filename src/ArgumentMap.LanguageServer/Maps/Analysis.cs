using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph.Building;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.LanguageServer.Maps;

/// <summary>A text of a map as it was read, with what is computed of it when it is first asked for.</summary>
/// <remarks>A graph and its scores are not thread-safe while they are computed, so that one request after the other uses them.</remarks>
/// <param name="name">Name of the map in the workspace.</param>
/// <param name="version">That of the document in the editor; null for a file that is not open.</param>
internal sealed class Analysis(string name, int? version, ArgumentDocument document, FoundSettings settings)
{
    private readonly ConditionalWeakTable<SourceText, LineIndex> _indices = [];
    private readonly Lock _turn = new();
    private ImmutableArray<Diagnostic> _diagnostics;
    private MapScores? _scores;

    public string Name => name;

    public int? Version => version;

    public ArgumentDocument Document => document;

    public Settings Settings => settings.Settings;

    public LineIndex Index => IndexOf(document.Trees[0].Source);

    public LineIndex IndexOf(SourceText source) => _indices.GetValue(source, static text => new LineIndex(text.Text));

    /// <summary>Whether a file is one of those it was read from, or may be one that it could not read.</summary>
    public bool Reads(string file) =>
        document.Trees.Any(tree => tree.Source.Path == file)
        || document.Diagnostics.Any(found => found.Descriptor == IncludeDiagnostics.MissingInclude);

    /// <summary>Has what is computed given up with a request.</summary>
    public Turn Within(CancellationToken cancellation) => new(this, cancellation);

    /// <summary>What <c>argmap check</c> reports of the same text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(CancellationToken cancellation) =>
        Within(cancellation).Do(Diagnostics);

    /// <summary>The same, to be called within <see cref="Within"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(Effort effort)
    {
        if (_diagnostics.IsDefault)
            _diagnostics = [.. settings.Problems, .. document.Check(Settings, effort)];
        return _diagnostics;
    }

    /// <summary>The scores as far as they have been asked for.</summary>
    public MapScores? KnownScores => _scores;

    /// <summary>Null where scoring takes more work than it may. To be called within <see cref="Within"/>.</summary>
    public MapScores? Scores(Effort effort)
    {
        try
        {
            return _scores ??= document.Score(effort: effort);
        }
        catch (EffortSpentException)
        {
            return null;
        }
    }

    /// <summary>The turn of a request.</summary>
    public readonly struct Turn(Analysis analysis, CancellationToken cancellation)
    {
        /// <summary>Computes something of the map while no other request does.</summary>
        public T Do<T>(Func<Effort, T> compute)
        {
            lock (analysis._turn)
            {
                cancellation.ThrowIfCancellationRequested();
                return compute(new Effort(analysis.Settings.Limits.Effort, cancellation));
            }
        }
    }
}
