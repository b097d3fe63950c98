using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Features.Maps.List;

internal sealed class ListMapsRequest : CallRequest, ICall
{
    private const int UsualLimit = 50;

    public static ImmutableArray<CallOption> Taken { get; } =
    [
        new("q", "Words, apart by spaces, that all stand in the title, the texts or the tags of a map.", _ => null),
        new("tag", "A tag of the map itself, with or without #.", _ => null),
        new("limit", "Most maps in a page.", value => Number(value) is null ? $"'{value}' is not what 'limit' takes. Expected a whole number from 1." : null)
        {
            Least = 1,
            Most = limits => limits.PageSize,
            Default = limits => LimitOf(limits).ToString(CultureInfo.InvariantCulture),
        },
        new("cursor", "Where to go on, as the link to the next page has it.", value => MapId.TryParse(value, out _) ? null : $"'{value}' is not what 'cursor' takes. Follow the link to the next page.") { Pattern = MapId.Pattern },
    ];

    public string? Text => this["q"];

    public string? Tag => this["tag"]?.TrimStart('#');

    public int? Limit => Number(this["limit"]);

    public MapId? After => MapId.TryParse(this["cursor"], out var id) ? id : null;

    /// <summary>Maps in a page where it was not said.</summary>
    public static int LimitOf(LimitSettings limits) => Math.Min(UsualLimit, limits.PageSize);

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;
}
