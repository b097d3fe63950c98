using System.Globalization;

namespace ArgumentMap.Language;

/// <summary>The names of characters that cannot be seen, for messages.</summary>
internal static class CharacterNames
{
    /// <summary>Names from the Unicode standard, in lower case; for control characters those in common use.</summary>
    private static readonly Dictionary<char, string> Names = new()
    {
        ['\u0000'] = "null", ['\u0007'] = "bell", ['\u0008'] = "backspace", ['\u0009'] = "tab", ['\u000B'] = "vertical tab",
        ['\u000C'] = "form feed", ['\u001A'] = "substitute", ['\u001B'] = "escape", ['\u007F'] = "delete", ['\u0085'] = "next line",
        ['\u00A0'] = "no-break space", ['\u00AD'] = "soft hyphen", ['\u061C'] = "arabic letter mark", ['\u1680'] = "ogham space mark",
        ['\u2000'] = "en quad", ['\u2001'] = "em quad", ['\u2002'] = "en space", ['\u2003'] = "em space",
        ['\u2004'] = "three-per-em space", ['\u2005'] = "four-per-em space", ['\u2006'] = "six-per-em space", ['\u2007'] = "figure space",
        ['\u2008'] = "punctuation space", ['\u2009'] = "thin space", ['\u200A'] = "hair space", ['\u200B'] = "zero width space",
        ['\u200C'] = "zero width non-joiner", ['\u200D'] = "zero width joiner", ['\u200E'] = "left-to-right mark",
        ['\u200F'] = "right-to-left mark", ['\u2028'] = "line separator", ['\u2029'] = "paragraph separator",
        ['\u202A'] = "left-to-right embedding", ['\u202B'] = "right-to-left embedding", ['\u202C'] = "pop directional formatting",
        ['\u202D'] = "left-to-right override", ['\u202E'] = "right-to-left override", ['\u202F'] = "narrow no-break space",
        ['\u205F'] = "medium mathematical space", ['\u2060'] = "word joiner", ['\u2066'] = "left-to-right isolate",
        ['\u2067'] = "right-to-left isolate", ['\u2068'] = "first strong isolate", ['\u2069'] = "pop directional isolate",
        ['\u3000'] = "ideographic space", ['\uFEFF'] = "byte order mark",
    };

    /// <summary><c>U+00A0, no-break space</c>.</summary>
    public static string Of(char c)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        return Names.TryGetValue(c, out var name) ? $"{code}, {name}" : code;
    }
}
