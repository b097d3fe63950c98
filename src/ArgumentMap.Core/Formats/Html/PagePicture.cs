namespace ArgumentMap.Formats.Html;

/// <summary>The picture in a page: a clean SVG in the light theme without scores, or the reason why there is none.</summary>
public sealed record PagePicture
{
    private PagePicture()
    {
    }

    /// <summary>The SVG in UTF-8; its groups have <c>data-id</c>, <c>data-from</c> and <c>data-to</c>.</summary>
    public ReadOnlyMemory<byte> Svg { get; private init; }

    /// <summary>Why there is no picture; null where there is one.</summary>
    public string? WhyMissing { get; private init; }

    public static PagePicture Of(ReadOnlyMemory<byte> svg) => new() { Svg = svg };

    public static PagePicture Missing(string why) => new() { WhyMissing = why };
}
