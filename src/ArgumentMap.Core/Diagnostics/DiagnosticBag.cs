using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Text;

namespace ArgumentMap.Diagnostics;

/// <summary>Collects diagnostics up to a limit and counts those beyond it.</summary>
internal sealed class DiagnosticBag(int limit)
{
    public static readonly DiagnosticDescriptor TooMany = new("ARG906", "too-many-diagnostics", Severity.Error)
    {
        FiresWhen = "there are more diagnostics than are shown",
        Advice = "Fix those that are shown and check again, or raise 'diagnostics' in argmap.json.",
    };

    private readonly List<Diagnostic> _kept = [];
    private SourceLocation _firstDropped;
    private int _dropped;

    /// <summary>Whether further diagnostics are only counted, so that their messages need not be built.</summary>
    public bool Full => _kept.Count >= limit;

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (!Full)
            _kept.Add(diagnostic);
        else if (_dropped++ == 0)
            _firstDropped = diagnostic.Location;
    }

    /// <summary>All diagnostics in the order of the files and, within each file, of the text.</summary>
    public ImmutableArray<Diagnostic> ToSorted(IReadOnlyList<SourceText> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var rank = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < files.Count; i++)
            rank.TryAdd(files[i], i);
        // A file that is included under several names has its mistakes only once.
        var sorted = _kept
            .DistinctBy(d => (d.Descriptor, d.Location, d.Message))
            .OrderBy(d => d.Location.Source is { } source && rank.TryGetValue(source, out var r) ? r : -1)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Descriptor.Code, StringComparer.Ordinal);
        if (_dropped == 0)
            return [.. sorted];
        var count = _dropped.ToString("N0", CultureInfo.InvariantCulture);
        var message = $"There are {count} more; the first {limit} are shown. Fix those and check again.";
        return [.. sorted, new Diagnostic(TooMany, message, _firstDropped)];
    }
}
