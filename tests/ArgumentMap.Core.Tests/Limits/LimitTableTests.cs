using ArgumentMap.Limits;

namespace ArgumentMap.Core.Tests.Limits;

public sealed class LimitTableTests
{
    [Fact]
    public void Every_property_of_the_record_is_a_row() =>
        Assert.Equal(typeof(MapLimits).GetProperties().Count(property => property.CanWrite), LimitTable.All.Length);

    [Fact]
    public void Names_and_meanings_are_unique()
    {
        Assert.Distinct(LimitTable.All.Select(limit => limit.Name));
        Assert.Distinct(LimitTable.All.Select(limit => limit.Meaning));
    }

    [Fact]
    public void Every_limit_can_be_set_from_its_minimum_to_its_maximum()
    {
        Assert.All(LimitTable.All, limit =>
        {
            Assert.True(limit.Allows(limit.Default));
            foreach (var value in (long[])[limit.Least, limit.Greatest])
                Assert.Equal(value, limit.Of(limit.With(MapLimits.Default, value)));
            Assert.Throws<ArgumentOutOfRangeException>(() => limit.With(MapLimits.Default, limit.Least - 1));
        });
    }

    [Fact]
    public void Setting_one_leaves_the_others_and_the_defaults()
    {
        var changed = LimitTable.Find("effort")!.With(MapLimits.Default, 5);
        Assert.Equal(5, changed.Effort);
        Assert.Equal(MapLimits.Default, changed with { Effort = MapLimits.Default.Effort });
    }
}
