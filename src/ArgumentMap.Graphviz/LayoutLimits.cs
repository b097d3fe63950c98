using ArgumentMap.Limits;

namespace ArgumentMap.Graphviz;

/// <summary>Limits on a layout. Exceeding one leads to a <see cref="LayoutException"/>, never to a hang.</summary>
public sealed record LayoutLimits
{
    public static LayoutLimits Default { get; } = Of(MapLimits.Default);

    public required TimeSpan Time { get; init; }

    /// <summary>Maximum memory of a layout, in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Maximum number of nodes and relations in a layout.</summary>
    public required int Items { get; init; }

    /// <summary>The layout limits among the limits of a map.</summary>
    public static LayoutLimits Of(MapLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new LayoutLimits
        {
            Time = TimeSpan.FromSeconds(limits.LayoutSeconds),
            Memory = limits.LayoutMemory * 1024L * 1024,
            Items = limits.PictureItems,
        };
    }
}

/// <summary>The reason why there is no picture.</summary>
public enum LayoutFailure
{
    /// <summary>It took longer than allowed.</summary>
    Time,

    /// <summary>It needed more memory than allowed.</summary>
    Memory,

    /// <summary>There are more nodes and relations than allowed.</summary>
    Items,

    /// <summary>Graphviz failed.</summary>
    Graphviz,
}

/// <summary>Thrown if a layout could not be completed within its limits.</summary>
public sealed class LayoutException : Exception
{
    public LayoutException(LayoutFailure failure, string message)
        : base(message) => Failure = failure;

    public LayoutFailure Failure { get; }
}
