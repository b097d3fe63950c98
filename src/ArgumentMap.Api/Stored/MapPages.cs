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

    private static readonly string[] Orders = ["id", "title", "modified"];

    private static readonly CallOption Text = new(
        "q",
        "Words, separated by spaces, all of which must occur in the title, the texts or the tags of a map. Case and accents do not count.",
        SearchText.ProblemOf)
    {
        Example = "laboratory",
        Pattern = SearchText.Pattern,
        MaxLength = SearchText.MaxLength,
    };

    private static readonly CallOption Tag = new("tag", "A tag of the map itself, with or without #.", SearchText.ProblemOf)
    {
        Example = "water",
        Pattern = SearchText.Pattern,
        MaxLength = SearchText.MaxLength,
    };

    private static readonly CallOption Sort = new("sort", "What the maps are ordered by.", value => Orders.Contains(value)
        ? null
        : $"'{value}' is not a valid value for 'sort'. Expected id, title or modified.")
    {
        Example = "title",
        Choices = [.. Orders],
        Default = _ => Orders[0],
    };

    private static readonly CallOption Descending = new(
        "descending", "Whether the order is reversed.", value =>
            bool.TryParse(value, out _) ? null : $"'{value}' is not a valid value for 'descending'. Expected true or false.")
    {
        Example = "true",
        IsFlag = true,
        Default = _ => "false",
    };

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
        Pattern = MapCursor.Pattern,
    };

    public static CallOption[] Options { get; } = [Text, Tag, Sort, Descending, Limit, Cursor];

    public static MapQuery QueryOf(CallRequest request) => new()
    {
        Limit = Number(request[Limit.Name]) ?? UsualOf(request.Limits),
        After = MapCursor.TryParse(request[Cursor.Name], out var cursor) ? cursor : null,
        Text = request[Text.Name],
        Tag = request[Tag.Name]?.TrimStart('#'),
        Sort = (MapSort)Math.Max(0, Array.IndexOf(Orders, request[Sort.Name])),
        Descending = bool.TryParse(request[Descending.Name], out var isDescending) && isDescending,
    };

    /// <summary>The address of the page that begins after a map: that of this page with another cursor.</summary>
    public static string Next(string address, CallRequest request, MapQuery query, MapCursor after)
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"{address}?cursor={after}&limit={query.Limit}");
        return request.Given.Where(option => option.Name != Cursor.Name && option.Name != Limit.Name).Aggregate(next, (all, option) =>
            $"{all}&{option.Name}={Uri.EscapeDataString(option.Value)}");
    }

    /// <summary>Maps per page if the request does not say.</summary>
    private static int UsualOf(LimitSettings limits) => Math.Min(UsualLimit, limits.PageSize);

    private static string? ProblemOfLimit(string value) =>
        Number(value) is null ? $"'{value}' is not a valid value for 'limit'. Expected a whole number, at least 1." : null;

    private static string? ProblemOfCursor(string value) =>
        MapCursor.TryParse(value, out _) ? null : $"'{value}' is not a valid value for 'cursor'. Follow the link to the next page.";

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;
}
