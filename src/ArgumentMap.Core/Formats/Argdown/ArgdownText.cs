using System.Text;
using ArgumentMap.Language;

namespace ArgumentMap.Formats.Argdown;

/// <summary>The text of an element without its marks: tags, data, links and emphasis are taken out of it.</summary>
internal sealed record ArgdownText(string Text, List<string> Tags, string? Data, List<(string Name, string Url)> Links)
{
    /// <summary>Longest tag, link and mention.</summary>
    private const int Longest = 2_000;

    private static readonly string[] Emphases = ["**", "__", "*", "_"];

    public static ArgdownText Read(ReadOnlySpan<char> raw)
    {
        var result = new ArgdownText("", [], null, []);
        var text = new StringBuilder(raw.Length);
        string? data = null;
        // Where one has no end, none after it has.
        var hasData = true;
        // What is open, with its place in the text, so that a sign without its counterpart stays.
        var open = new List<(string Sign, int At)>();
        for (var at = 0; at < raw.Length;)
        {
            var rest = raw[at..];
            var near = rest[..Math.Min(rest.Length, Longest)];
            var isStart = at == 0 || Characters.IsBlank(raw[at - 1]) || raw[at - 1] is '\n' or '(';
            if (rest[0] == '\\' && rest.Length > 1)
            {
                text.Append(rest[1]);
                at += 2;
            }
            else if (rest[0] == '{' && hasData && DataLength(rest) is var length && (hasData = length > 0))
            {
                data = rest[..length].ToString();
                at += length;
            }
            else if (rest[0] == '#' && isStart && Tag(near, result.Tags) is > 0 and var tag)
                at += tag;
            else if (rest[0] == '[' && Link(near, text, result.Links) is > 0 and var link)
                at += link;
            else if (rest[0] == '@' && Mention(near, text) is > 0 and var mention)
                at += mention;
            else if (rest[0] is '*' or '_' && Emphasis(raw, at, text, open) is > 0 and var sign)
                at += sign;
            else
            {
                text.Append(rest[0]);
                at++;
            }
        }

        return result with { Text = text.ToString().Trim(), Data = data };
    }

    /// <summary>Length of the data at the beginning of a text, which ends at the bracket that closes it outside quotes.</summary>
    private static int DataLength(ReadOnlySpan<char> rest)
    {
        var (depth, quote) = (0, '\0');
        for (var at = 0; at < rest.Length; at++)
        {
            var c = rest[at];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"')
                    at++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return at + 1;
        }

        return 0;
    }

    private static int Tag(ReadOnlySpan<char> rest, List<string> tags)
    {
        if (rest.StartsWith("#("))
        {
            var end = rest.IndexOf(')');
            if (end < 3)
                return 0;
            tags.Add(string.Join('-', rest[2..end].ToString().Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            return end + 1;
        }

        var length = rest[1..].IndexOfAny(" \t\r\n,;.:!?)(]}{");
        var tag = length < 0 ? rest[1..] : rest.Slice(1, length);
        if (!Characters.IsTag(string.Concat("#", tag)))
            return 0;
        tags.Add(tag.ToString());
        return 1 + tag.Length;
    }

    private static int Link(ReadOnlySpan<char> rest, StringBuilder text, List<(string Name, string Url)> links)
    {
        var middle = rest.IndexOf(']');
        if (middle < 2 || !rest[(middle + 1)..].StartsWith("("))
            return 0;
        var end = rest[middle..].IndexOfAny(")\n");
        if (end < 3 || rest[middle + end] != ')')
            return 0;
        var name = rest[1..middle].ToString();
        text.Append(name);
        links.Add((name, rest[(middle + 2)..(middle + end)].ToString()));
        return middle + end + 1;
    }

    /// <summary>A mention stands for its title.</summary>
    private static int Mention(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.Length < 4 || rest[1] is not ('[' or '<'))
            return 0;
        var end = rest.IndexOfAny(rest[1] == '[' ? ']' : '>', '\n');
        if (end < 3 || rest[end] == '\n')
            return 0;
        text.Append(rest[2..end]);
        return end + 1;
    }

    private static int Emphasis(ReadOnlySpan<char> raw, int at, StringBuilder text, List<(string Sign, int At)> open)
    {
        foreach (var sign in Emphases)
        {
            if (!raw[at..].StartsWith(sign))
                continue;
            var after = at + sign.Length < raw.Length ? raw[at + sign.Length] : ' ';
            var found = open.FindLastIndex(begun => begun.Sign == sign);
            if (found >= 0 && !char.IsLetterOrDigit(after))
            {
                text.Remove(open[found].At, sign.Length);
                open.RemoveRange(found, open.Count - found);
                return sign.Length;
            }

            if (char.IsWhiteSpace(after) || (at > 0 && char.IsLetterOrDigit(raw[at - 1])))
                return 0;
            if (open.Count < Emphases.Length)
                open.Add((sign, text.Length));
            text.Append(sign);
            return sign.Length;
        }

        return 0;
    }
}
