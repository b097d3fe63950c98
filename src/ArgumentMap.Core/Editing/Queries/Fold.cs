using System.Collections.Immutable;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Editing.Queries;

/// <summary>Lines that can be folded into the first of them.</summary>
/// <param name="First">Index of the line that stays.</param>
internal readonly record struct Fold(int First, int Last, bool IsComment)
{
    /// <summary>Items with what is nested in them, texts that go on below, and comments of several lines.</summary>
    public static ImmutableArray<Fold> Of(SyntaxTree tree)
    {
        var folds = ImmutableArray.CreateBuilder<Fold>();
        var last = Symbol.LastLines(tree);
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            var kind = tree.Lines[i].Kind;
            if (kind == LineKind.Comment && (i == 0 || tree.Lines[i - 1].Kind != LineKind.Comment))
            {
                var end = i;
                while (end + 1 < tree.Lines.Length && tree.Lines[end + 1].Kind == LineKind.Comment)
                    end++;
                if (end > i)
                    folds.Add(new Fold(i, end, true));
            }
            else if (kind is LineKind.Declaration or LineKind.Reference or LineKind.Property && last[i] > i)
            {
                folds.Add(new Fold(i, last[i], false));
            }
        }

        return folds.ToImmutable();
    }
}
