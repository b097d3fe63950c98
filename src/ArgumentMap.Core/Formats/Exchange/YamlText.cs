using System.Globalization;
using System.Text;
using ArgumentMap.Language;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Writes texts in YAML.</summary>
internal static class YamlText
{
    /// <summary>Words that YAML does not read as texts.</summary>
    private static readonly string[] Reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>A name, in quotes only where it needs them.</summary>
    public static string Name(string name) =>
        Characters.IsId(name) && char.IsLetter(name[0]) && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : Quoted(name);

    /// <summary>A text in double quotes.</summary>
    /// <param name="also">Further letters that are written as their numbers.</param>
    public static string Quoted(string text, string also = "")
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (c == '\n')
                result.Append("\\n");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' || also.Contains(c, StringComparison.Ordinal))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
