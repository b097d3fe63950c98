using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;

namespace ArgumentMap.Review;

/// <summary>What there is to know of the mistakes that are found while a map is read; they cannot be silenced.</summary>
internal static class ReadingRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        Of(RelationPass.UnknownReference, "a reference names no item that is declared", "Declare the item, or mend the id; where one is near it is offered as a fix.",
            "claim closed: The bridge closed\n  premise hihg\n\nclaim high [0.9]: The water was high", "claim closed: The bridge closed\n  premise high\n\nclaim high [0.9]: The water was high", hasFix: true),
        Of(DeclarationPass.DuplicateId, "an id is declared twice, in one file or over all that are included", "An id names one item. Give the second another id, or write a reference (no colon) if the first is meant.",
            "claim high [0.9]: The water was high\n\nclaim high [0.9]: The bridge is high", "claim high [0.9]: The water was high\n  premise bridge [0.9]: The bridge is high"),
        Of(Language.Vocabulary.Placement.MisplacedItem, "an item may not stand where it stands", "What an item does is told by its keyword and its place; the message says what may stand there.",
            "premise high [0.9]: The water was high\n\nclaim closed [0.9]: The bridge closed", "claim closed [0.9]: The bridge closed\n  premise high [0.9]: The water was high"),
        Of(RelationPass.SelfReference, "an item supports, attacks or cites itself", "Nothing is its own reason. Take the line out.",
            "claim closed [0.9]: The bridge closed\n  premise closed", "claim closed [0.9]: The bridge closed"),
        Of(MapLoader.IncludeCycle, "files include one another in a circle", "Take one of the includes out; what is included once is known everywhere.",
            "include: map.arg\n\nclaim closed [0.9]: The bridge closed", "claim closed [0.9]: The bridge closed"),
        Of(MapLoader.MissingInclude, "an included file is not there or cannot be read", "Mend the path; it starts from the folder of the file that includes.",
            "include: missing.arg\n\nclaim closed [0.9]: The bridge closed", "include: sources.arg\n\nclaim closed [0.9]: The bridge closed\n  source gauge"),
        Of(MapLoader.IncludeEscapes, "an include leaves the folder of the map", "A map may read its own folder and what is below it, nothing else. Move the file there, or name a wider folder with --root.",
            "include: ../secret.arg\n\nclaim closed [0.9]: The bridge closed", "include: sources.arg\n\nclaim closed [0.9]: The bridge closed\n  source gauge"),
        Of(PropertyValues.OutOfRange, "a number is not from 0 to 1", "Credences, reliabilities and relevance are shares.",
            "claim closed [0.9]: The bridge closed\n  premise high [0.9]: The water was high\n    relevance: 1.5", "claim closed [0.9]: The bridge closed\n  premise high [0.9]: The water was high\n    relevance: 0.5"),
        Of(PropertyValues.BadUrl, "an address does not begin with http://, https:// or mailto:", "Anything else is not safe to follow from a picture or page.",
            "claim closed: The bridge closed\n  source gauge [A]: Gauge log\n    url: river.example", "claim closed: The bridge closed\n  source gauge [A]: Gauge log\n    url: https://river.example"),
        Of(PropertyValues.BadDate, "a date is not a day, month or year", "Dates are written as in ISO 8601, so that they sort and are read alike everywhere.",
            "claim closed: The bridge closed\n  source gauge [A]: Gauge log\n    date: 11.2.2025", "claim closed: The bridge closed\n  source gauge [A]: Gauge log\n    date: 2025-02-11"),
        Of(ItemPass.EmptyText, "an item has no text", "An item says something, if only in a word.",
            "claim closed:", "claim closed [0.9]: The bridge closed"),
    ];

    private static RuleInfo Of(DiagnosticDescriptor descriptor, string firesWhen, string why, string bad, string good, bool hasFix = false) =>
        new(descriptor, firesWhen, why, bad, good) { CanBeSilenced = false, HasFix = hasFix };
}
