using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// The properties in which a map remembers the names that another format has for its items, so that it can be written back with them.
/// </summary>
/// <param name="Format">Name of the format, as in <c>x-aif-id</c>.</param>
internal sealed record KeptIds(string Format)
{
    private static readonly string[] Formats = ["aif", "arguebuf", "argdown", "gsn", "kialo", "sadface", "carneades"];

    /// <summary>What all properties of the format begin with.</summary>
    public string Prefix { get; } = $"{PropertyNames.ExtensionPrefix}{Format}-";

    /// <summary>The id that the other format has for an item.</summary>
    public string Id => Prefix + "id";

    /// <summary>The ids that it has for the steps from an item to what it bears on, in the order of its links, parted by blanks.</summary>
    public string Steps => Prefix + "steps";

    /// <summary>Whether a property belongs to one of the formats rather than to the author of the map.</summary>
    public static bool IsOurs(string key) =>
        key.StartsWith(PropertyNames.ExtensionPrefix, StringComparison.Ordinal)
        && Array.Exists(Formats, format => key.AsSpan(PropertyNames.ExtensionPrefix.Length).StartsWith(format)
            && key.AsSpan(PropertyNames.ExtensionPrefix.Length + format.Length).StartsWith("-"));

    /// <summary>
    /// Whether an id of another format can be that of an item: it has the form of one and is for people, not a number or a random string.
    /// </summary>
    public static bool IsReadable(string id) =>
        Characters.IsId(id) && id.Any(char.IsLetter) && id.Length <= 60 && !IsRandom(id);

    /// <summary>A UUID with or without its hyphens, or another long string of hexadecimal digits.</summary>
    private static bool IsRandom(string id) =>
        id.Length >= 16 && id.All(c => char.IsAsciiHexDigit(c) || c == '-') && id.Count(char.IsAsciiDigit) >= 4;
}
