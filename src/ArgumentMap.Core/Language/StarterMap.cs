namespace ArgumentMap.Language;

/// <summary>A commented map to start from.</summary>
internal static class StarterMap
{
    private const string Text =
        """
        // A claim is what the map is about. Below it comes what speaks for it (premise, argument)
        // and against it (objection), one statement per line, indented by two spaces.
        claim main-claim: Replace this with the claim to be examined
          // How far a premise is believed before any argument: a word such as 'likely', or a number from 0 to 1.
          premise first-reason [likely]: Replace this with a reason for it
            // Where this is known from. 'report' is declared below; the brackets give the place in it.
            source report [p. 3]
          // Premises that only count together go under an argument.
          argument:
            premise [likely]: Replace this with a rule that holds in general
            premise [very likely]: Replace this with a fact that the rule applies to
            // What speaks against the step, not against either premise.
            objection [unlikely]: Replace this with an exception to the rule
          objection first-objection: Replace this with what speaks against it
            // An objection can be answered like any other statement.
            objection: Replace this with an answer to the objection

        // A to F: how reliable the source is (A completely, E not at all, F cannot be judged).
        source report [B]: Replace this with author, title and publisher
          date: 2025-01-31
          url: https://example.org/report

        """;

    public static string WithTitle(string title) => $"map: {title}\n\n{Text}";
}
