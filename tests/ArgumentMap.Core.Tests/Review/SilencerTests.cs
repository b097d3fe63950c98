using ArgumentMap.Core.Tests.BadInput;

namespace ArgumentMap.Core.Tests.Review;

public sealed class SilencerTests
{
    [Theory]
    [InlineData("// allow unsupported-claim: seen by all\nclaim c: C")]
    [InlineData("claim c [0.5]: C\n  // allow unsupported-claim: seen by all\n  // A word more.\n  premise p: P")]
    [InlineData("claim c [0.5]: C\n  // allow unsupported-claim: seen by all\n  // allow compound-statement: belongs together\n  premise "
        + "p: It rained. It poured.")]
    [InlineData("claim c: C\n  premise p [0.9]: P\n    // allow retracted-source: shown on purpose\n    source s\n\nsource s [A]: S\n  "
        + "date: 2025\n  retracted: 2025-02")]
    [InlineData("// allow failed-expectation: to be fixed\nclaim c [0.5]: C\n  expect: accepted")]
    public void A_comment_above_an_item_silences_a_rule_there(string map) =>
        Assert.Equal("", BadInputCase.Describe(Maps.Valid(map).Check()));

    [Fact]
    public void It_silences_no_other_rule() => Assert.Equal(
        "2:1-11 note ARG201 1 of 4 statements rests on nothing that is rated; start with 'p'. Say in brackets how likely it is, such as "
            + "[likely], cite a graded source, or leave it [open].",
        BadInputCase.Describe(
            Maps.Valid("// allow one-sided: nobody disagrees\nclaim c: C\n  premise p: P\n  premise q [0.9]: Q\n  premise r [0.9]: R")
                .Check()));

    [Theory]
    [InlineData("// allow one-sidet: nobody disagrees\nclaim c [0.9]: C", "1:1-37 warning ARG123 There is no rule 'one-sidet' that could "
        + "be silenced. Did you mean 'one-sided'?")]
    [InlineData("// allow unknown-reference: soon\nclaim c [0.9]: C", "1:1-33 warning ARG123 There is no rule 'unknown-reference' that "
        + "could be silenced. 'argmap rules' lists them.")]
    [InlineData("// allow one-sided: because\n\nclaim c [0.9]: C", "1:1-28 warning ARG123 'one-sided' has nothing to report about the "
        + "item below. Take this line out.")]
    [InlineData("// allow one-sided\nclaim c [0.9]: C", "1:1-19 warning ARG122 Say after the colon why 'one-sided' may be silent here: // "
        + "allow one-sided: …\n1:1-19 warning ARG123 'one-sided' has nothing to report about the item below. Take this line out.")]
    [InlineData("// allow me to explain\nclaim c [0.9]: C", "")]
    [InlineData("claim c [0.9]: C\n// allow one-sided: at the end", "2:1-31 warning ARG123 'one-sided' has nothing to report about the "
        + "item below. Take this line out.")]
    public void A_silencer_that_does_nothing_is_reported(string map, string expected) =>
        Assert.Equal(expected, BadInputCase.Describe(Maps.Valid(map).Check()));
}
