using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using ArgumentMap.LanguageServer.Features;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer;

/// <summary>
/// The language server: reads messages in order, changes documents in that order, and answers requests about the texts as they were when
/// they were asked.
/// </summary>
internal sealed class Server : IAsyncDisposable
{
    /// <summary>Messages that may wait; a client that sends more waits itself.</summary>
    private const int MaxWaiting = 10_000;

    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly Client _client;
    private readonly MapStore _maps = new();
    private readonly Publisher _publisher;
    private readonly string _version;
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<JsonElement, JsonElement, CancellationToken, Task>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<JsonElement, Task>> _notifications = new(StringComparer.Ordinal);
    private bool _isInitialized;
    private bool _isShutDown;

    public Server(Stream input, Stream output, string version)
    {
        _reader = new MessageReader(input);
        _writer = new MessageWriter(output);
        _client = new Client(_writer);
        _publisher = new Publisher(_maps, _client, _ended.Token);
        _version = version;
        var session = new Session(_maps, _publisher, _client, _ended.Token);
        Preview = new Preview.PreviewHost(_maps, _client, _ended.Token);
        Answer("initialize", ProtocolJson.Default.InitializeParams, ProtocolJson.Default.InitializeResult, Initialize);
        FeatureTable.Add(this, session);
        Notify("initialized", _ => session.BeginAsync());
        Notify("exit", _ => Task.CompletedTask);
        Notify("textDocument/didOpen", ProtocolJson.Default.DidOpenParams, session.Open);
        Notify("textDocument/didChange", ProtocolJson.Default.DidChangeParams, session.Change);
        Notify("textDocument/didClose", ProtocolJson.Default.DocumentParams, session.Close);
        Notify("textDocument/didSave", _ => Task.CompletedTask);
        Notify("workspace/didChangeWatchedFiles", ProtocolJson.Default.WatchedFilesParams, session.FilesChanged);
        Notify("workspace/didChangeConfiguration", _ => Task.CompletedTask);
        Notify("workspace/didChangeWorkspaceFolders", _ => Task.CompletedTask);
        Notify("$/setTrace", _ => Task.CompletedTask);
    }

    public Preview.PreviewHost Preview { get; }

