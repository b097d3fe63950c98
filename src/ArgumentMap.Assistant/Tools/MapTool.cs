using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Assistant.Homes;
using ArgumentMap.Limits;
using ModelContextProtocol.Protocol;

namespace ArgumentMap.Assistant.Tools;

/// <summary>
/// A tool, with everything that is known about it: what it takes, what it answers, what it does. Protocol, checks and documentation follow
/// from that. A new tool is a class like this, and its row in <see cref="ToolTable"/>.
/// </summary>
internal abstract class MapTool
{
    private Tool? _withFiles;
    private Tool? _withoutFiles;

    public abstract string Name { get; }

    /// <summary>A few words for people.</summary>
    public abstract string Title { get; }

    /// <summary>When to call it and what comes of it, for a model that has never seen the argument language.</summary>
    public abstract string Description { get; }

    /// <summary>The shape of its answers.</summary>
    public abstract JsonTypeInfo Output { get; }

    /// <summary>Whether it changes the file that a path names.</summary>
    public virtual bool ChangesFiles => false;

    /// <summary>What it takes.</summary>
    /// <param name="hasFiles">Whether maps are also files.</param>
    public abstract ImmutableArray<Parameter> Parameters(bool hasFiles);

    /// <summary>The tool as the protocol announces it.</summary>
    public Tool Announced(bool hasFiles) => hasFiles ? _withFiles ??= Announce(true) : _withoutFiles ??= Announce(false);

    /// <summary>Answers a call; a mistake of the caller is a refusal, which says what to do.</summary>
    public async Task<ToolAnswer> CallAsync(
        MapHome home, IEnumerable<KeyValuePair<string, JsonElement>>? given, CancellationToken cancellation)
    {
        var (arguments, refusal) = Arguments.Of(Name, Parameters(home.HasFiles), given);
        if (arguments is null)
            return ToolAnswer.Refuse(refusal);
        return await home.DoAsync(Name, LengthOf(given), budget => AnswerAsync(home, arguments, budget, cancellation), cancellation)
            .ConfigureAwait(false);
    }

    protected abstract Task<ToolAnswer> AnswerAsync(ToolCall call);

    private async Task<ToolAnswer> AnswerAsync(MapHome home, Arguments arguments, Budget budget, CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync(new ToolCall(home, arguments, budget, cancellation)).ConfigureAwait(false);
        }
        catch (EffortSpentException spent)
        {
            return ToolAnswer.Refuse(spent.ToDiagnostic().Message);
        }
    }

    private Tool Announce(bool hasFiles)
    {
        var parameters = Parameters(hasFiles);
        var input = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Schema()))),
            ["required"] = new JsonArray(
                [.. parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]),
            ["additionalProperties"] = false,
        };
        return new Tool
        {
            Name = Name,
            Title = Title,
            Description = Description,
            InputSchema = Element(input),
            OutputSchema = Element(AnswerSchemas.Of(Output)),
            Annotations = new ToolAnnotations
            {
                Title = Title,
                ReadOnlyHint = !(ChangesFiles && hasFiles),
                DestructiveHint = ChangesFiles && hasFiles,
                OpenWorldHint = false,
            },
        };
    }

    private static JsonElement Element(JsonNode schema)
    {
        using var document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }

    private static long LengthOf(IEnumerable<KeyValuePair<string, JsonElement>>? given) =>
        (given ?? []).Where(pair => pair.Value.ValueKind == JsonValueKind.String).Sum(pair => (long)pair.Value.GetRawText().Length);
}
