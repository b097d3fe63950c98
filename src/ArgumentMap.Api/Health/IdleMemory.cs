namespace ArgumentMap.Api.Health;

/// <summary>
/// Returns memory to the system when the API has become idle. The runtime does that only when it collects garbage, which an idle process
/// does not.
/// </summary>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>
    /// The API counts as idle if it allocates fewer bytes than this between two looks; health checks and the server's timers allocate some.
    /// </summary>
    private const long IdleBytes = Mebibyte;

    /// <summary>Bytes that must have been allocated since the last such collection for another one to be worth its pause.</summary>
    private const long BytesWorthCollecting = 16 * Mebibyte;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        var (seen, collected) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            if (allocated - seen < IdleBytes && allocated - collected > BytesWorthCollecting)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = allocated;
            }

            seen = allocated;
        }
    }
}
