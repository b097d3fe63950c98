using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

public sealed class ArgdownTests
{
    [Theory]
    [InlineData("[p]: A\n  + [q]: B\n  - [r]: C\n", "claim p: A\n  premise q: B\n  objection r: C\n")]
    [InlineData("[p]: A\n  +> [q]: B\n  -> [r]: C\n", "claim q: B\n  premise p: A\n\nclaim r: C\n  objection p\n")]
    [InlineData("[p]: A\n  >< [q]: B\n", "claim p: A\n  objection q: B\n    objection p\n")]
    [InlineData("<p>: A\n\n(1) [q]: B\n-- rule --\n(2) [r]: C\n", "claim r: C\n  argument p: A\n    scheme: rule\n    premise q: B\n")]
    [InlineData("(1) [q]: B\n-----\nrule\n-----\n(2) [r]: C\n", "claim r: C\n  argument:\n    scheme: rule\n    premise q: B\n")]
    [InlineData("(1) [q]: B\n----\n(2) [r]: C\n", "claim r: C\n  premise q: B\n")]
    [InlineData("# One\n\n[p]: A #x #(two words)\n", "section: One\n\n  claim p: A #x #two-words\n")]
    [InlineData("# One\n@[p] and {isGroup: false}\n\n[p]: A\n", "section: One p and\n\n  claim p: A\n")]
    [InlineData("# One\n[p]: A\n", "section: One\n\n  claim p: A\n")]
    [InlineData("# One", "section: One\n")]
    public void Signs_say_how_statements_bear_on_one_another(string argdown, string expected) =>
        Assert.Equal(expected, Exchanged.Arg("argdown", argdown));

    [Theory]
    [InlineData("- ")]
    [InlineData("-> ")]
    public void Contrary_statements_rule_each_other_out_in_strict_mode(string sign)
    {
        var text = $"[p]: A\n  {sign}[q]: B\n  {sign}<r>: C\n";
        var contrary = "===\nmodel: {mode: strict}\n===\n" + text;
        Assert.Equal(2, Objections(contrary, "p", "q"));
        Assert.Equal(1, Objections(contrary, "p", "r"));
        Assert.Equal(1, Objections("===\nmodel: {mode: loose}\n===\n" + text, "p", "q"));
        Assert.Empty(Exchanged.Losses("argdown", contrary));
    }

    [Fact]
    public void Files_that_are_included_are_told_as_lost()
    {
        const string Text = "[p]: A\n@include(first.argdown)\n\n@include(second.argdown)\n\n[q]: B\n";
        Assert.Equal("claim p: A\n\nclaim q: B\n", Exchanged.Arg("argdown", Text));
        Assert.Equal(
            ["map:2:1: not carried over: what other files say that are included: convert each of them (2)"],
            Exchanged.Losses("argdown", Text));
    }

    private static int Objections(string argdown, string one, string other)
    {
        var graph = Exchanged.Valid("argdown", argdown).Graph;
        var (first, second) = (graph.IndexOf(one), graph.IndexOf(other));
        return graph.Relations.Count(relation => relation.Kind.IsAttack()
            && ((relation.From == first && relation.To == second) || (relation.From == second && relation.To == first)));
    }
}
