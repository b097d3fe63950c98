using ArgumentMap.Limits;

namespace ArgumentMap.Markdig;

/// <summary>How the maps in a Markdown document are drawn.</summary>
public sealed record MapBlockOptions
{
    public static MapBlockOptions Default { get; } = new();

    /// <summary>The options of every map, as a block has them after <c>arg</c>; those of a block come before them.</summary>
    public string Options { get; init; } = "scores";

    /// <summary>
    /// Address of an ArgumentMap API that draws the maps, such as <c>https://maps.example/</c>: each becomes an image with an address
    /// there. Null to draw them in the page itself.
    /// </summary>
    public Uri? Api { get; init; }

    /// <summary>
    /// The texts that maps can include, by name; null if they cannot include any. A map that an API draws cannot in any case.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }

    /// <summary>The limits for each map. All maps of a document share the <see cref="MapLimits.Effort"/>.</summary>
    public MapLimits Limits { get; init; } = MapLimits.Default;
}
