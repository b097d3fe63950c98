using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>An editor as the server sees it: sends messages, waits for answers, and keeps what it is told.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    /// <summary>No test depends on how fast a machine is; this only ends one that would wait for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly List<JsonObject> _told = [];
    private readonly Server _server;
    private readonly MapFolder? _own;
    private int _requests;

    public EditorClient(string? folder = null)
    {
        _server = new Server(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), "test");
        (_input, _output) = (_toServer.Writer.AsStream(), _fromServer.Reader.AsStream());
        Ended = Task.Run(() => _server.RunAsync(CancellationToken.None));
        Folder = folder ?? (_own = new MapFolder()).Path;
    }

    /// <summary>The exit code, once the server has ended.</summary>
    public Task<int> Ended { get; }

    public string Folder { get; }

    public string Uri(string name) => new Uri(Path.Combine(Folder, name)).AbsoluteUri;

    public async Task<JsonObject> InitializeAsync(JsonObject? capabilities = null, JsonObject? options = null)
    {
        var result = await AskAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = new Uri(Folder).AbsoluteUri,
            ["capabilities"] = capabilities ?? new JsonObject(),
            ["initializationOptions"] = options,
        });
        await TellAsync("initialized", new JsonObject());
        return result!.AsObject();
    }

    public Task OpenAsync(string name, string text, int version = 1) => TellAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject
        {
            ["uri"] = Uri(name), ["languageId"] = "arg", ["version"] = version, ["text"] = text,
        },
    });

    public Task ChangeAsync(string name, int version, params JsonObject[] changes) => TellAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(name), ["version"] = version },
        ["contentChanges"] = new JsonArray([.. changes]),
    });

    /// <summary>Asks for something at a place, both counted from 0.</summary>
    public Task<JsonNode?> AskAtAsync(string method, string name, int line, int character, params (string Name, JsonNode? Value)[] more)
    {
        var parameters = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(name) },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        };
        foreach (var (key, value) in more)
            parameters[key] = value;
        return AskAsync(method, parameters);
    }

    public static JsonObject Range(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };

    /// <summary>Asks, and waits for the answer; fails where that is an error.</summary>
    public async Task<JsonNode?> AskAsync(string method, JsonObject? parameters)
    {
        var answer = await AnswerAsync(await SendAsync(method, parameters));
        Assert.Null(answer["error"]?.ToJsonString());
        return answer["result"];
    }

    /// <summary>Asks, and waits for an error.</summary>
    public async Task<(int Code, string Message)> FailAsync(string method, JsonObject? parameters)
    {
        var error = (await AnswerAsync(await SendAsync(method, parameters)))["error"];
        Assert.NotNull(error);
        return ((int)error["code"]!, (string)error["message"]!);
    }

    /// <summary>Asks without waiting.</summary>
    public async Task<int> SendAsync(string method, JsonObject? parameters)
    {
        var id = ++_requests;
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return id;
    }

    /// <summary>The answer to what was asked.</summary>
    public async Task<JsonObject> AnswerAsync(int id) =>
        await WaitAsync(message => message["method"] is null && message["id"] is JsonValue value && value.TryGetValue<int>(out var known)
            && known == id);

    public Task TellAsync(string method, JsonObject? parameters) =>
        WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The diagnostics of a version of a document, or the next ones where none is given.</summary>
    public async Task<JsonArray> DiagnosticsAsync(string name, int? version = null)
    {
        var told = await WaitAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics"
            && (string?)message["params"]!["uri"] == Uri(name)
            && (version is null || (int?)message["params"]!["version"] == version));
        return told["params"]!["diagnostics"]!.AsArray();
    }

    /// <summary>The first message of a kind that has not been waited for yet.</summary>
    public async Task<JsonObject> WaitAsync(Predicate<JsonObject> isWanted)
    {
        while (true)
        {
            if (_told.Find(isWanted) is { } found)
            {
                _told.Remove(found);
                return found;
            }

            _told.Add(await ReadAsync());
        }
    }

    public async Task WriteRawAsync(string text)
    {
        await _input.WriteAsync(Encoding.UTF8.GetBytes(text), _patience.Token);
        await _input.FlushAsync(_patience.Token);
    }

    /// <summary>Closes what the server reads, as a client does that dies.</summary>
    public void HangUp() => _input.Dispose();

    public async ValueTask DisposeAsync()
    {
        HangUp();
        await Ended.WaitAsync(Patience);
        await _server.DisposeAsync();
        _patience.Dispose();
        _own?.Dispose();
    }

    private async Task WriteAsync(JsonObject message)
    {
        var body = message.ToJsonString();
        await WriteRawAsync($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private async Task<JsonObject> ReadAsync()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _output.ReadExactlyAsync(one, _patience.Token);
            header.Append((char)one[0]);
        }

        var length = int.Parse(
            header.ToString().Split("Content-Length:")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[length];
        await _output.ReadExactlyAsync(body, _patience.Token);
        return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 1_000 })!.AsObject();
    }
}
