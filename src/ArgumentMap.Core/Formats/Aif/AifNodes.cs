using ArgumentMap.Formats.Exchange;

namespace ArgumentMap.Formats.Aif;

/// <summary>The types of nodes in AIF, and the schemes that inferences and conflicts have where none is named.</summary>
internal static class AifNodes
{
    public const string Information = "I";

    public const string Inference = "RA";

    public const string Conflict = "CA";

    public const string DefaultInference = "Default Inference";

    public const string DefaultConflict = "Default Conflict";

    /// <summary>The ids of AIFdb for the two.</summary>
    public const string DefaultInferenceId = "72";

    public const string DefaultConflictId = "71";

    private const string SchemePrefix = "Argument from ";

    public static KeptIds Kept { get; } = new("aif");

    /// <summary>The role of a type; null where a map has none for it: locutions, transitions, rephrases, preferences.</summary>
    public static ItemRole? Role(string type) => type switch
    {
        Information => ItemRole.Statement,
        Inference => ItemRole.Support,
        Conflict => ItemRole.Attack,
        _ => null,
    };

    /// <summary>The scheme of a map for one of AIF, where every word begins with a capital; null for the default ones.</summary>
    public static string? SchemeOf(string text, string type)
    {
        var name = ForeignText.Line(text);
        if (name.Length == 0 || name is DefaultInference or DefaultConflict || name == type)
            return null;
        if (name.StartsWith(SchemePrefix, StringComparison.OrdinalIgnoreCase) && name.Length > SchemePrefix.Length)
            name = name[SchemePrefix.Length..];
        return name == Capitalized(name) ? name.ToLowerInvariant() : name;
    }

    /// <summary>What AIF calls the scheme of a map, so that <see cref="SchemeOf"/> reads it as the same.</summary>
    public static string TextOf(string scheme) =>
        SchemeOf(Capitalized(scheme), "") == scheme ? Capitalized(scheme) : scheme;

    private static string Capitalized(string text) => string.Join(
        ' ', text.Split(' ').Select(word => word.Length == 0 ? "" : word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant()));
}
