using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer;

/// <summary>The editor: what it can do, and what it is told.</summary>
internal sealed class Client(MessageWriter writer)
{
    private int _requests;

    /// <summary>Whether the client asks for diagnostics itself, as its options say; otherwise they are published.</summary>
    public bool Pulls { get; private set; }

    public bool CanShowProgress { get; private set; }

    public bool CanShowDocuments { get; private set; }

    public bool CanRegisterWatchers { get; private set; }

    public bool CanRefreshHints { get; private set; }

    public bool CanRefreshLenses { get; private set; }

    public void Use(InitializeParams parameters)
    {
        Pulls = parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options
            && options.TryGetProperty("diagnostics", out var diagnostics)
            && diagnostics.ValueKind == JsonValueKind.String && diagnostics.ValueEquals("pull"u8);
        CanShowProgress = parameters.Can("window", "workDoneProgress");
        CanShowDocuments = parameters.Can("window", "showDocument", "support");
        CanRegisterWatchers = parameters.Can("workspace", "didChangeWatchedFiles", "dynamicRegistration");
        CanRefreshHints = parameters.Can("workspace", "inlayHint", "refreshSupport");
        CanRefreshLenses = parameters.Can("workspace", "codeLens", "refreshSupport");
    }

    public Task NotifyAsync<T>(string method, T parameters, JsonTypeInfo<T> type) => writer.NotifyAsync(method, parameters, type);

    public Task RequestAsync<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        writer.RequestAsync($"argmap-{Interlocked.Increment(ref _requests)}", method, parameters, type);

    /// <summary>Sends a request without parameters.</summary>
    public Task RequestAsync(string method) => writer.RequestAsync($"argmap-{Interlocked.Increment(ref _requests)}", method);

    public Task LogAsync(string message) =>
        writer.NotifyAsync("window/logMessage", new ShowMessageParams(3, message), ProtocolJson.Default.ShowMessageParams);

    /// <summary>Shows a message to the user.</summary>
    public Task ShowAsync(string message) =>
        writer.NotifyAsync("window/showMessage", new ShowMessageParams(3, message), ProtocolJson.Default.ShowMessageParams);
}
