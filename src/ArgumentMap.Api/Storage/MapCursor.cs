using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ArgumentMap.Api.Storage;

/// <summary>A place in an ordered list: after a map, which need not exist any more.</summary>
/// <param name="Key">The value of that map that the list is ordered by, as a text that is ordered in the same way; empty where the list is
/// ordered by id.</param>
public sealed record MapCursor(string Key, MapId Id)
{
    /// <summary>Regular expression of cursors, for messages and documents.</summary>
    public const string Pattern = @"^[a-z0-9][a-z0-9-]{0,63}(\.([0-9a-f]{2}){1,400})?$";

    /// <summary>Titles are ordered by so many characters.</summary>
    private const int KeyLength = 100;

    private const int MaxLength = MapId.MaxLength + 1 + 800;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The order of places in a list.</summary>
    internal static IComparer<MapCursor> Order { get; } = Comparer<MapCursor>.Create((one, other) =>
        string.CompareOrdinal(one.Key, other.Key) is not 0 and var keys ? keys : string.CompareOrdinal(one.Id.Value, other.Id.Value));

    /// <summary>The place of a map in a list ordered by this.</summary>
    /// <param name="title">Its title, folded; see <see cref="SearchText"/>.</param>
    internal static MapCursor Of(MapSort sort, MapId id, string title, DateTimeOffset modified) => new(
        sort switch
        {
            MapSort.Title => TitleKey(title),
            MapSort.Modified => ModifiedKey(modified),
            _ => "",
        },
        id);

    /// <param name="title">A folded title.</param>
    internal static string TitleKey(string title) =>
        title.Length <= KeyLength ? title : title[..(char.IsHighSurrogate(title[KeyLength - 1]) ? KeyLength - 1 : KeyLength)];

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MapCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length > MaxLength)
            return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (!MapId.TryParse(dot < 0 ? text : text[..dot], out var id))
            return false;
        if (dot < 0)
            cursor = new MapCursor("", id);
        else if (dot < text.Length - 1 && text.Length % 2 != dot % 2 && text.AsSpan(dot + 1).IndexOfAnyExcept(Digits) < 0)
            cursor = new MapCursor(Encoding.UTF8.GetString(Convert.FromHexString(text.AsSpan(dot + 1))), id);
        return cursor is not null;
    }

    /// <summary>The cursor as a part of an address.</summary>
    public override string ToString() =>
        Key.Length == 0 ? Id.Value : $"{Id}.{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Key))}";

    /// <summary>When the map was last written, in a list that is ordered by it.</summary>
    internal DateTimeOffset Modified =>
        long.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
        && time <= DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond
            ? new DateTimeOffset(time * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
            : DateTimeOffset.MinValue;

    /// <summary>To the microsecond, which every store keeps.</summary>
    private static string ModifiedKey(DateTimeOffset modified) =>
        (modified.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString("D18", CultureInfo.InvariantCulture);
}
