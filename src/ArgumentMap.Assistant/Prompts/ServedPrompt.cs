using System.Text.Json;
using ArgumentMap.Assistant.Homes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Assistant.Prompts;

/// <summary>A prompt for the maps of one home, as the protocol calls it.</summary>
internal sealed class ServedPrompt(MapPrompt prompt, MapHome home) : McpServerPrompt
{
    public override Prompt ProtocolPrompt { get; } = prompt.Announced;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Params?.Arguments ?? new Dictionary<string, JsonElement>())
        {
            if (prompt.Parameters.All(parameter => parameter.Name != name))
                throw Wrong($"{prompt.Name} has no argument '{name}'. It takes "
                    + $"{string.Join(", ", prompt.Parameters.Select(known => known.Name))}.");
            if (value.ValueKind != JsonValueKind.String)
                throw Wrong($"'{name}' of {prompt.Name} is not a text.");
            given[name] = value.GetString()!;
        }

        if (!given.TryGetValue(prompt.Data.Name, out var data))
            throw Wrong($"{prompt.Name} needs '{prompt.Data.Name}': {prompt.Data.Description}.");
        return prompt.With(await TextOfAsync(data, cancellationToken).ConfigureAwait(false), given);
    }

    /// <summary>The text of a map that is named by its path, with the path above it, so that tools can be called with that.</summary>
    private async Task<string> TextOfAsync(string given, CancellationToken cancellation) =>
        home.HasFiles && !given.Contains('\n', StringComparison.Ordinal) && given.EndsWith(ServedFolder.Extension, StringComparison.Ordinal)
            && await home.ReadAsync(given, cancellation).ConfigureAwait(false) is { } text
            ? $"// path: {given}\n{text}"
            : given;

    private static McpProtocolException Wrong(string why) => new(why, McpErrorCode.InvalidParams);
}
