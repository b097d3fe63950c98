using ArgumentMap.Diagnostics;

namespace ArgumentMap.Core.Tests.Review;

/// <summary>In a map with errors, rules still speak about what could be read.</summary>
public sealed class ErrorsAndRulesTests
{
    [Fact]
    public void What_is_there_is_reported_beside_an_error()
    {
        var found = Check("""
            claim a [likely]: The bridge closed
              premise b [likely]: Water stood high
              premise d [likely]: Water stood high
              premis c: A misspelt keyword
            """);
        Assert.Contains("ARG001", found.Keys);
        Assert.Contains("ARG204", found.Keys);
    }

    [Fact]
    public void What_is_missing_is_held_back_where_a_line_could_not_be_read()
    {
        const string Map = """
            claim a [likely]: The bridge closed
              objection b: Nobody closed it
            claim c [likely]: The river rose
              objection d: It never rose
              
            """;
        Assert.Equal(2, Check(Map)["ARG202"].Count);
        var found = Check(Map.Replace("never rose", "never rose\n    sourc [A]: A log", StringComparison.Ordinal));
        Assert.Contains("'b'", found["ARG202"].Single().Message, StringComparison.Ordinal);
        Assert.Contains("held back", found["ARG133"].Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_missing_for_sure_where_a_line_at_the_top_could_not_be_read()
    {
        var found = Check("""
            claim a [likely]: The bridge closed
              objection b: Nobody closed it
            clam d: What this is, nobody knows
            """);
        Assert.DoesNotContain("ARG202", found.Keys);
        Assert.Contains("ARG133", found.Keys);
    }

    [Fact]
    public void An_expectation_is_checked_where_nothing_that_bears_on_it_is_in_doubt()
    {
        const string Map = """
            claim a [likely]: The bridge closed
              expect: rejected
            claim c [likely]: The river rose
              date: never
            """;
        var found = Check(Map);
        Assert.StartsWith("'a' is expected to be rejected, but it is accepted", found["ARG401"].Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ARG401", Check(Map.Replace("date: never", "note: x", StringComparison.Ordinal)
            .Replace("expect: rejected", "expect: rejected\n  date: never", StringComparison.Ordinal)).Keys);
    }

    private static Dictionary<string, List<Diagnostic>> Check(string map) =>
        Maps.Parse(map).Check().GroupBy(found => found.Descriptor.Code).ToDictionary(all => all.Key, all => all.ToList());
}
