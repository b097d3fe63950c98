using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The includes of one file.</summary>
public static class IncludeLines
{
    /// <summary>The paths as written, each with its place, in the order of the text; without empty ones.</summary>
    public static ImmutableArray<(string Path, TextSpan Span)> Of(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var paths = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (IsOne(tree.Lines[line]) && JoinedText.Of(tree, line) is { Length: > 0 } path)
                paths.Add((path.ToString(), tree.Lines[line].Text));
        }

        return paths.ToImmutable();
    }

    internal static bool IsOne(in LineSyntax line) => line is { Kind: LineKind.Declaration, Keyword: Keyword.Include, IsMisplaced: false };
}
