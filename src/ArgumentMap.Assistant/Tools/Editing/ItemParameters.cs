using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Arguments that several edits take.</summary>
internal static class ItemParameters
{
    public static Parameter Id { get; } = new("id", ParameterKind.Text, "Id of the item, as outline shows it.") { IsRequired = true };

    public static Parameter Under { get; } = new(
        "under", ParameterKind.Text, "Id of the item or section below which it stands and on which it bears. Leave out for the top.");

    public static Parameter Before { get; } = new(
        "before", ParameterKind.Text, "Id of what it is to stand before, in the same place. Leave out for the end.");

    public static Parameter Rating { get; } = new(
        "rating",
        ParameterKind.Text,
        "As it stands in square brackets: of a statement how likely it is before any argument (0.9, 60-80%, likely, very unlikely), of a "
            + "source its grade (A best to F unknown). Leave out where the text gives no reason for one.");

    public static Parameter Properties { get; } = new(
        "properties",
        ParameterKind.Pairs,
        "Names with values, such as {\"date\": \"2025-02-11\", \"by\": \"River authority\", \"note\": \"…\"}.");

    /// <summary>A rating as the language takes it, without the brackets that it may come in.</summary>
    public static string? RatingOf(ToolCall call)
    {
        var rating = call.Arguments.Text(Rating)?.Trim();
        return rating is ['[', .., ']'] ? rating[1..^1].Trim() : rating;
    }

    /// <summary>The properties to be written, in the order given.</summary>
    public static ImmutableArray<(string Name, string Value)> WrittenProperties(ToolCall call, Parameter properties) =>
        [.. call.Arguments.Pairs(properties).Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
}
