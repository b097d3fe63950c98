using System.Collections.Immutable;
using System.Text.Json;
using ArgumentMap.Language;

namespace ArgumentMap.Assistant.Tools;

/// <summary>The arguments of a call, once they have been found to be what the tool takes.</summary>
internal sealed class Arguments
{
    private readonly IReadOnlyDictionary<string, JsonElement> _given;

    private Arguments(IReadOnlyDictionary<string, JsonElement> given) => _given = given;

    /// <summary>The arguments, or what is wrong with them and what was expected.</summary>
    /// <param name="tool">Its name, for the message.</param>
    public static (Arguments? Arguments, string Refusal) Of(
        string tool, ImmutableArray<Parameter> parameters, IEnumerable<KeyValuePair<string, JsonElement>>? given)
    {
        var kept = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in given ?? [])
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
                return (null, Unknown(tool, parameters, name));
            // Many clients send null for what they leave out.
            if (value.ValueKind == JsonValueKind.Null)
                continue;
            if (!IsAllowed(parameter, value))
                return (null, $"'{name}' of {tool} is {Quoted.Inline(value.GetRawText(), 80)}. Expected {parameter.Expected}.");
            kept[name] = value;
        }

        foreach (var parameter in parameters)
        {
            if (parameter.IsRequired && !kept.ContainsKey(parameter.Name))
                return (null, $"{tool} needs '{parameter.Name}': {parameter.Description}");
        }

        return (new Arguments(kept), "");
    }

    public string? Text(Parameter parameter) => _given.TryGetValue(parameter.Name, out var value) ? TextOf(value) : null;

    /// <summary>A text that the tool requires.</summary>
    public string Needed(Parameter parameter) => Text(parameter)!;

    /// <summary>0 where none is given.</summary>
    public int Count(Parameter parameter) => _given.TryGetValue(parameter.Name, out var value) ? value.GetInt32() : 0;

    public bool IsSet(Parameter parameter) => _given.TryGetValue(parameter.Name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>Empty where none are given.</summary>
    public ImmutableArray<string> Texts(Parameter parameter) => !_given.TryGetValue(parameter.Name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf)]
        : [TextOf(value)];

    /// <summary>In the order given, null for an empty text; empty where none are.</summary>
    public ImmutableArray<(string Name, string? Value)> Pairs(Parameter parameter) => _given.TryGetValue(parameter.Name, out var value)
        ? [.. value.EnumerateObject().Select(pair => (pair.Name, IsEmpty(pair.Value) ? null : TextOf(pair.Value)))]
        : [];

    private static string Unknown(string tool, ImmutableArray<Parameter> parameters, string name)
    {
        ImmutableArray<string> names = [.. parameters.Select(parameter => parameter.Name)];
        return $"{tool} has no argument {Quoted.Inline(name, 80)}. " + (Spelling.Nearest(name, names) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : names.IsEmpty ? "It takes none." : $"Expected {Spelling.Alternatives(names)}.");
    }

    private static bool IsAllowed(Parameter parameter, JsonElement value) => parameter.Kind switch
    {
        ParameterKind.Count => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0,
        ParameterKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ParameterKind.Texts => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(IsText) : IsText(value),
        ParameterKind.Pairs => value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().All(pair =>
                IsWhole(() => pair.Name) && (pair.Value.ValueKind == JsonValueKind.Null || IsText(pair.Value))),
        _ => IsText(value) && (parameter.Choices.IsEmpty || parameter.Choices.Contains(TextOf(value))),
    };

    private static bool IsText(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
        || (value.ValueKind == JsonValueKind.String && IsWhole(() => value.GetString()));

    /// <summary>Whether a text is one: half of a surrogate pair can be written in JSON as an escape.</summary>
    private static bool IsWhole(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
