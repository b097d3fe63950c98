using System.Collections.Immutable;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>What a part of a line is, for the colours of an editor.</summary>
internal enum TokenClass
{
    Keyword,
    Property,
    Declaration,
    Reference,
    Rating,
    Text,
    Value,
    Tag,
    Comment,
    Path,
}

/// <summary>A part of one line.</summary>
internal readonly record struct ColouredToken(TextSpan Span, TokenClass Class)
{
    /// <summary>The parts of the lines of a file in text order.</summary>
    /// <param name="first">Index of the first line.</param>
    /// <param name="last">Index of the last.</param>
    public static ImmutableArray<ColouredToken> Of(SyntaxTree tree, int first, int last)
    {
        var tokens = ImmutableArray.CreateBuilder<ColouredToken>();
        for (var i = first; i <= last; i++)
            Add(tree, tree.Lines[i], tokens);
        return tokens.ToImmutable();
    }

    private static void Add(SyntaxTree tree, in LineSyntax line, ImmutableArray<ColouredToken>.Builder tokens)
    {
        switch (line.Kind)
        {
            case LineKind.Comment:
                Add(line.Text, TokenClass.Comment);
                break;
            case LineKind.Continuation:
                Add(new TextSpan(line.Span.Start + line.Indentation, 1), TokenClass.Keyword);
                AddText(tree, line.Text, line.Parent >= 0 && tree.Lines[line.Parent].Kind == LineKind.Property, tokens);
                break;
            case LineKind.Property:
                Add(line.Word, TokenClass.Property);
                Add(line.Text, line.Property.Row()?.Type == PropertyType.Url ? TokenClass.Path : TokenClass.Value);
                break;
            case LineKind.Declaration or LineKind.Reference:
                Add(line.Word, TokenClass.Keyword);
                Add(line.Id, line.Kind == LineKind.Declaration ? TokenClass.Declaration : TokenClass.Reference);
                if (line.HasQualifier)
                    Add(line.Qualifier, TokenClass.Rating);
                if (line.Keyword == Keyword.Include)
                    Add(line.Text, TokenClass.Path);
                else
                    AddText(tree, line.Text, isValue: false, tokens);
                break;
        }

        void Add(TextSpan span, TokenClass kind)
        {
            if (span.Length > 0)
                tokens.Add(new ColouredToken(span, kind));
        }
    }

    private static void AddText(SyntaxTree tree, TextSpan span, bool isValue, ImmutableArray<ColouredToken>.Builder tokens)
    {
        var text = tree.Source[span];
        var tags = new Stack<ColouredToken>();
        while (!isValue && TrailingTags.EndsInTag(text, out var start))
        {
            tags.Push(new ColouredToken(TextSpan.FromBounds(span.Start + start, span.Start + text.Length), TokenClass.Tag));
            text = text[..start].TrimEnd();
        }

        if (text.Length > 0)
            tokens.Add(new ColouredToken(new TextSpan(span.Start, text.Length), isValue ? TokenClass.Value : TokenClass.Text));
        tokens.AddRange(tags);
    }
}
