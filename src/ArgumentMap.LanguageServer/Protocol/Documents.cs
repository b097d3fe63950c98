namespace ArgumentMap.LanguageServer.Protocol;

internal sealed record TextDocumentId(string Uri)
{
    public int? Version { get; init; }
}

internal sealed record TextDocumentItem(string Uri, string Text, int Version);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <param name="Range">Null where the text replaces the whole document.</param>
internal sealed record ContentChange(string Text, TextRange? Range);

internal sealed record DidChangeParams(TextDocumentId TextDocument, List<ContentChange> ContentChanges);

/// <summary>What most requests name: a document and, as the request needs, a place in it.</summary>
internal sealed record DocumentParams(TextDocumentId TextDocument)
{
    public Position? Position { get; init; }

    public TextRange? Range { get; init; }

    public string? NewName { get; init; }

    public ReferenceContext? Context { get; init; }
}

internal sealed record ReferenceContext
{
    public bool IncludeDeclaration { get; init; }

    public List<string>? Only { get; init; }
}

internal sealed record FileEvent(string Uri, int Type);

internal sealed record WatchedFilesParams(List<FileEvent> Changes);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record RenameFilesParams(List<FileRename> Files);
