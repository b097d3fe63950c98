using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>All requests that the server answers. What <see cref="ServerCapabilities"/> announces is here.</summary>
internal static class FeatureTable
{
    public static void Add(Server server, Session session)
    {
        var json = ProtocolJson.Default;
        var reading = new ReadingFeatures(session);
        server.Answer("textDocument/hover", json.DocumentParams, json.Hover, reading.HoverAsync);
        server.Answer("textDocument/documentSymbol", json.DocumentParams, json.ListDocumentSymbol, reading.SymbolsAsync);
        server.Answer("textDocument/foldingRange", json.DocumentParams, json.ListFoldingRange, reading.FoldsAsync);
        server.Answer("textDocument/semanticTokens/full", json.DocumentParams, json.SemanticTokens, reading.TokensAsync);
        server.Answer("textDocument/semanticTokens/range", json.DocumentParams, json.SemanticTokens, reading.TokensAsync);
        server.Answer("textDocument/documentLink", json.DocumentParams, json.ListDocumentLink, reading.LinksAsync);
        server.Answer("textDocument/diagnostic", json.DocumentParams, json.DiagnosticReport, reading.DiagnosticsAsync);
        var scores = new ScoreFeatures(session);
        server.Answer("textDocument/inlayHint", json.DocumentParams, json.ListInlayHint, scores.HintsAsync);
        server.Answer("textDocument/codeLens", json.DocumentParams, json.ListCodeLens, scores.LensesAsync);
        server.Answer("codeLens/resolve", json.CodeLens, json.CodeLens, scores.ResolveAsync);
        server.Answer("workspace/executeCommand", json.ExecuteCommandParams, json.MarkupContent, scores.ExecuteAsync);
        var naming = new NamingFeatures(session);
        server.Answer("textDocument/definition", json.DocumentParams, json.Location, naming.DefinitionAsync);
        server.Answer("textDocument/references", json.DocumentParams, json.ListLocation, naming.ReferencesAsync);
        server.Answer("textDocument/documentHighlight", json.DocumentParams, json.ListDocumentHighlight, (parameters, cancellation) =>
        {
            server.Preview.CaretAt(parameters);
            return naming.HighlightsAsync(parameters, cancellation);
        });
        server.Answer("textDocument/prepareRename", json.DocumentParams, json.PrepareRenameResult, naming.PrepareAsync);
        server.Answer("textDocument/rename", json.DocumentParams, json.WorkspaceEdit, naming.RenameAsync);
        server.Answer("workspace/willRenameFiles", json.RenameFilesParams, json.WorkspaceEdit, new FileRenames(session).AnswerAsync);
        var writing = new WritingFeatures(session);
        server.Answer("textDocument/completion", json.DocumentParams, json.CompletionListDto, writing.CompletionAsync);
        server.Answer("textDocument/codeAction", json.DocumentParams, json.ListCodeAction, writing.ActionsAsync);
        server.Answer("textDocument/formatting", json.DocumentParams, json.ListTextEditDto, writing.FormatAsync);
        server.Answer("textDocument/rangeFormatting", json.DocumentParams, json.ListTextEditDto, writing.FormatRangeAsync);
        server.Answer("textDocument/onTypeFormatting", json.DocumentParams, json.ListTextEditDto, writing.FormatOnEnterAsync);
        var hierarchy = new BearingHierarchy(session);
        server.Answer("textDocument/prepareCallHierarchy", json.DocumentParams, json.ListCallHierarchyItem, hierarchy.PrepareAsync);
        server.Answer("callHierarchy/incomingCalls", json.CallHierarchyParams, json.ListIncomingCall, hierarchy.IncomingAsync);
        server.Answer("callHierarchy/outgoingCalls", json.CallHierarchyParams, json.ListOutgoingCall, hierarchy.OutgoingAsync);
        server.Answer("argmap/preview", json.DocumentParams, json.PreviewResult, server.Preview.OpenAsync);
    }
}
