using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.BadInput;

/// <summary>Every keyword in every place.</summary>
public sealed class PlacementTests
{
    private static readonly string[] Above = ["", "map: M", "include: i.arg", "section s: S", "question q: Q", "claim c: C", "source z: Z"];

    [Fact]
    public void What_the_table_allows_is_accepted_and_the_rest_is_an_error()
    {
        foreach (var above in Above)
        {
            foreach (var keyword in Keywords.All)
            {
                var parent = Keywords.Parse(above.Split(' ', ':')[0]);
                var item = keyword is "map" or "include" ? $"{keyword}: i.arg" : $"{keyword} x: X";
                var source = above.Length == 0 ? item : $"{above}\n  {item}";
                Check(source, Keywords.Parse(keyword), parent);
            }
        }
    }

    [Theory]
    [InlineData("claim c: C\n  premise p: P", nameof(Keyword.Premise))]
    [InlineData("claim c: C\n  objection p: P", nameof(Keyword.Objection))]
    [InlineData("claim c: C\n  premise q: Q\n    undercut p: P", nameof(Keyword.Undercut))]
    [InlineData("claim c: C\n  argument p:", nameof(Keyword.Argument))]
    [InlineData("claim c: C\n  counterargument p:", nameof(Keyword.Counterargument))]
    [InlineData("claim c: C\n  source p: P", nameof(Keyword.Source))]
    public void The_same_holds_deeper_down(string above, string parent)
    {
        foreach (var keyword in Keywords.All)
        {
            var item = keyword is "map" or "include" ? $"{keyword}: i.arg" : $"{keyword} x: X";
            Check($"{above}\n{new string(' ', 8)}{item}", Keywords.Parse(keyword), Enum.Parse<Keyword>(parent));
        }
    }

    private static void Check(string source, Keyword keyword, Keyword parent)
    {
        // A source at the top is declared; an undercut attacks its citation.
        if (keyword == Keyword.Undercut && source.StartsWith("source", StringComparison.Ordinal))
            return;
        var codes = Maps.Parse(source).Diagnostics.Where(diagnostic => diagnostic.Descriptor.Code == "ARG103").ToList();
        if (keyword.IsAllowedUnder(parent))
        {
            Assert.Empty(codes.Select(diagnostic => $"{source}\n{diagnostic}"));
            return;
        }

        var message = Assert.Single(codes).Message;
        Assert.True(keyword == Keyword.Map || message.Contains(Placement.Expected(parent), StringComparison.Ordinal), message);
    }
}
