using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>
/// A file contains a character that changes the direction in which text is shown, or one that takes no room. Joiners and marks of direction
/// are not among them, because some scripts need them.
/// </summary>
internal sealed class HiddenCharacterRule : Rule
{
    private const string Directions = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Ranges, because a search for a set takes twenty times as long in the native binary.</summary>
    private static readonly (char First, char Last)[] Hidden =
        [('\u200B', '\u200B'), ('\u202A', '\u202E'), ('\u2060', '\u2064'), ('\u2066', '\u2069'), ('\uFEFF', '\uFEFF')];

    public override DiagnosticDescriptor Descriptor { get; } = new("ARG131", "hidden-character", Severity.Warning)
    {
        FiresWhen = "a text contains a character that changes the direction in which it is shown, or that takes no room",
        Advice =
            "It cannot be seen, and makes a text look different from what it says. Text in Arabic or Hebrew is shown from right to left "
            + "without it. Delete it, or say in a comment why it is there.",
        Bad = "claim closed [0.9]: The bridge was \u202Enepo\u202C all day",
        Good = "claim closed [0.9]: The bridge was open all day",
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var (source, range) in map.Graph.Files.SelectMany(file => Hidden.Select(range => (file, range))))
        {
            for (var at = Next(source.Text, 0, range); at >= 0; at = Next(source.Text, at + 1, range))
            {
                var span = new TextSpan(at, 1);
                var effect = Directions.Contains(source.Text[at], StringComparison.Ordinal)
                    ? "changes the direction in which the text is shown"
                    : "hides in the text";
                yield return new Finding(
                    $"{CharacterNames.Of(source.Text[at])}, cannot be seen and {effect}.",
                    new SourceLocation(source, span))
                {
                    Fix = CodeFix.Replace("delete it", span, "") with { IsSafe = false },
                };
            }
        }
    }

    private static int Next(string text, int from, (char First, char Last) range)
    {
        var found = text.AsSpan(from).IndexOfAnyInRange(range.First, range.Last);
        return found < 0 ? -1 : from + found;
    }
}
