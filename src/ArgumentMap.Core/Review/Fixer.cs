using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Applies the fixes that diagnostics carry to the file of a map; included files stay as they are.</summary>
internal static class Fixer
{
    /// <summary>A fix may bring another mistake to light; after so many rounds what is left is the author's.</summary>
    private const int MaxRounds = 10;

    /// <param name="check">Reads a version of the file and reviews the map.</param>
    public static FixedMap Fix(SourceText original, Func<SourceText, ImmutableArray<Diagnostic>> check)
    {
        var (source, before) = (original, check(original));
        var left = before;
        var applied = ImmutableArray.CreateBuilder<string>();
        for (var round = 0; round < MaxRounds; round++)
        {
            var count = applied.Count;
            var text = Apply(source, left, applied);
            if (applied.Count == count)
                break;
            source = new SourceText(text, original.Path);
            left = check(source);
        }

        // A fix that would do harm is our mistake, not the author's; the file stays as it was.
        return Errors(left) > Errors(before)
            ? new FixedMap(original.Text, original.Text, [], before)
            : new FixedMap(original.Text, source.Text, applied.ToImmutable(), left);
    }

    /// <summary>Errors of reading; once there are none, rules apply and may find others.</summary>
    private static int Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(diagnostic => diagnostic is { Severity: Severity.Error, Descriptor.CanBeSilenced: false });

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
