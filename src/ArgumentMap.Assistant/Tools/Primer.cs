using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Assistant.Tools;

/// <summary>
/// The argument language in some fifty lines, for a model that has never seen it; what can be is taken from the vocabulary.
/// </summary>
internal static class Primer
{
    private const string Form =
        """
        An argument map (.arg) is an indented outline, one item a line. What bears on an item is indented by two spaces below it:

        map: Was the bridge closed because of the water?
          as-of: 2025-03-01

        source gauge [A]: Gauge readings of the river authority
          date: 2025-02-11
          url: https://river.example/gauge

        claim closed: The bridge was closed because of high water
          premise high [very likely]: The water stood above the mark on 11 February
            source gauge [table 2]
          argument rule:
            premise [0.9]: The bridge closes whenever the water stands above the mark
            premise high
          objection works [unlikely]: It was closed for repairs
            objection: The repairs began in April #timing

        - A line is: keyword, id, [rating], colon, text, #tags. Id, rating and tags may be left out. An id is one word.
        - With a colon the line declares an item. Without one ("premise high", "source gauge [table 2]") it refers to an item declared
          elsewhere; the brackets of a cited source say where in it.
        - Properties stand below their item, indented: "date: 2025-02-11".
        - A text that goes on begins its next line with "|". A comment line begins with "//".
        - One statement an item. Keep what a source says apart from what follows from it. Give a rating only where there is a reason for it.
        """;

    /// <summary>The same for all tools; made once.</summary>
    public static string Text { get; } = Write();

    /// <summary>The words that an item can begin with, and what each does where.</summary>
    public static ImmutableArray<string> KeywordNames { get; } =
        [.. Keywords.Rows.Where(row => row.Name.Length > 0).Select(row => row.Name)];

    private static string Write()
    {
        var text = new StringBuilder(Form.ReplaceLineEndings("\n")).Append("\n\nKeywords:\n");
        foreach (var row in Keywords.Rows.Where(row => row.Name.Length > 0))
        {
            var places = row.Places.Select(place => $"{Where(place)}: {place.Meaning}");
            text.Append("- ").Append(row.Name).Append(" - ").AppendJoin("; ", places).Append('\n');
        }

        text.Append("\nRatings: a statement takes a number from 0 to 1, a range such as 60-80%, or ")
            .Append(Spelling.Alternatives(
                [.. RatingScale.Credences.Select(row => row.Words), .. RatingScale.Standings.Select(row => row.Word)]))
            .Append("; a source takes A (completely reliable) to E (unreliable), F (cannot be judged), or a number.\n\nProperties:\n");
        foreach (var property in PropertyNames.Rows)
            text.Append("- ").Append(property.Name).Append(" - ").Append(property.Meaning).Append('\n');
        return text.ToString();
    }

    private static string Where(Place place) => place.Under.Contains(Keyword.None)
        ? "at the top"
        : "under " + Spelling.Alternatives([.. place.Under.Where(keyword => keyword != Keyword.Section).Select(keyword => keyword.Name())]);
}
