using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArgumentMap.LanguageServer.Rpc;

/// <summary>Writes messages, each as a whole. Thread-safe.</summary>
internal sealed class MessageWriter(Stream stream) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The client may be gone while something is still written; that ends the server, and is no error of its own.</summary>
    public bool IsBroken { get; private set; }

    public Task ResultAsync<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => WriteAsync(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result"u8);
        if (result is null)
            json.WriteNullValue();
        else
            JsonSerializer.Serialize(json, result, type);
    });

    /// <summary>Answers a request that has no result.</summary>
    public Task NothingAsync(JsonElement id) => WriteAsync(json =>
    {
        WriteId(json, id);
        json.WriteNull("result"u8);
    });

    public Task ErrorAsync(JsonElement? id, int code, string message) => WriteAsync(json =>
    {
        if (id is { } known)
            WriteId(json, known);
        else
            json.WriteNull("id"u8);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });

    public Task NotifyAsync<T>(string method, T parameters, JsonTypeInfo<T> type) => WriteAsync(json =>
    {
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Sends a request; what the client answers is not waited for.</summary>
    public Task RequestAsync<T>(string id, string method, T parameters, JsonTypeInfo<T> type) => WriteAsync(json =>
    {
        json.WriteString("id"u8, id);
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
    });

    public Task RequestAsync(string id, string method) => WriteAsync(json =>
    {
        json.WriteString("id"u8, id);
        json.WriteString("method"u8, method);
    });

    public void Dispose() => _turn.Dispose();

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        json.WritePropertyName("id"u8);
        id.WriteTo(json);
    }

    private async Task WriteAsync(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        var json = new Utf8JsonWriter(body, new JsonWriterOptions { MaxDepth = ProtocolJson.MaxDepth });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            write(json);
            json.WriteEndObject();
        }

        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.WrittenCount}\r\n\r\n"));
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(header).ConfigureAwait(false);
            await stream.WriteAsync(body.WrittenMemory).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            IsBroken = true;
        }
        finally
        {
            _turn.Release();
        }
    }
}
