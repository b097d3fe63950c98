using System.Collections.Immutable;
using ArgumentMap.Assistant.Tools;

namespace ArgumentMap.Assistant.Prompts;

/// <summary>All prompts.</summary>
internal static class PromptTable
{
    private static readonly PromptParameter Map = new("source", "The text of the map, or where maps are files, its path", IsRequired: true);

    private static readonly PromptParameter Claim = new("claim", "The id of the claim it is about");

    public static ImmutableArray<MapPrompt> All { get; } =
    [
        new(
            "map_text",
            "Map a text",
            "Make an argument map of an article, a report or a discussion, with its sources and dates.",
            Steps(
                "Make an argument map of the text that follows.",
                "Find the question that it answers and its main claim. Where it weighs several answers, make them claims below one "
                    + "question.",
                "Write each reason as one statement in your own words: what speaks for a claim as a premise, what speaks against it as "
                    + "an objection, whether the text answers it or not. Join premises that count only together in an argument.",
                "Declare every source that the text names, with its date and address where the text has them, and cite it below the "
                    + "statements that rest on it. Where one source repeats another, put that below it. The text itself is a source, too.",
                "Rate nothing that the text gives you no reason to rate. Leave out what only decorates.",
                "Write the whole map, call check, and correct it until there are no errors. Look at each warning: it may show what the "
                    + "text leaves out.",
                "Call outline with scores and settle_first, and say in a few sentences what the text argues, how far that carries, and "
                    + "what it leaves open.") + "\n\n" + Primer.Text,
            new PromptParameter("text", "The text to map", IsRequired: true))
        {
            Others = [new PromptParameter("question", "The question to be answered")],
        },
        new(
            "argue_other_side",
            "Argue the other side",
            "Find the strongest case against a claim of a map.",
            Steps(
                "Make the strongest honest case against a claim of the map that follows.",
                "Call outline with scores, then explain for the claim, to see what carries it.",
                "Look for what would weaken it most: an objection to it, an undercut of its strongest step, another explanation of the "
                    + "same evidence, a source that is not what it seems. Prefer what can be checked; say what the source is.",
                "Add each with add_item, and its source with add_source. Do not change what is there.",
                "Call diff with the map as it was, and say what moved and what you could not answer."),
            Map)
        {
            Others = [Claim],
        },
        new(
            "find_missing_premises",
            "Find missing premises",
            "Find what the arguments of a map take for granted.",
            Steps(
                "Find the premises that the arguments of the map that follows need and do not state.",
                "Call outline. For each premise or argument ask: does the conclusion follow from what is written, or only together with "
                    + "something else?",
                "State what is missing as a general statement that somebody could deny, and add it as a further premise of the argument; "
                    + "where a single premise needs it, make an argument of both.",
                "Rate it only where there is a reason to. Call check, then score, and say which missing premise is the weakest."),
            Map),
        new(
            "ask_critical_questions",
            "Ask the critical questions",
            "Go through the critical questions of the patterns of argument that a map uses.",
            Steps(
                "Ask the critical questions of the arguments in the map that follows.",
                "Call outline and schemes. For each argument find the scheme that it follows and read it with schemes and its name.",
                "Name the scheme in the argument's 'scheme' property with update_item, and tag premises with their roles.",
                "Answer each critical question from what is known. Add what speaks against the argument as an objection with the tag of "
                    + "the question, such as #cq2; leave open what you do not know, and list it.",
                "Call score and say which answers mattered."),
            Map),
        new(
            "review_for_decision",
            "Review for a decision",
            "Say what a map comes to, how far that can be relied on, and what to find out before deciding.",
            Steps(
                "Review the map that follows for somebody who has to decide.",
                "Call check, score, explain for each thesis, settle_first and, where it has dates, timeline.",
                "Say in this order: what it comes to; the two or three reasons that carry that; the strongest reason against; what it "
                    + "rests on that nobody rated or only assumed, and sources that are really one; what to find out first and what that "
                    + "could change; what the map leaves out.",
                "Try with what_if whether the verdict holds where you doubt a rating, and say so. A score says what follows from the "
                    + "map, not what is true."),
            Map)
        {
            Others = [new PromptParameter("decision", "The decision to be taken")],
        },
    ];

    private static string Steps(string task, params IEnumerable<string> steps) =>
        task + "\n\n" + string.Join('\n', steps.Select((step, i) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. {step}")));
}
