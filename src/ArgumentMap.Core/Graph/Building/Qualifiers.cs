using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>What stands in the square brackets of a declaration.</summary>
internal static class Qualifiers
{
    /// <summary>The rating of an item; null where it has none, or it is reported.</summary>
    public static Rating? ReadRating(SyntaxTree tree, in LineSyntax line, DiagnosticBag diagnostics)
    {
        if (!line.HasQualifier)
            return null;
        if (line.Keyword == Keyword.Question)
        {
            CheckNone(tree, line, "a question", diagnostics);
            return null;
        }

        var text = tree.Source[line.Qualifier];
        var rating = line.Keyword == Keyword.Source
            ? RatingScale.ReadReliability(text, out var problem, out var mended)
            : RatingScale.ReadCredence(text, out problem, out mended);
        if (rating is null)
        {
            diagnostics.Add(new Diagnostic(DeclarationDiagnostics.BadQualifier, problem, new SourceLocation(tree.Source, line.Qualifier))
            {
                Fix = mended is null ? null : CodeFix.Replace($"write '{mended}'", line.Qualifier, mended),
            });
        }

        return rating;
    }

    /// <param name="on">What takes nothing in square brackets, with its article.</param>
    public static void CheckNone(SyntaxTree tree, in LineSyntax line, string on, DiagnosticBag diagnostics)
    {
        if (!line.HasQualifier)
            return;
        var message = $"{char.ToUpperInvariant(on[0])}{on[1..]} takes nothing in square brackets. Leave them out.";
        diagnostics.Add(new Diagnostic(DeclarationDiagnostics.MisplacedQualifier, message, new SourceLocation(tree.Source, line.Qualifier)));
    }
}
