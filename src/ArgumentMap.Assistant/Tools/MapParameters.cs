using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools;

/// <summary>Arguments that many tools take.</summary>
internal static class MapParameters
{
    public static Parameter Source { get; } = new("source", ParameterKind.Text, "The whole text of the map, in the argument language.");

    public static Parameter Path { get; } = new(
        "path",
        ParameterKind.Text,
        "Instead of 'source': the path of a map (.arg) within the folder that is served, such as maps/bridge.arg.");

    public static Parameter From { get; } = new(
        "from", ParameterKind.Count, "Where a part of a long answer begins: the 'next' of the answer before. Leave out for the beginning.");

    public static Parameter Semantics { get; } = new(
        "semantics", ParameterKind.Text, "How strengths are computed. Leave out for what the map says, else odds.")
    {
        Choices = Scoring.Semantics.ScoringMethods.Names,
    };

    public static Parameter AsOf { get; } = new(
        "as_of", ParameterKind.Text, "Score the map as it stood on this day (2024-10-03), at the end of this month (2024-10) or year "
            + "(2024).");

    /// <summary>The map by its text or, where maps are files, by its path.</summary>
    public static ImmutableArray<Parameter> Map(bool hasFiles) => hasFiles ? [Source, Path] : [Source with { IsRequired = true }];
}
