namespace ArgumentMap.Api.Health;

/// <summary>
/// Gives memory back to the system when the API has become idle: the runtime does that only where it collects, and what is idle does not.
/// </summary>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>
    /// Bytes allocated between two looks up to which the API counts as idle: health checks and the server's own timers allocate some.
    /// </summary>
    private const long Quiet = Mebibyte;

    /// <summary>Bytes allocated since the last collection of this kind from which another is worth its pause.</summary>
    private const long Worth = 16 * Mebibyte;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        var (seen, collected) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            if (allocated - seen < Quiet && allocated - collected > Worth)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = allocated;
            }

            seen = allocated;
        }
    }
}
