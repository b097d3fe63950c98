using System.Text;
using ArgumentMap.Formats.Exchange;

namespace ArgumentMap.Formats.Kialo;

/// <summary>Texts of claims, in which links such as <c>[the log](https://river.example)</c> name sources.</summary>
internal static class KialoText
{
    private const string Middle = "](http";

    /// <summary>Adds a claim with the sources that its text links to, and returns its index.</summary>
    public static int Add(ImportedMap map, string text)
    {
        var result = new StringBuilder(text.Length);
        var sources = new List<(string Name, string Url)>();
        var rest = text.AsSpan();
        while (Next(rest, out var open, out var middle, out var close))
        {
            var (name, url) = (rest[(open + 1)..middle].ToString(), rest[(middle + 2)..close].ToString());
            result.Append(rest[..open]).Append(name);
            sources.Add((name, url));
            rest = rest[(close + 1)..];
        }

        var item = map.Add(new ImportedItem(ItemRole.Statement, result.Append(rest).ToString()));
        foreach (var (name, url) in sources.DistinctBy(source => source.Url))
            map.Link(map.SourceAt(url, name), item, LinkRole.Citation);
        return item;
    }

    /// <summary>Finds the next link: its opening bracket, that between name and address, and its closing parenthesis.</summary>
    private static bool Next(ReadOnlySpan<char> text, out int open, out int middle, out int close)
    {
        (open, middle, close) = (0, 0, 0);
        var from = 0;
        while (true)
        {
            var found = text[from..].IndexOf(Middle);
            if (found < 0)
                return false;
            middle = from + found;
            var address = text[(middle + Middle.Length)..];
            open = text[from..middle].LastIndexOf('[') + from;
            var length = text[(middle + 2)..].IndexOfAny(") \n\r");
            if (open >= from && text[open] == '[' && length > 0 && text[middle + 2 + length] == ')'
                && (address.StartsWith("://") || address.StartsWith("s://")))
            {
                close = middle + 2 + length;
                return true;
            }

            from = middle + 2;
        }
    }
}
