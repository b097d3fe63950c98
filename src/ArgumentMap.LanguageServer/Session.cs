using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer;

/// <summary>What the editor says of its documents and files.</summary>
internal sealed class Session(MapStore maps, Publisher publisher, Client client, CancellationToken ended)
{
    private const string IndexToken = "argmap-index";

    public MapStore Maps => maps;

    public Publisher Publisher => publisher;

    public Client Client => client;

    /// <summary>The analysis of a document as it is at the moment of the call.</summary>
    /// <exception cref="RequestFailedException">There is no such document, or it is too much to be read.</exception>
    public async Task<Analysis> AnalyseAsync(TextDocumentId document, CancellationToken cancellation)
    {
        var analysis = await maps.AnalyseAsync(maps.NameOf(document.Uri), cancellation).ConfigureAwait(false);
        return analysis.Document.Trees[0].Lines.IsEmpty
            ? throw new RequestFailedException(analysis.Document.Diagnostics[^1].Message)
            : analysis;
    }

    /// <summary>Asks to be told of changes on disk, and learns in the background which maps include which.</summary>
    public async Task BeginAsync()
    {
        if (client.CanRegisterWatchers)
        {
            await client.RequestAsync(
                "client/registerCapability",
                new RegistrationParams(
                    [new Registration(
                        "argmap-files",
                        "workspace/didChangeWatchedFiles",
                        new WatchOptions([new FileWatcherDto("**/*.arg"), new FileWatcherDto("**/argmap.json")]))]),
                ProtocolJson.Default.RegistrationParams).ConfigureAwait(false);
        }

        _ = Task.Run(IndexAsync, ended);
    }

    public Task Open(DidOpenParams opened)
    {
        maps.OpenDocument(opened.TextDocument);
        var name = maps.NameOf(opened.TextDocument.Uri);
        if (maps.TryGetOpen(name, out var open))
            publisher.Schedule(open);
        return AgainAsync(maps.Forget(name));
    }

    public async Task Change(DidChangeParams change)
    {
        if (!maps.Change(change))
        {
            await client.LogAsync($"argmap: A change of '{change.TextDocument.Uri}' comes too late and is left out.").ConfigureAwait(false);
            return;
        }

        var name = maps.NameOf(change.TextDocument.Uri);
        if (maps.TryGetOpen(name, out var open))
            publisher.Schedule(open);
        await AgainAsync(maps.Forget(name)).ConfigureAwait(false);
    }

    public async Task Close(DocumentParams closed)
    {
        if (maps.Close(closed.TextDocument.Uri) is not { } open)
            return;
        await publisher.WithdrawAsync(open.Name).ConfigureAwait(false);
        await AgainAsync(maps.Forget(open.Name)).ConfigureAwait(false);
    }

    public Task FilesChanged(WatchedFilesParams changes) => AgainAsync(maps.Forget(null));

    /// <summary>Analyses again the maps that something else has changed, whose hints the editor would not ask for again by itself.</summary>
    private async Task AgainAsync(List<OpenMap> affected)
    {
        foreach (var open in affected)
            publisher.Schedule(open);
        if (affected.Count == 0)
            return;
        if (client.CanRefreshHints)
            await client.RequestAsync("workspace/inlayHint/refresh").ConfigureAwait(false);
        if (client.CanRefreshLenses)
            await client.RequestAsync("workspace/codeLens/refresh").ConfigureAwait(false);
    }

    private async Task IndexAsync()
    {
        await ProgressAsync(new ProgressValue("begin") { Title = "argmap: reading the maps of this folder" }).ConfigureAwait(false);
        try
        {
            await maps.Workspace.IncludersAsync("", ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await ProgressAsync(new ProgressValue("end")).ConfigureAwait(false);
    }

    private async Task ProgressAsync(ProgressValue value)
    {
        if (!client.CanShowProgress)
            return;
        if (value.Kind == "begin")
            await client.RequestAsync(
                "window/workDoneProgress/create", new ProgressTokenParams(IndexToken), ProtocolJson.Default.ProgressTokenParams)
                .ConfigureAwait(false);
        await client.NotifyAsync("$/progress", new ProgressParams(IndexToken, value), ProtocolJson.Default.ProgressParams)
            .ConfigureAwait(false);
    }
}
