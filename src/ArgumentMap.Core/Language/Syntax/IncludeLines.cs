using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The includes of one file.</summary>
internal static class IncludeLines
{
    /// <summary>The paths as written, each with its span, in text order; empty paths are left out.</summary>
    public static ImmutableArray<(string Path, TextSpan Span)> Of(SyntaxTree tree)
    {
        var paths = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (IsInclude(tree.Lines[line]) && JoinedText.Of(tree, line) is { Length: > 0 } path)
                paths.Add((path.ToString(), tree.Lines[line].Text));
        }

        return paths.ToImmutable();
    }

    internal static bool IsInclude(in LineSyntax line) =>
        line is { Kind: LineKind.Declaration, Keyword: Keyword.Include, IsMisplaced: false };
}
