namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Verdicts that a small change of one rating would flip.</summary>
public sealed class OnTheEdgeTests
{
    private const string Rivals =
        """
        question cause: What took the shop down?
          @
          claim disk: The disk was full
            premise alarm [0.9]: An alarm said so
              relevance: 0.16
          claim network: The network failed
        """;

    [Fact]
    public void An_answer_that_does_not_win_is_not_on_the_edge_of_being_rejected()
    {
        Assert.Equal("'disk'", On(Rivals.Replace("@", "answers: exclusive", StringComparison.Ordinal)));
    }

    private static string On(string text) => string.Join('\n', Maps.Valid(text).Check()
        .Where(diagnostic => diagnostic.Descriptor.Code == "ARG403")
        .Select(diagnostic => diagnostic.Message[..diagnostic.Message.IndexOf(" is ", StringComparison.Ordinal)]));
}
