using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The part of a line at a position, for editors.</summary>
internal enum TokenKind
{
    None,
    Indentation,
    Keyword,
    PropertyName,
    Id,
    Qualifier,
    Text,
    Comment,
}

/// <summary>The token at a position of a file.</summary>
/// <param name="Line">Index of the line in <see cref="SyntaxTree.Lines"/>.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, int Line);

/// <summary>The lines of one file, each with what it belongs to.</summary>
public sealed record SyntaxTree
{
    internal SyntaxTree(SourceText source, ImmutableArray<LineSyntax> lines, ImmutableArray<Diagnostic> diagnostics) =>
        (Source, Lines, Diagnostics) = (source, lines, diagnostics);

    public SourceText Source { get; internal init; }

    /// <summary>All lines in order, including blank ones and comments.</summary>
    internal ImmutableArray<LineSyntax> Lines { get; init; }

    /// <summary>Lines that could not be read whose diagnostics depend on the ids of the map.</summary>
    internal ImmutableArray<WrongLineReport> Doubts { get; init; } = [];

    /// <summary>
    /// Diagnostics of this file alone, in text order; empty for a tree of a document, which has all diagnostics.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal init; }

    /// <summary>The paths of its includes as written, each with its span, in text order; empty paths are left out.</summary>
    public ImmutableArray<(string Path, TextSpan Span)> Includes => IncludeLines.Of(this);

    /// <summary>Whether every line could be read, which formatting and fixing require.</summary>
    public bool IsWellFormed { get; internal init; }

    /// <summary>Reads one file in UTF-8, without what it includes.</summary>
    /// <param name="path">Name of the file, for messages.</param>
    /// <exception cref="EffortSpentException">It has more lines than the effort allows.</exception>
    public static SyntaxTree Parse(ReadOnlySpan<byte> utf8, string path, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= MapLimits.Default;
        var diagnostics = new DiagnosticBag(limits.Diagnostics);
        return Parse(SourceDecoder.Decode(utf8, path, limits, diagnostics), limits, diagnostics, effort);
    }

    /// <summary>Reads one text, without what it includes.</summary>
    public static SyntaxTree Parse(SourceText source, MapLimits? limits = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= MapLimits.Default;
        return Parse(source, limits, new DiagnosticBag(limits.Diagnostics), effort);
    }

    private static SyntaxTree Parse(SourceText source, MapLimits limits, DiagnosticBag diagnostics, Effort? effort)
    {
        // A byte that could not be decoded has been reported before any line is read.
        var tree = ArgumentParser.Parse(source, limits, diagnostics, effort ?? new Effort(limits.Effort));
        foreach (var doubt in tree.Doubts.TakeWhile(_ => !diagnostics.Full))
            diagnostics.Add(doubt.Build(null));
        var all = diagnostics.ToSorted([source]);
        return tree with { Diagnostics = all, IsWellFormed = all.IsEmpty };
    }

    /// <summary>Index of the line an offset is in, its line end included.</summary>
    public int LineAt(int offset)
    {
        var (low, high) = (0, Lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (Lines[middle].Span.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>The token at a position of a file.</summary>
    internal Token TokenAt(int offset)
    {
        var index = LineAt(offset);
        var line = Lines[index];
        if (offset < line.Span.Start + line.Indentation)
            return new Token(TokenKind.Indentation, new TextSpan(line.Span.Start, line.Indentation), index);
        if (line.Word.Contains(offset))
            return new Token(line.Kind is LineKind.Property ? TokenKind.PropertyName : TokenKind.Keyword, line.Word, index);
        if (line.Id.Contains(offset))
            return new Token(TokenKind.Id, line.Id, index);
        if (line.Qualifier.Contains(offset))
            return new Token(TokenKind.Qualifier, line.Qualifier, index);
        if (line.Text.Contains(offset))
            return new Token(line.Kind == LineKind.Comment ? TokenKind.Comment : TokenKind.Text, line.Text, index);
        return new Token(TokenKind.None, new TextSpan(offset, 0), index);
    }
}
