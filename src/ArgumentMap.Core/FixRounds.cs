using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>Applies fixes round by round. Whoever runs it reads the map again after each.</summary>
internal sealed class FixRounds
{
    /// <summary>A fix may reveal another mistake; what is left after this many rounds is the author's to fix.</summary>
    private const int MaxRounds = 10;

    private readonly Settings _settings;
    private readonly ArgumentDocument _original;
    private readonly ImmutableArray<Diagnostic> _found;
    private readonly bool _isWhole;
    private readonly ImmutableArray<string>.Builder _applied = ImmutableArray.CreateBuilder<string>();
    private ArgumentDocument _document;
    private ImmutableArray<Diagnostic> _left;
    private int _rounds;

    /// <param name="isEmpty">Whether the file itself is empty, and not only what could be read of it.</param>
    public FixRounds(ArgumentDocument document, Settings settings, bool isEmpty)
    {
        (_original, _document, _settings) = (document, document, settings);
        _found = _left = document.Check(settings);
        var text = TextOf(document);
        // A file that was not read whole is not written back.
        _isWhole = isEmpty || (text.Length > 0 && !text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    /// <summary>The outcome so far.</summary>
    public FixedMap Result
    {
        get
        {
            // A fix that does harm is our mistake, not the author's; the file stays as it was.
            var original = TextOf(_original);
            return Errors(_document) > Errors(_original)
                ? new FixedMap(original, original, [], _original, _found)
                : new FixedMap(original, TextOf(_document), _applied.ToImmutable(), _document, _left);
        }
    }

    /// <summary>The text after another round, which is to be read; null where there is nothing left that can be fixed.</summary>
    public SourceText? Next()
    {
        if (!_isWhole || _rounds++ == MaxRounds)
            return null;
        var (source, count) = (_document.Trees[0].Source, _applied.Count);
        var text = Apply(source, _left);
        return _applied.Count == count ? null : new SourceText(text, source.Path);
    }

    /// <summary>Takes the map as it was read after a round.</summary>
    public void Take(ArgumentDocument document) => (_document, _left) = (document, document.Check(_settings));

    private string Apply(SourceText source, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder(source.Length);
        var done = 0;
        foreach (var diagnostic in diagnostics)
        {
            // Of two fixes that overlap, the second waits for the next round.
            if (diagnostic.Fix is not { } fix || diagnostic.Location.Source != source || fix.Edits[0].Span.Start < done)
                continue;
            foreach (var edit in fix.Edits)
            {
                text.Append(source.Text.AsSpan(done, edit.Span.Start - done)).Append(edit.NewText);
                done = edit.Span.End;
            }

            _applied.Add($"{diagnostic.Location.Start}: {fix.Title}");
        }

        return text.Append(source.Text.AsSpan(done)).ToString();
    }

    private static string TextOf(ArgumentDocument document) => document.Trees[0].Source.Text;

    private static int Errors(ArgumentDocument document) =>
        document.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
}
