using System.Globalization;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>The options that choose stored maps page by page, and the addresses of the pages.</summary>
internal static class MapPages
{
    private const int UsualLimit = 50;

    private static readonly CallOption Text = new(
        "q",
        "Words, separated by spaces, all of which must occur in the title, the texts or the tags of a map.",
        _ => null)
    {
        Example = "laboratory",
    };

    private static readonly CallOption Tag = new("tag", "A tag of the map itself, with or without #.", _ => null) { Example = "water" };

    private static readonly CallOption Limit = new("limit", "Maximum number of maps per page.", ProblemOfLimit)
    {
        Example = "1",
        Least = 1,
        Most = limits => limits.PageSize,
        Default = limits => UsualOf(limits).ToString(CultureInfo.InvariantCulture),
    };

    private static readonly CallOption Cursor = new("cursor", "Where to continue; taken from the link to the next page.", ProblemOfCursor)
    {
        Example = Examples.Id,
        Pattern = MapId.Pattern,
    };

    public static CallOption[] Options { get; } = [Text, Tag, Limit, Cursor];

    public static MapQuery QueryOf(CallRequest request) => new()
    {
        Limit = Number(request[Limit.Name]) ?? UsualOf(request.Limits),
        After = MapId.TryParse(request[Cursor.Name], out var id) ? id : null,
        Text = request[Text.Name],
        Tag = request[Tag.Name]?.TrimStart('#'),
    };

    /// <summary>The address of the page that begins after a map.</summary>
    /// <param name="format">The format that the request names; null if it names none.</param>
    public static string Next(string address, MapQuery query, MapId after, string? format)
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"{address}?cursor={after}&limit={query.Limit}");
        if (query.Text is { } text)
            next += "&q=" + Uri.EscapeDataString(text);
        if (query.Tag is { } tag)
            next += "&tag=" + Uri.EscapeDataString(tag);
        return format is null ? next : $"{next}&format={format}";
    }

    /// <summary>Maps per page if the request does not say.</summary>
    private static int UsualOf(LimitSettings limits) => Math.Min(UsualLimit, limits.PageSize);

    private static string? ProblemOfLimit(string value) =>
        Number(value) is null ? $"'{value}' is not a valid value for 'limit'. Expected a whole number, at least 1." : null;

    private static string? ProblemOfCursor(string value) =>
        MapId.TryParse(value, out _) ? null : $"'{value}' is not a valid value for 'cursor'. Follow the link to the next page.";

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;
}
