using ArgumentMap.Limits;

namespace ArgumentMap.Graphviz;

/// <summary>How much a layout may take. What meets a limit ends in a <see cref="LayoutException"/>, never in a hang.</summary>
public sealed record LayoutLimits
{
    public static LayoutLimits Default { get; } = Of(MapLimits.Default);

    public required TimeSpan Time { get; init; }

    /// <summary>Greatest memory of a layout, in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Greatest number of nodes and relations laid out at once.</summary>
    public required int Items { get; init; }

    /// <summary>Those among the limits of a map.</summary>
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

/// <summary>Why there is no picture.</summary>
public enum LayoutFailure
{
    /// <summary>It took longer than allowed.</summary>
    Time,

    /// <summary>It needed more memory than allowed.</summary>
    Memory,

    /// <summary>There are more nodes and relations than allowed.</summary>
    Items,

    /// <summary>Graphviz gave up.</summary>
    Graphviz,
}

/// <summary>A layout that came to no end within its limits.</summary>
public sealed class LayoutException : Exception
{
    public LayoutException(LayoutFailure failure, string message)
        : base(message) => Failure = failure;

    public LayoutFailure Failure { get; }
}
