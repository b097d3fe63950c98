using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ArgumentMap.Assistant.Tests;

/// <summary>The server over a folder of its own, and the official client connected to it.</summary>
internal sealed class AssistantRun : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly Task _server;

    private AssistantRun(string folder) => (Folder, _server) = (folder, AssistantServer.RunAsync(
        _toServer.Reader.AsStream(), _toClient.Writer.AsStream(), Path.Combine(folder, "maps"), "1.2.3", CancellationToken.None));

    /// <summary>The folder above the one that is served.</summary>
    public string Folder { get; }

    public McpClient Client { get; private set; } = null!;

    /// <param name="version">Revision of the protocol that the client speaks; null for the latest.</param>
    public static async Task<AssistantRun> StartAsync(string? version = null, params (string Name, string Text)[] maps)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-mcp-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "maps"));
        foreach (var (name, text) in maps)
            Write(folder, name, text);
        var run = new AssistantRun(folder);
        run.Client = await McpClient.CreateAsync(
            new StreamClientTransport(run._toServer.Writer.AsStream(), run._toClient.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = version });
        return run;
    }

    public string PathOf(string name) => Path.Combine(Folder, "maps", name);

    public void Write(string name, string text) => Write(Folder, name, text);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Calls a tool with arguments given as an anonymous object of JSON.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments)
    {
        using var document = JsonDocument.Parse(arguments);
        return await Client.CallToolAsync(new CallToolRequestParams
        {
            Name = tool,
            Arguments = document.RootElement.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.Clone()),
        });
    }

    /// <summary>Calls a tool about a text.</summary>
    public Task<CallToolResult> AboutAsync(string tool, string source, string others = "") =>
        CallAsync(tool, $"{{\"source\": {JsonSerializer.Serialize(source)}{(others.Length == 0 ? "" : ", " + others)}}}");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _toServer.Writer.CompleteAsync();
        await _server.WaitAsync(TimeSpan.FromMinutes(3));
        Directory.Delete(Folder, recursive: true);
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, "maps", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

/// <summary>What tests read from answers.</summary>
internal static class AnswerReading
{
    public static string Text(this CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    /// <summary>The text of an answer that is not a refusal.</summary>
    public static string Done(this CallToolResult result)
    {
        Assert.False(result.IsError == true, result.Text());
        return result.Text();
    }

    /// <summary>The text of a refusal.</summary>
    public static string Refused(this CallToolResult result)
    {
        Assert.True(result.IsError, result.Text());
        Assert.Null(result.StructuredContent);
        return result.Text();
    }

    public static JsonElement Structure(this CallToolResult result)
    {
        result.Done();
        return result.StructuredContent!.Value;
    }
}
