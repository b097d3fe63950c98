using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Tests.Replies;

/// <summary>The order in which answers get a processor.</summary>
public sealed class TurnsTests
{
    private const int Small = 100;

    [Fact]
    public async Task Who_has_had_a_slice_lets_a_newcomer_go_first_and_then_continues()
    {
        var turns = new Turns(slots: 1, waiting: 4, room: 1_000_000);
        using var greedy = turns.Enter(Small)!;
        await greedy.BeginAsync(default);
        await Task.Delay(100);
        using var modest = turns.Enter(Small)!;
        var paused = Task.Run(() => greedy.Checkpoint(default));
        await modest.BeginAsync(default);
        Assert.False(paused.IsCompleted);
        modest.Dispose();
        await paused;
        Assert.Equal((1, 0), turns.Count);
    }

    [Fact]
    public async Task Who_has_not_had_a_slice_or_is_alone_goes_on()
    {
        var turns = new Turns(slots: 1, waiting: 4, room: 1_000_000);
        using var turn = turns.Enter(Small)!;
        await turn.BeginAsync(default);
        await Task.Delay(100);
        turn.Checkpoint(default);
        Assert.True(turn.Used > TimeSpan.Zero);
        Assert.Equal((1, 0), turns.Count);
    }

    [Fact]
    public async Task A_turn_that_is_given_up_while_it_waits_leaves_no_trace()
    {
        var turns = new Turns(slots: 1, waiting: 4, room: 1_000_000);
        using var first = turns.Enter(Small)!;
        await first.BeginAsync(default);
        await Task.Delay(100);
        using var second = turns.Enter(Small)!;
        using var patience = new CancellationTokenSource();
        var paused = Task.Run(() => first.Checkpoint(patience.Token));
        await second.BeginAsync(default);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paused);
        first.Dispose();
        Assert.Equal((1, 0), turns.Count);
        second.Dispose();
        Assert.Equal((0, 0), turns.Count);
        second.Dispose();
        Assert.Equal((0, 0), turns.Count);
    }

    [Fact]
    public async Task Of_more_than_may_wait_the_excess_is_turned_away()
    {
        var turns = new Turns(slots: 1, waiting: 1, room: 1_000_000);
        using var working = turns.Enter(Small)!;
        using var waiting = turns.Enter(Small)!;
        Assert.True(turns.IsFull);
        Assert.Null(turns.Enter(Small));
        working.Dispose();
        await waiting.BeginAsync(default);
        Assert.False(turns.IsFull);
    }

    [Fact]
    public async Task A_large_map_waits_for_room_and_a_small_one_does_not()
    {
        var turns = new Turns(slots: 3, waiting: 4, room: 1_000_000);
        using var first = turns.Enter(800_000)!;
        using var large = turns.Enter(800_000)!;
        using var small = turns.Enter(Small)!;
        await small.BeginAsync(default);
        Assert.False(large.HasBegun);
        first.Dispose();
        await large.BeginAsync(default);
    }

    [Fact]
    public async Task What_a_map_includes_takes_room_too()
    {
        var turns = new Turns(slots: 2, waiting: 4, room: 1_000_000);
        using var first = turns.Enter(Small)!;
        await first.BeginAsync(default);
        first.Take(900_000);
        using var large = turns.Enter(500_000)!;
        Assert.False(large.HasBegun);
        first.Dispose();
        await large.BeginAsync(default);
    }
}
