using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>What authors write out of habit: bullets, comments of other languages, the words of other tools.</summary>
internal static class Habits
{
    /// <summary>Words of other tools, and what they are called here.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pro"] = "premise", ["because"] = "premise", ["supports"] = "premise", ["support"] = "premise", ["since"] = "premise",
        ["con"] = "objection", ["but"] = "objection", ["attacks"] = "objection", ["attack"] = "objection", ["contra"] = "objection",
        ["however"] = "objection", ["evidence"] = "premise", ["example"] = "premise", ["therefore"] = "claim", ["conclusion"] = "claim",
    };

    private const string InBrackets =
        "How likely a statement is, or how reliable a source, stands in square brackets behind its id: premise air [likely]: …";

    private const string AtTheEnd = "Tags stand at the end of the text of an item: premise air: The air is clean #air #health";

    private const string Bearing =
        "How much an item bears on the one above it is its 'relevance': weak, moderate, strong, decisive or a number from 0 to 1.";

    private const string Locator = "The place in a source stands in square brackets behind its id: source report [p. 4]";

    /// <summary>Properties of other tools: what is there instead, and the property of the same meaning if there is one.</summary>
    private static readonly Dictionary<string, (string Advice, string? Instead)> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["confidence"] = (InBrackets, null), ["probability"] = (InBrackets, null), ["likelihood"] = (InBrackets, null),
        ["credence"] = (InBrackets, null), ["certainty"] = (InBrackets, null), ["reliability"] = (InBrackets, null),
        ["credibility"] = (InBrackets, null), ["grade"] = (InBrackets, null), ["rating"] = (InBrackets, null),
        ["weight"] = (Bearing, null), ["importance"] = (Bearing, null), ["impact"] = (Bearing, null), ["strength"] = (Bearing, null),
        ["tags"] = (AtTheEnd, null), ["tag"] = (AtTheEnd, null), ["keywords"] = (AtTheEnd, null),
        ["page"] = (Locator, null), ["pages"] = (Locator, null), ["locator"] = (Locator, null),
        ["comment"] = ("Write 'note'.", "note"), ["remark"] = ("Write 'note'.", "note"), ["notes"] = ("Write 'note'.", "note"),
        ["link"] = ("Write 'url'.", "url"), ["href"] = ("Write 'url'.", "url"), ["website"] = ("Write 'url'.", "url"),
    };

    /// <summary>What there is in place of a property of other tools; null for none.</summary>
    public static (string Advice, string? Instead)? Property(ReadOnlySpan<char> word) =>
        Properties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : null;

    /// <summary>The word of the language that a word of another tool stands for; null for none.</summary>
    public static string? Meant(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var meant) ? meant : null;

    /// <summary>For a good line behind a bullet, a number, a check box or a quotation mark: without it.</summary>
    public static (string Message, CodeFix Fix)? Bullet(SourceText source, TextSpan line)
    {
        var text = source[line];
        var length = BulletLength(text);
        if (length == 0 || length == text.Length)
            return null;
        var word = text[length..][..Characters.IdLength(text[length..])];
        if (Keywords.Parse(word) == Keyword.None && PropertyNames.Parse(word) == PropertyName.None)
            return null;
        return (
            $"A line takes no bullet or number. Leave out '{text[..length].Trim(" \t")}'.",
            CodeFix.Replace($"leave out '{text[..length].Trim(" \t")}'", new TextSpan(line.Start, length), ""));
    }

    /// <summary>For a comment of another language: as one of this.</summary>
    public static (string Message, CodeFix Fix)? Comment(SourceText source, TextSpan line)
    {
        var text = source[line];
        var content = text.StartsWith("<!--") && text.EndsWith("-->") ? text[4..^3]
            : text.StartsWith(";") || (text.StartsWith("#") && text.Length > 1 && Characters.IsBlank(text[1])) ? text[1..]
            : [];
        content = content.Trim(" \t");
        return content.IsEmpty
            ? null
            : ("A comment begins with '//'.", CodeFix.Replace("write a comment", line, $"// {content}"));
    }

    private static int BulletLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        if (text.StartsWith("- ") || text.StartsWith("* ") || text.StartsWith("+ ") || text.StartsWith("> ") || text.StartsWith("\u2022 "))
            length = 2;
        var box = text[length..];
        if (box.Length > 4 && box[0] == '[' && box[2] == ']' && box[3] == ' ' && (box[1] is ' ' or 'x' or 'X'))
            return length + 4;
        if (length > 0)
            return length;
        var digits = text.IndexOfAnyExcept("0123456789");
        return digits is > 0 and < 4 && digits + 1 < text.Length
            && (text[digits] is '.' or ')') && text[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
