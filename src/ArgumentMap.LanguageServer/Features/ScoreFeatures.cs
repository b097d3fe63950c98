using System.Text.Json;
using ArgumentMap.Editing.Queries;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>Strengths and verdicts in the text. While it has errors, those of the last text without any stay, marked as such.</summary>
internal sealed class ScoreFeatures(Session session)
{
    /// <summary>The analysis whose scores are shown, and whether it is one of an earlier text.</summary>
    public static (Analysis Good, bool IsStale) ForScores(MapStore maps, Analysis analysis) =>
        analysis.Document.HasErrors && maps.TryGetOpen(analysis.Name, out var open) && open.LastGood is { } good && good != analysis
            ? (good, true)
            : (analysis, false);

    public async Task<List<InlayHint>?> HintsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var (good, isStale) = ForScores(session.Maps, analysis);
        if (good.Within(cancellation).Do(good.Scores) is not { } scores)
            return [];
        return analysis.Within(cancellation).Do(_ =>
        {
            var tree = analysis.Document.Trees[0];
            var last = tree.Lines.Length - 1;
            var (from, to) = parameters.Range is { } range
                ? (tree.LineAt(analysis.Index.OffsetOf(range.Start)), tree.LineAt(analysis.Index.OffsetOf(range.End)))
                : (0, last);
            return ScoreHint.Of(analysis.Document, scores, isStale, from, Math.Min(to, last))
                .Select(hint => new InlayHint(analysis.Index.PositionOf(hint.Offset), hint.Label, true) { Tooltip = hint.Explanation })
                .ToList();
        });
    }

    public async Task<List<CodeLens>?> LensesAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var (good, isStale) = ForScores(session.Maps, analysis);
        if (good.Within(cancellation).Do(good.Scores) is not { } scores)
            return [];
        return analysis.Within(cancellation).Do(_ =>
        {
            var lenses = new List<CodeLens>();
            foreach (var lens in ScoreLens.Of(analysis.Document, scores, isStale))
            {
                var at = analysis.Index.PositionOf(analysis.Document.Trees[0].Lines[lens.Line].Word.Start);
                var range = new TextRange(at, at);
                lenses.Add(new CodeLens(range)
                {
                    Command = new Command(lens.Title, ServerCommands.Explain) { Arguments = [parameters.TextDocument.Uri, lens.Id] },
                });
                if (lens.IsThesis && !isStale)
                    lenses.Add(new CodeLens(range) { Data = new LensData(parameters.TextDocument.Uri, lens.Id) });
            }

            return lenses;
        });
    }

    /// <summary>What to settle first takes more work than what else a lens says, and is found when the lens is seen.</summary>
    public async Task<CodeLens?> ResolveAsync(CodeLens lens, CancellationToken cancellation)
    {
        if (lens.Data is not { } data)
            return lens;
        var analysis = await session.AnalyseAsync(new TextDocumentId(data.Uri), cancellation).ConfigureAwait(false);
        var title = analysis.Within(cancellation).Do(effort =>
            analysis.Scores(effort) is { } scores ? ScoreLens.SettleFirst(scores, data.Id, effort) : null);
        return lens with
        {
            Command = new Command(title ?? "nothing left open", ServerCommands.SettleFirst) { Arguments = [data.Uri, data.Id] },
        };
    }

    /// <summary>Says in words what a lens says in short.</summary>
    public async Task<MarkupContent?> ExecuteAsync(ExecuteCommandParams command, CancellationToken cancellation)
    {
        if (command.Arguments is not [{ ValueKind: JsonValueKind.String } first, { ValueKind: JsonValueKind.String } second]
            || first.GetString() is not { } uri || second.GetString() is not { } id)
            throw new RequestFailedException("Expected the address of a document and the id of an item.", ErrorCodes.InvalidParams);
        var analysis = await session.AnalyseAsync(new TextDocumentId(uri), cancellation).ConfigureAwait(false);
        var text = analysis.Within(cancellation).Do(effort => command.Command switch
        {
            ServerCommands.Explain => Explained(analysis, id, effort),
            ServerCommands.SettleFirst => analysis.Scores(effort) is { } scores
                ? ScoreLens.SettleFirst(scores, id, effort) ?? "Nothing is left open."
                : "Scoring this map takes more work than it may.",
            _ => throw new RequestFailedException($"There is no command '{command.Command}'.", ErrorCodes.InvalidParams),
        });
        await session.Client.ShowAsync(text).ConfigureAwait(false);
        return new MarkupContent(text) { Kind = "plaintext" };
    }

    private static string Explained(Analysis analysis, string id, Limits.Effort effort)
    {
        if (analysis.Document.Explain(id, effort: effort) is { } item)
            return item.Sentence;
        return analysis.Scores(effort) is { } scores && ScoreHint.LabelOf(scores, id) is { } winner
            ? $"{id} {winner}"
            : $"No item is called '{id}'.";
    }
}