    /// <summary>Serves until the client says exit, closes the input or is gone.</summary>
    /// <returns>0 where it ended as the protocol says, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
        var waiting = Channel.CreateBounded<JsonElement>(MaxWaiting);
        var reading = Task.Run(() => ReadAsync(waiting.Writer, stop.Token), CancellationToken.None);
        var sawExit = false;
        try
        {
            await foreach (var message in waiting.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                sawExit = MethodOf(message) == "exit";
                if (sawExit || _writer.IsBroken)
                    break;
                await DispatchAsync(message).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The client process is gone, or the command was stopped.
        }
        catch (InvalidDataException exception)
        {
            await _client.LogAsync($"argmap: {exception.Message} The connection cannot be continued.").ConfigureAwait(false);
        }

        await _ended.CancelAsync().ConfigureAwait(false);
        // A read of standard input cannot be cancelled on every system; the process ends all the same.
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None)).ConfigureAwait(false);
        return sawExit && _isShutDown ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await Preview.DisposeAsync().ConfigureAwait(false);
        _publisher.Dispose();
    }

    /// <summary>Registers a request.</summary>
    /// <param name="answer">
    /// Called in the order of the messages; what it reads of documents before it first waits is their state at that point.
    /// </param>
    public void Answer<TParameters, TResult>(
        string method,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<TResult> resultType,
        Func<TParameters, CancellationToken, Task<TResult?>> answer)
        where TParameters : class => _requests.Add(method, async (id, parameters, cancellation) =>
        {
            var read = parameters.Deserialize(parametersType) ?? throw new JsonException("The parameters are missing.");
            var result = await answer(read, cancellation).ConfigureAwait(false);
            await _writer.ResultAsync(id, result, resultType).ConfigureAwait(false);
        });

    private void Notify(string method, Func<JsonElement, Task> take) => _notifications.Add(method, take);

    private void Notify<T>(string method, JsonTypeInfo<T> type, Func<T, Task> take) => _notifications.Add(
        method,
        parameters => parameters.Deserialize(type) is { } read ? take(read) : Task.CompletedTask);

    private async Task ReadAsync(ChannelWriter<JsonElement> waiting, CancellationToken cancellation)
    {
        try
        {
            while (await _reader.ReadAsync(cancellation).ConfigureAwait(false) is { } body)
            {
                JsonElement message;
                try
                {
                    using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = ProtocolJson.MaxDepth });
                    message = json.RootElement.Clone();
                }
                catch (JsonException)
                {
                    await _writer.ErrorAsync(null, ErrorCodes.ParseError, "The message is not JSON.").ConfigureAwait(false);
                    continue;
                }

                if (MethodOf(message) == "$/cancelRequest")
                    CancelRequest(message);
                else
                    await waiting.WriteAsync(message, cancellation).ConfigureAwait(false);
            }

            waiting.Complete();
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            waiting.Complete();
        }
        catch (InvalidDataException exception)
        {
            waiting.Complete(exception);
        }
    }

    private void CancelRequest(JsonElement message)
    {
        if (ParametersOf(message) is { ValueKind: JsonValueKind.Object } parameters && parameters.TryGetProperty("id", out var id)
            && _running.TryGetValue(id.GetRawText(), out var running))
            Cancel(running);
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request has just been answered.
        }
    }

    private async Task DispatchAsync(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            await _writer.ErrorAsync(null, ErrorCodes.InvalidRequest, "A message is an object.").ConfigureAwait(false);
            return;
        }

        var hasId = message.TryGetProperty("id", out var id);
        if (MethodOf(message) is not { } method)
        {
            // What the client answers to a request of the server changes nothing.
            return;
        }

        if (!hasId)
        {
            await TakeAsync(method, ParametersOf(message)).ConfigureAwait(false);
            return;
        }

        if (method == "shutdown")
        {
            _isShutDown = true;
            await _writer.NothingAsync(id).ConfigureAwait(false);
        }
        else if (_isShutDown)
        {
            await _writer.ErrorAsync(id, ErrorCodes.InvalidRequest, "The server is shut down.").ConfigureAwait(false);
        }
        else if (!_isInitialized && method != "initialize")
        {
            await _writer.ErrorAsync(id, ErrorCodes.NotInitialized, "Expected 'initialize' first.").ConfigureAwait(false);
        }
        else if (_requests.TryGetValue(method, out var request))
        {
            var running = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
            _running[id.GetRawText()] = running;
            var answering = RespondAsync(id, request, ParametersOf(message), running);
            if (method == "initialize")
                await answering.ConfigureAwait(false);
        }
        else
        {
            await _writer.ErrorAsync(id, ErrorCodes.MethodNotFound, $"There is no request '{method}' here.").ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(string method, JsonElement parameters)
    {
        if (!_isInitialized || !_notifications.TryGetValue(method, out var take))
            return;
        try
        {
            await take(parameters).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            await _client.LogAsync($"argmap: '{method}' could not be read: {exception.Message}").ConfigureAwait(false);
        }
    }

    private async Task RespondAsync(
        JsonElement id,
        Func<JsonElement, JsonElement, CancellationToken, Task> request,
        JsonElement parameters,
        CancellationTokenSource running)
    {
        var (code, problem) = (0, "");
        try
        {
            await request(id, parameters, running.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            (code, problem) = running.IsCancellationRequested
                ? (ErrorCodes.RequestCancelled, "The request was cancelled.")
                : (ErrorCodes.ContentModified, "The text has changed meanwhile.");
        }
        catch (RequestFailedException failed)
        {
            (code, problem) = (failed.Code, failed.Message);
        }
        catch (Limits.EffortSpentException spent)
        {
            (code, problem) = (ErrorCodes.RequestFailed, spent.ToDiagnostic().Message);
        }
        catch (JsonException exception)
        {
            (code, problem) = (ErrorCodes.InvalidParams, $"The parameters could not be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug costs one answer, not the session.
            (code, problem) = (ErrorCodes.InternalError, $"This failed because of a mistake in argmap ({exception.GetType().Name}).");
        }

        _running.TryRemove(id.GetRawText(), out _);
        running.Dispose();
        if (code != 0)
            await _writer.ErrorAsync(id, code, problem).ConfigureAwait(false);
    }

    private Task<InitializeResult?> Initialize(InitializeParams parameters, CancellationToken cancellation)
    {
        if (_isInitialized)
            throw new RequestFailedException("The server is initialized already.", ErrorCodes.InvalidRequest);
        _isInitialized = true;
        _client.Use(parameters);
        _maps.UseFolders(parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []));
        if (parameters.ProcessId is { } process)
            ParentProcess.Watch(process, _ended);
        return Task.FromResult<InitializeResult?>(new InitializeResult(
            new ServerCapabilities { DiagnosticProvider = _client.Pulls ? new DiagnosticOptions(true, false) : null },
            new ServerInfo("argmap", _version)));
    }

    private static string? MethodOf(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("method", out var method)
        && method.ValueKind == JsonValueKind.String ? method.GetString() : null;

    private static JsonElement ParametersOf(JsonElement message) =>
        message.TryGetProperty("params", out var parameters) ? parameters : default;
}
