using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>A map after its fixes.</summary>
/// <param name="Original">The map's own file as it was read.</param>
/// <param name="Text">The same after its fixes; as it was where nothing was fixed.</param>
/// <param name="Applied">What was done, in the order in which it was done.</param>
/// <param name="Document">The map with what is left to mend.</param>
/// <param name="Left">All that is left to say of the map.</param>
public sealed record FixedMap(string Original, string Text, ImmutableArray<string> Applied, ArgumentDocument Document, ImmutableArray<Diagnostic> Left);

/// <summary>Applies the fixes that diagnostics carry to the file of a map; included files stay as they are.</summary>
public static class Fixer
{
    /// <summary>A fix may bring another mistake to light; after so many rounds what is left is the author's.</summary>
    private const int MaxRounds = 10;

    public static FixedMap Fix(ReadOnlySpan<byte> utf8, string path, IIncludeResolver? includes = null, Settings? settings = null)
    {
        settings ??= Settings.Default;
        var limits = settings.Limits;
        var document = ArgumentDocument.Parse(utf8, path, includes, limits);
        var applied = ImmutableArray.CreateBuilder<string>();
        var text = document.Trees[0].Source.Text;
        var (original, errors, before) = (text, Errors(document), document.Check(settings));
        // What was not read whole is not written back.
        var isWhole = utf8.Length == 0 || text.Length > 0 && !text.Contains('\uFFFD', StringComparison.Ordinal);
        for (var round = 0; isWhole && round < MaxRounds; round++)
        {
            var source = document.Trees[0].Source;
            var count = applied.Count;
            text = Apply(source, document.Check(settings), applied);
            if (applied.Count == count)
                break;
            document = ArgumentDocument.Parse(new SourceText(text, path), includes, limits);
        }

        // A fix that would do harm is our mistake, not the author's; the file stays as it was.
        if (Errors(document) > errors)
            return new FixedMap(original, original, [], ArgumentDocument.Parse(new SourceText(original, path), includes, limits), before);
        return new FixedMap(original, text, applied.ToImmutable(), document, document.Check(settings));
    }

    private static int Errors(ArgumentDocument document) => document.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    private static string Apply(SourceText source, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<string>.Builder applied)
    {
        var text = new StringBuilder(source.Length);
        var done = 0;
        foreach (var diagnostic in diagnostics)
        {
            // Of two fixes that meet, the second waits for the next round.
            if (diagnostic.Fix is not { } fix || diagnostic.Location.Source != source || fix.Edits[0].Span.Start < done)
                continue;
            foreach (var edit in fix.Edits)
            {
                text.Append(source.Text.AsSpan(done, edit.Span.Start - done)).Append(edit.NewText);
                done = edit.Span.End;
            }

            applied.Add($"{diagnostic.Location.Start}: {fix.Title}");
        }

        return text.Append(source.Text.AsSpan(done)).ToString();
    }
}
