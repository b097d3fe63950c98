using ArgumentMap.Editing.Queries;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>What is shown of a document.</summary>
internal sealed class ReadingFeatures(Session session)
{
    public async Task<Hover?> HoverAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var (good, isStale) = ScoreFeatures.ForScores(session.Maps, analysis);
        return analysis.Within(cancellation).Do(effort =>
        {
            var scores = isStale ? good.KnownScores : analysis.Scores(effort);
            var offset = analysis.Index.OffsetOf(parameters.Position ?? default);
            return HoverText.At(analysis.Document, offset, scores, isStale, effort) is { } hover
                ? new Hover(new MarkupContent(hover.Markdown), analysis.Index.RangeOf(hover.Span))
                : null;
        });
    }

    public async Task<List<DocumentSymbol>?> SymbolsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(_ =>
        {
            var (top, all) = (new List<DocumentSymbol>(), new List<DocumentSymbol>());
            foreach (var symbol in Symbol.Of(analysis.Document))
            {
                var shown = new DocumentSymbol(
                    symbol.Name, symbol.Detail, SymbolKinds.Of(symbol.Keyword), analysis.Index.RangeOf(symbol.Whole),
                    analysis.Index.RangeOf(symbol.Line));
                (symbol.Parent < 0 ? top : all[symbol.Parent].Children).Add(shown);
                all.Add(shown);
            }

            return top;
        });
    }

    public async Task<List<FoldingRange>?> FoldsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var tree = analysis.Document.Trees[0];
        return [.. Fold.Of(tree).Select(fold => new FoldingRange(LineOf(analysis, fold.First), LineOf(analysis, fold.Last))
        {
            Kind = fold.IsComment ? "comment" : null,
        })];
    }

    public async Task<SemanticTokens?> TokensAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var tree = analysis.Document.Trees[0];
        if (tree.Lines.IsEmpty)
            return new SemanticTokens([]);
        var (first, last) = (0, tree.Lines.Length - 1);
        if (parameters.Range is { } range)
            (first, last) = (tree.LineAt(analysis.Index.OffsetOf(range.Start)), tree.LineAt(analysis.Index.OffsetOf(range.End)));
        var data = new List<int>();
        var before = default(Position);
        foreach (var token in ColouredToken.Of(tree, first, last))
        {
            var at = analysis.Index.PositionOf(token.Span.Start);
            data.AddRange(
                at.Line - before.Line,
                at.Line == before.Line ? at.Character - before.Character : at.Character,
                token.Span.Length,
                (int)token.Class,
                token.Class == TokenClass.Declaration ? 1 : 0);
            before = at;
        }

        return new SemanticTokens(data);
    }

    public async Task<List<DocumentLink>?> LinksAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var links = new List<DocumentLink>();
        foreach (var link in LinkedText.Of(analysis.Document.Trees[0]))
        {
            var target = link.IsPath
                ? await session.Maps.Workspace.ResolveAsync(analysis.Name, link.Target, cancellation).ConfigureAwait(false) is { } name
                    ? session.Maps.UriOf(name)
                    : null
                : link.Target;
            if (target is not null)
                links.Add(new DocumentLink(analysis.Index.RangeOf(link.Span), target));
        }

        return links;
    }

    public async Task<DiagnosticReport?> DiagnosticsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var name = session.Maps.NameOf(parameters.TextDocument.Uri);
        var analysis = await session.Maps.AnalyseAsync(name, cancellation).ConfigureAwait(false);
        var files = session.Publisher.ByFile(analysis, analysis.Diagnostics(cancellation));
        return new DiagnosticReport(files[analysis.Name]);
    }

    private static int LineOf(Analysis analysis, int line) =>
        analysis.Index.PositionOf(analysis.Document.Trees[0].Lines[line].Span.Start).Line;
}
