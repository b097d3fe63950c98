using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentMap.LanguageServer.Protocol;

internal sealed record DiagnosticDto(TextRange Range, int Severity, string Code, string Message)
{
    public string Source { get; init; } = "argmap";

    public List<RelatedInformation>? RelatedInformation { get; init; }
}

internal sealed record RelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, List<DiagnosticDto> Diagnostics)
{
    public int? Version { get; init; }
}

internal sealed record DiagnosticReport(List<DiagnosticDto> Items)
{
    public string Kind { get; init; } = "full";
}

internal sealed record MarkupContent(string Value)
{
    public string Kind { get; init; } = "markdown";
}

internal sealed record Hover(MarkupContent Contents, TextRange Range);

internal sealed record CompletionListDto(bool IsIncomplete, List<CompletionItemDto> Items);

internal sealed record CompletionItemDto(string Label, int Kind, string SortText, TextEditDto TextEdit)
{
    public string? Detail { get; init; }
}

internal sealed record PrepareRenameResult(TextRange Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, string Detail, int Kind, TextRange Range, TextRange SelectionRange)
{
    public List<DocumentSymbol> Children { get; } = [];
}

internal sealed record FoldingRange(int StartLine, int EndLine)
{
    public string? Kind { get; init; }
}

internal sealed record SemanticTokens(List<int> Data);

internal sealed record InlayHint(Position Position, string Label, bool PaddingLeft)
{
    public string? Tooltip { get; init; }
}

internal sealed record CodeLens(TextRange Range)
{
    public Command? Command { get; init; }

    public LensData? Data { get; init; }
}

internal sealed record LensData(string Uri, string Id);

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    /// <summary>The document and the id of the item.</summary>
    public List<string>? Arguments { get; init; }
}

internal sealed record ExecuteCommandParams(string Command)
{
    public List<JsonElement>? Arguments { get; init; }
}

internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    public bool? IsPreferred { get; init; }

    public List<DiagnosticDto>? Diagnostics { get; init; }
}

internal sealed record DocumentLink(TextRange Range, string Target);

internal sealed record DocumentHighlight(TextRange Range, int Kind);

internal sealed record CallHierarchyItem(string Name, int Kind, string Detail, string Uri, TextRange Range, TextRange SelectionRange)
{
    public LensData? Data { get; init; }
}

internal sealed record CallHierarchyParams(CallHierarchyItem Item);

internal sealed record IncomingCall(CallHierarchyItem From, List<TextRange> FromRanges);

internal sealed record OutgoingCall(CallHierarchyItem To, List<TextRange> FromRanges);

internal sealed record ShowMessageParams(int Type, string Message);

internal sealed record ShowDocumentParams(string Uri, bool TakeFocus, TextRange Selection);

internal sealed record PreviewResult(string Url);

internal sealed record ProgressTokenParams(string Token);

internal sealed record ProgressParams(string Token, ProgressValue Value);

internal sealed record ProgressValue(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }
}

internal sealed record RegistrationParams(List<Registration> Registrations);

internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

internal sealed record WatchOptions(List<FileWatcherDto> Watchers);

internal sealed record FileWatcherDto(string GlobPattern);
