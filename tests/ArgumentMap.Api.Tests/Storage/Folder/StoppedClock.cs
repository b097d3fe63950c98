namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private long _ticks;

    /// <summary>Far ahead of the files of the test, so that the index trusts their stamps.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow.AddDays(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
