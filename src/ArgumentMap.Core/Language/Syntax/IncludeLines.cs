using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The includes of one file: a path, and behind <c>as</c> the name that the file's ids begin with here.</summary>
internal static class IncludeLines
{
    private const string As = " as ";

    private const string Extension = ".arg";

    /// <summary>The paths as written, each with its span, in text order; empty paths are left out.</summary>
    public static ImmutableArray<(string Path, TextSpan Span)> Of(SyntaxTree tree)
    {
        var paths = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var line = 0; line < tree.Lines.Length; line++)
        {
            if (IsInclude(tree.Lines[line]) && PathOf(tree, line, out _) is { Length: > 0 } path)
                paths.Add((path, SpanOf(tree, line, path)));
        }

        return paths.ToImmutable();
    }

    /// <summary>The path of an include, and the name behind <c>as</c>; null where it has none.</summary>
    /// <remarks>A name has no stop, so that a path such as <c>known as.arg</c> has none.</remarks>
    internal static string PathOf(SyntaxTree tree, int line, out string? name)
    {
        var text = JoinedText.Of(tree, line).ToString();
        name = null;
        var at = text.LastIndexOf(As, StringComparison.Ordinal);
        if (at <= 0)
            return text;
        var (path, words) = (text[..at].TrimEnd(), text[(at + As.Length)..].Trim());
        if (!IsName(words) && !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return text;
        name = words;
        return path;
    }

    /// <summary>Whether the ids of an included file can begin with a name.</summary>
    internal static bool IsName(string name) => Characters.IsId(name) && !name.Contains('.', StringComparison.Ordinal);

    internal static TextSpan SpanOf(SyntaxTree tree, int line, string path)
    {
        var text = tree.Lines[line].Text;
        return tree.Source[text].StartsWith(path) ? new TextSpan(text.Start, path.Length) : text;
    }

    internal static bool IsInclude(in LineSyntax line) =>
        line is { Kind: LineKind.Declaration, Keyword: Keyword.Include, IsMisplaced: false };
}
