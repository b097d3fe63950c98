using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Reads the square brackets of declarations.</summary>
internal static class Qualifiers
{
    /// <summary>The rating of an item; null where it has none, or where a problem with it was reported.</summary>
    public static Rating? ReadRating(SyntaxTree tree, in LineSyntax line, DiagnosticBag diagnostics)
    {
        if (!line.HasQualifier)
            return null;
        if (line.Keyword.Row().Qualifier?.Read is not { } read)
        {
            CheckNone(tree, line, line.Keyword.WithArticle(), diagnostics);
            return null;
        }

        var rating = read(Characters.WithPlainBlanks(tree.Source[line.Qualifier]), out var problem, out var fix);
        if (rating is null)
        {
            diagnostics.Add(new Diagnostic(DeclarationDiagnostics.BadQualifier, problem, new SourceLocation(tree.Source, line.Qualifier))
            {
                Fix = fix is null ? null : CodeFix.Replace($"write '{fix}'", line.Qualifier, fix),
            });
        }

        return rating;
    }

    /// <param name="on">The kind of item, with its article, that takes nothing in square brackets.</param>
    public static void CheckNone(SyntaxTree tree, in LineSyntax line, string on, DiagnosticBag diagnostics)
    {
        if (!line.HasQualifier)
            return;
        var message = $"{char.ToUpperInvariant(on[0])}{on[1..]} takes nothing in square brackets. Leave them out.";
        diagnostics.Add(
            new Diagnostic(DeclarationDiagnostics.MisplacedQualifier, message, new SourceLocation(tree.Source, line.Qualifier)));
    }
}
