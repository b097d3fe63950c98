using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>
/// Applies the safe fixes of diagnostics to the file of a map; included files are not modified. The caller reads and reviews the map again
/// after each round.
/// </summary>
internal sealed class Fixer
{
    /// <summary>A fix may reveal another mistake. Fixes that do not come to an end would be a bug.</summary>
    private const int MaxRounds = 50;

    /// <summary>So many mistakes are fixed in one round, however few diagnostics are shown.</summary>
    private const int DiagnosticsPerRound = 100_000;

    private readonly SourceText _original;
    private readonly ImmutableArray<Diagnostic> _found;
    private readonly int _shown;
    private readonly Effort _effort;
    private readonly ImmutableArray<string>.Builder _applied = ImmutableArray.CreateBuilder<string>();
    private ReadMap _map;
    private ImmutableArray<Diagnostic> _left;
    private ImmutableArray<TextEdit> _edits = [];
    private int _rounds;
    private int _sure;

    /// <param name="map">The map as it is.</param>
    /// <param name="found">Its diagnostics, as many as <see cref="Within"/> allows.</param>
    /// <param name="shown">How many diagnostics the result may have.</param>
    public Fixer(ReadMap map, ImmutableArray<Diagnostic> found, int shown, Effort effort)
    {
        (_map, _shown, _effort) = (map, shown, effort);
        _original = map.Source;
        _found = _left = found;
    }

    /// <summary>
    /// The outcome so far. If fixes made things worse, or do not come to an end, that is a bug of the fixes, and the file stays as it was.
    /// </summary>
    public FixedMap Result
    {
        get
        {
            var isWorse = _rounds > MaxRounds || Errors(_left) > Errors(_found);
            return new FixedMap(
                _original.Text,
                isWorse ? _original.Text : _map.Source.Text,
                isWorse ? [] : [.. _applied.Take(_sure)],
                Shown(isWorse ? _found : _left));
        }
    }

    /// <summary>The settings to review a map with, so that one round fixes all.</summary>
    public static Settings Within(Settings settings) => settings with
    {
        Limits = settings.Limits with { Diagnostics = Math.Max(settings.Limits.Diagnostics, DiagnosticsPerRound) },
    };

    /// <summary>The text of the file after another round; null where nothing is left to fix.</summary>
    public string? Next()
    {
        var text = Apply();
        return _edits.IsEmpty || _rounds++ == MaxRounds ? null : text;
    }

    /// <summary>
    /// Takes the map as read after a round, with the diagnostics of its review; false if the round changed what could be read, which is a
    /// bug of its fixes, so that it does not count.
    /// </summary>
    public bool Take(ReadMap map, ImmutableArray<Diagnostic> left)
    {
        _effort.Spend(2L * (_map.Graph.Nodes.Length + _map.Graph.Relations.Length));
        if (!ReadableContent.IsKept(_map, map, _edits))
            return false;
        (_map, _left, _sure) = (map, left, _applied.Count);
        return true;
    }

    private ImmutableArray<Diagnostic> Shown(ImmutableArray<Diagnostic> all)
    {
        if (all.Length <= _shown)
            return all;
        var bag = new DiagnosticBag(_shown);
        foreach (var diagnostic in all)
            bag.Add(diagnostic);
        return bag.ToSorted(_map.Graph.Files);
    }

    /// <summary>Counts errors of reading only: once there are none, rules apply, which may report further errors.</summary>
    private static int Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(diagnostic => diagnostic is { Severity: Severity.Error, Descriptor.CanBeSilenced: false });

    private string Apply()
    {
        var source = _map.Source;
        var text = new StringBuilder(source.Length);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var done = 0;
        foreach (var diagnostic in _left)
        {
            // If two fixes overlap, the second waits for the next round.
            if (diagnostic.Fix is not { IsSafe: true } fix || diagnostic.Location.Source != source || fix.Edits[0].Span.Start < done)
                continue;
            foreach (var edit in fix.Edits)
            {
                text.Append(source.Text.AsSpan(done, edit.Span.Start - done)).Append(edit.NewText);
                done = edit.Span.End;
            }

            edits.AddRange(fix.Edits);
            _applied.Add($"{diagnostic.Location.Start}: {fix.Title}");
        }

        _edits = edits.ToImmutable();
        return text.Append(source.Text.AsSpan(done)).ToString();
    }
}
