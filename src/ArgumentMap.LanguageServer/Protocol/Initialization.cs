using System.Text.Json;

namespace ArgumentMap.LanguageServer.Protocol;

internal sealed record WorkspaceFolder(string Uri);

internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? RootUri { get; init; }

    public List<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public JsonElement? Capabilities { get; init; }

    /// <summary>Whether the client can do something, named by the path to a true value.</summary>
    public bool Can(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.True };

    public JsonElement? At(params ReadOnlySpan<string> path)
    {
        if (Capabilities is not { } element)
            return null;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public SyncOptions TextDocumentSync { get; init; } = new(true, 2);

    public CompletionOptions CompletionProvider { get; init; } = new([":", "[", "#", " "]);

    public bool HoverProvider { get; init; } = true;

    public bool DefinitionProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentHighlightProvider { get; init; } = true;

    public RenameOptions RenameProvider { get; init; } = new(true);

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool FoldingRangeProvider { get; init; } = true;

    public SemanticTokensOptions SemanticTokensProvider { get; init; } = new(SemanticLegend.Instance, true, true);

    public bool InlayHintProvider { get; init; } = true;

    public ResolveOptions CodeLensProvider { get; init; } = new(true);

    public CodeActionOptions CodeActionProvider { get; init; } = new(["quickfix", "refactor", "source.fixAll"]);

    public bool DocumentFormattingProvider { get; init; } = true;

    public bool DocumentRangeFormattingProvider { get; init; } = true;

    public OnTypeOptions DocumentOnTypeFormattingProvider { get; init; } = new("\n");

    public ResolveOptions DocumentLinkProvider { get; init; } = new(false);

    public bool CallHierarchyProvider { get; init; } = true;

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public CommandOptions ExecuteCommandProvider { get; init; } = new([ServerCommands.Explain, ServerCommands.SettleFirst]);

    public WorkspaceCapabilities Workspace { get; init; } = new();
}

/// <summary>The commands of lenses, which the server answers itself.</summary>
internal static class ServerCommands
{
    public const string Explain = "argmap.explain";
    public const string SettleFirst = "argmap.settleFirst";
}

/// <param name="Change">2: the changed parts alone are sent.</param>
internal sealed record SyncOptions(bool OpenClose, int Change);

internal sealed record CompletionOptions(List<string> TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record CodeActionOptions(List<string> CodeActionKinds);

internal sealed record OnTypeOptions(string FirstTriggerCharacter);

internal sealed record CommandOptions(List<string> Commands);

internal sealed record DiagnosticOptions(bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record SemanticTokensOptions(SemanticLegend Legend, bool Full, bool Range);

internal sealed record SemanticLegend(List<string> TokenTypes, List<string> TokenModifiers)
{
    /// <summary>In the order of <see cref="Editing.Queries.TokenClass"/>.</summary>
    public static SemanticLegend Instance { get; } = new(
        ["keyword", "property", "function", "variable", "enumMember", "string", "string", "decorator", "comment", "string"],
        ["declaration"]);
}

internal sealed record WorkspaceCapabilities
{
    public FoldersCapability WorkspaceFolders { get; init; } = new(true);

    public FileOperations FileOperations { get; init; } = new(new FileFilters([new FileFilter(new FilePattern("**/*.arg"))]));
}

internal sealed record FoldersCapability(bool Supported);

internal sealed record FileOperations(FileFilters WillRename);

internal sealed record FileFilters(List<FileFilter> Filters);

internal sealed record FileFilter(FilePattern Pattern);

internal sealed record FilePattern(string Glob);
