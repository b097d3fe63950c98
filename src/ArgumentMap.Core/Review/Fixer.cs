using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>
/// Applies the fixes of diagnostics to the file of a map; included files are not modified. The caller reads and reviews the map again
/// after each round.
/// </summary>
internal sealed class Fixer
{
    /// <summary>A fix may reveal another mistake; what remains after this many rounds is left to the author.</summary>
    private const int MaxRounds = 10;

    private readonly SourceText _original;
    private readonly ImmutableArray<Diagnostic> _found;
    private readonly ImmutableArray<string>.Builder _applied = ImmutableArray.CreateBuilder<string>();
    private SourceText _source;
    private ImmutableArray<Diagnostic> _left;
    private int _rounds;

    /// <param name="original">The map's own file.</param>
    /// <param name="found">The diagnostics of the map.</param>
    public Fixer(SourceText original, ImmutableArray<Diagnostic> found)
    {
        _original = _source = original;
        _found = _left = found;
    }

    /// <summary>The outcome so far. If fixes made things worse, that is a bug of the fixes, and the file stays as it was.</summary>
    public FixedMap Result => Errors(_left) > Errors(_found)
        ? new FixedMap(_original.Text, _original.Text, [], _found)
        : new FixedMap(_original.Text, _source.Text, _applied.ToImmutable(), _left);

    /// <summary>The text of the file after another round; null where nothing is left to fix.</summary>
    public string? Next()
    {
        if (_rounds++ == MaxRounds)
            return null;
        var count = _applied.Count;
        var text = Apply();
        return _applied.Count == count ? null : text;
    }

    /// <summary>Takes the file as read after a round, with the diagnostics of its review.</summary>
    public void Take(SourceText source, ImmutableArray<Diagnostic> left) => (_source, _left) = (source, left);

    /// <summary>Counts errors of reading only: once there are none, rules apply, which may report further errors.</summary>
    private static int Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(diagnostic => diagnostic is { Severity: Severity.Error, Descriptor.CanBeSilenced: false });

    private string Apply()
    {
        var text = new StringBuilder(_source.Length);
        var done = 0;
        foreach (var diagnostic in _left)
        {
            // If two fixes overlap, the second waits for the next round.
            if (diagnostic.Fix is not { } fix || diagnostic.Location.Source != _source || fix.Edits[0].Span.Start < done)
                continue;
            foreach (var edit in fix.Edits)
            {
                text.Append(_source.Text.AsSpan(done, edit.Span.Start - done)).Append(edit.NewText);
                done = edit.Span.End;
            }

            _applied.Add($"{diagnostic.Location.Start}: {fix.Title}");
        }

        return text.Append(_source.Text.AsSpan(done)).ToString();
    }
}
