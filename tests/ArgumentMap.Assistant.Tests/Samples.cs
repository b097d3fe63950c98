namespace ArgumentMap.Assistant.Tests;

/// <summary>Maps that tests ask about.</summary>
internal static class Samples
{
    public const string Bridge =
        """
        map: Was the bridge closed because of the water?

        source gauge [B]: Gauge readings
          date: 2025-02-11

        claim closed: The bridge was closed because of high water
          premise high [very likely]: The water stood above the mark
            source gauge [table 2]
          objection works [unlikely]: It was closed for repairs
            date: 2025-02-20

        """;

    /// <summary>Arguments with which each tool answers about <see cref="Bridge"/>, besides the map itself.</summary>
    public static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["check"] = "",
        ["fix"] = "",
        ["format"] = "",
        ["outline"] = "\"scores\": true, \"depth\": 2",
        ["read_item"] = "\"id\": \"high\"",
        ["score"] = "\"as_of\": \"2025-02\"",
        ["explain"] = "\"id\": \"closed\"",
        ["settle_first"] = "",
        ["what_if"] = "\"ratings\": {\"works\": 0.9}",
        ["diff"] = "\"before\": \"claim closed: The bridge was closed because of high water\"",
        ["timeline"] = "\"ids\": [\"closed\"]",
        ["positions"] = "\"semantics\": \"stable\"",
        ["convert"] = "\"format\": \"aif\"",
        ["render"] = "\"format\": \"svg\"",
        ["schemes"] = "\"name\": \"expert opinion\"",
        ["add_item"] = "\"keyword\": \"premise\", \"text\": \"The river was in flood\", \"under\": \"closed\", \"rating\": \"likely\"",
        ["add_source"] = "\"text\": \"Report of the city\", \"id\": \"report\", \"rating\": \"C\", \"cited_for\": [\"works\"], "
            + "\"place\": \"p. 3\"",
        ["update_item"] = "\"id\": \"works\", \"rating\": \"likely\", \"properties\": {\"date\": \"\", \"note\": \"Seen\"}",
        ["move_item"] = "\"id\": \"works\", \"under\": \"high\"",
        ["remove_item"] = "\"id\": \"works\"",
    };

    /// <summary>A map so long that no answer holds all of it; every fourth reason has a day.</summary>
    public static string Long(int premises) => "claim top: The top\n" + string.Concat(Enumerable.Range(1, premises).Select(i =>
        $"  premise p{i} [0.6]: Reason number {i}, which says much so that the list is long\n"
            + (i % 4 == 0 ? $"    date: {2000 + i}\n" : "")));
}
