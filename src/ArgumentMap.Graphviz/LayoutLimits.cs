namespace ArgumentMap.Graphviz;

/// <summary>How much a layout may take. What meets a limit ends in a <see cref="LayoutException"/>, never in a hang.</summary>
public sealed record LayoutLimits
{
    public static LayoutLimits Default { get; } = new();

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Greatest memory of a layout, in bytes.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>Greatest number of nodes and relations laid out at once.</summary>
    public int Items { get; init; } = 20_000;
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
