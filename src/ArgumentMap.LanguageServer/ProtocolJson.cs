using System.Text.Json.Serialization;
using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer;

/// <summary>How the records of the protocol are read and written, generated so that a native binary needs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = MaxDepth)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(WatchedFilesParams))]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(CallHierarchyParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(MarkupContent))]
[JsonSerializable(typeof(CodeLens))]
[JsonSerializable(typeof(CompletionListDto))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(List<Location>))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(List<DocumentSymbol>))]
[JsonSerializable(typeof(List<FoldingRange>))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(List<InlayHint>))]
[JsonSerializable(typeof(List<CodeLens>))]
[JsonSerializable(typeof(List<CodeAction>))]
[JsonSerializable(typeof(List<TextEditDto>))]
[JsonSerializable(typeof(List<DocumentLink>))]
[JsonSerializable(typeof(List<DocumentHighlight>))]
[JsonSerializable(typeof(List<CallHierarchyItem>))]
[JsonSerializable(typeof(List<IncomingCall>))]
[JsonSerializable(typeof(List<OutgoingCall>))]
[JsonSerializable(typeof(ShowMessageParams))]
[JsonSerializable(typeof(ShowDocumentParams))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(ProgressTokenParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(RegistrationParams))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>Deeper than the symbols of a map that is nested as deep as the limits allow.</summary>
    public const int MaxDepth = 1_000;
}
