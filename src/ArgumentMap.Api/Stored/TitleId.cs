using System.Globalization;
using System.Text;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>Makes ids of titles: <c>Is the well in Bad Kösen safe?</c> becomes <c>is-the-well-in-bad-kosen-safe</c>.</summary>
internal static class TitleId
{
    /// <summary>Leaves room for a number.</summary>
    private const int Longest = MapId.MaxLength - 8;

    /// <summary>The id of a map whose title has none of the letters of ids.</summary>
    private const string Untitled = "map";

    /// <summary>How often numbers are counted up before they are drawn, so that many maps of one title are no trouble.</summary>
    private const int Counted = 10;

    private const int Tries = 20;

    /// <summary>Letters that are not a plain letter with a mark.</summary>
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d",
        ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
    };

    /// <summary>Ids to try one after the other: without a number, then with one.</summary>
    public static IEnumerable<MapId> Of(string title)
    {
        var name = Name(title);
        yield return Id(name);
        for (var number = 2; number < Counted; number++)
            yield return Id(string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
        for (var tries = Counted; tries < Tries; tries++)
            yield return Id(string.Create(CultureInfo.InvariantCulture, $"{name}-{Random.Shared.Next(Counted, 1_000_000)}"));
    }

    private static string Name(string title)
    {
        var name = new StringBuilder();
        var isBetween = false;
        foreach (var c in title.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            // Marks that were parted from their letters, and apostrophes, do not end a word.
            if (c is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var letters = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c.ToString() : Letters.GetValueOrDefault(c);
            if (letters is not null && isBetween && name.Length > 0)
                name.Append('-');
            name.Append(letters);
            isBetween = letters is null;
        }

        return Shortened(name.Length == 0 ? Untitled : name.ToString());
    }

    /// <summary>Cut off between two words, if there is such a place in its second half.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
            return name;
        var end = name.LastIndexOf('-', Longest);
        return name[..(end > Longest / 2 ? end : Longest)];
    }

    private static MapId Id(string text) => MapId.TryParse(text, out var id) ? id : throw new InvalidOperationException(text);
}
