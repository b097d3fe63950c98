using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Limits;

public sealed class EffortTests
{
    [Fact]
    public void Work_is_deducted_until_nothing_is_left()
    {
        var effort = new Effort(10);
        effort.Spend(4);
        effort.Spend(6);
        Assert.Equal(0, effort.Left);
        Assert.Throws<EffortSpentException>(() => effort.Spend(1));
    }

    [Fact]
    public void Spent_effort_stays_spent_even_for_smaller_requests()
    {
        var effort = new Effort(10);
        Assert.False(effort.TrySpend(long.MaxValue));
        Assert.False(effort.TrySpend(long.MaxValue));
        Assert.False(effort.TrySpend(1));
        Assert.Equal(0, effort.Left);
    }

    [Fact]
    public void A_part_of_the_effort_takes_from_the_whole_and_no_more_than_its_share()
    {
        var whole = new Effort(100);
        var part = whole.Part(30);
        Assert.True(part.TrySpend(30));
        Assert.False(part.TrySpend(1));
        Assert.Equal(70, whole.Left);
        Assert.Equal(70, whole.Part(1_000).Left);
    }

    [Fact]
    public void A_part_ends_when_the_whole_effort_is_spent()
    {
        var whole = new Effort(100);
        var part = whole.Part(50);
        whole.Spend(90);
        Assert.Throws<EffortSpentException>(() => part.TrySpend(20));
    }

    [Fact]
    public void Cancelling_takes_effect_within_a_fixed_amount_of_work()
    {
        using var source = new CancellationTokenSource();
        var effort = new Effort(long.MaxValue, source.Token);
        effort.Spend(1);
        source.Cancel();
        var heard = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (heard = 0; heard < 100_000; heard++)
                effort.Part(10).Spend(1);
        });
        Assert.InRange(heard, 1, 70_000);
    }

    [Fact]
    public void The_message_says_what_to_reduce_from_the_largest_task_to_the_smallest()
    {
        var effort = new Effort(1_000);
        var source = new SourceText("claim a: A\n", "m.arg");
        using (effort.Begin(() => new Reduction("a task that has ended", default)))
            effort.Spend(1);
        using var days = effort.Begin(() => new Reduction("expect as of fewer days (these name 500)", default));
        using var cycle = effort.Part(5)
            .Begin(() => new Reduction("break the cycle of 2 items that 'a' is in", new SourceLocation(source, new TextSpan(0, 5))));
        var spent = Assert.Throws<EffortSpentException>(() => effort.Part(2_000).Spend(1_001)).ToDiagnostic();
        Assert.Equal(
            "m.arg:1:1: error ARG910: This takes more work than the limit of 1,000 units. Expect as of fewer days (these name 500), break "
                + "the cycle of 2 items that 'a' is in, or raise the limit 'effort'.",
            spent.ToString());
    }
}
