using System.Runtime.CompilerServices;
using ArgumentMap.Api.Replies;
using ArgumentMap.Workspace;

namespace ArgumentMap.Api.Tests.Replies;

/// <summary>What is kept with an answer in the cache.</summary>
public sealed class RecordedWorkspaceTests
{
    [Fact]
    public async Task Once_closed_it_does_not_keep_the_maps_of_a_request_but_what_was_recorded()
    {
        var (recorded, files) = await RecordAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(files.IsAlive);
        Assert.True(await recorded.HoldsInAsync(new MemoryWorkspace(("a.arg", "claim a: A\n")), CancellationToken.None));
        Assert.False(await recorded.HoldsInAsync(new MemoryWorkspace(("a.arg", "claim a: B\n")), CancellationToken.None));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(RecordedWorkspace Recorded, WeakReference Files)> RecordAsync()
    {
        var files = new MemoryWorkspace(("a.arg", "claim a: A\n"));
        var recorded = new RecordedWorkspace(files);
        await recorded.ReadAsync("a.arg", 1000);
        recorded.Close();
        return (recorded, new WeakReference(files));
    }
}
