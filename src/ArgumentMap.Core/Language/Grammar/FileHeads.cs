using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>How files of other tools begin: with a heading, a title, or a block of data between two rules.</summary>
internal static class FileHeads
{
    /// <summary>A block of data that is longer is none.</summary>
    private const int MostLines = 100;

    /// <summary>For <c># Title</c> or <c>title: Title</c> before everything else: as the title of the map.</summary>
    /// <param name="line">The line without its indentation.</param>
    public static (string Message, CodeFix Fix)? Title(SourceText source, TextSpan line)
    {
        var text = source[line];
        var length = text.StartsWith("# ") ? 2 : text.StartsWith("title:", StringComparison.OrdinalIgnoreCase) ? "title:".Length : 0;
        var title = text[length..].Trim(" \t");
        if (length == 0 || title.IsEmpty || !IsFirst(source, line.Start) || HasMap(source))
            return null;
        return (
            $"The title of a map is written behind 'map:'. Write 'map: {title}'.",
            CodeFix.Replace("write 'map:'", line, $"map: {title}"));
    }

    /// <summary>The number of lines of a block of data at the top of a file; 0 for none.</summary>
    public static int DataLines(SourceText source)
    {
        var text = source.Text.AsSpan();
        if (!text.StartsWith("---") && !text.StartsWith("==="))
            return 0;
        var rule = text[..3];
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            lines++;
            var content = line.Trim(" \t");
            var isRule = content.StartsWith(rule) && content.Trim(rule[0]).IsEmpty;
            if (lines > MostLines || (lines == 1 && !isRule))
                return 0;
            if (lines > 1 && isRule)
                return lines;
            if (!isRule && !content.IsEmpty && content[0] != '#' && !IsDatum(content))
                return 0;
        }

        return 0;
    }

    /// <summary>The diagnostic for such a block, with a map that says the same as its fix.</summary>
    public static Diagnostic Data(SourceText source, int lines)
    {
        var block = TextSpan.FromBounds(0, source.GetLine(lines).End);
        var first = source.GetLine(1);
        return new Diagnostic(
            LineDiagnostics.StrayText,
            "What a file says about itself goes behind 'map:' and on indented lines below it, such as 'map: Title' and '  author: Ann'.",
            new SourceLocation(source, first))
        {
            Fix = HasMap(source) || AsMap(source[block]) is not { } map ? null : CodeFix.Replace("write it as 'map:'", block, map),
        };
    }

    private static string? AsMap(ReadOnlySpan<char> block)
    {
        var (title, properties) = ("", new StringBuilder());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in block.EnumerateLines())
        {
            var content = line.Trim(" \t");
            if (content.IsEmpty || content[0] == '#' || !IsDatum(content))
                continue;
            var colon = content.IndexOf(':');
            var name = content[..colon].TrimEnd(" \t").ToString().ToLowerInvariant();
            var value = Unquoted(content[(colon + 1)..].Trim(" \t")).ToString();
            if (value.Length == 0 || !known.Add(name))
                continue;
            if (name == "title")
                title = value;
            else
                properties.Append($"\n  {PropertyName(name, value)}: {value}");
        }

        return title.Length == 0 ? null : $"map: {title}{properties}";
    }

    /// <summary>A property of maps where there is one that takes the value, else one of the author's own.</summary>
    private static string PropertyName(string name, string value)
    {
        var property = PropertyNames.Parse(name);
        var isKnown = property != Vocabulary.PropertyName.None
            && property.IsAllowedUnder(Keyword.Map, isReference: false, isNested: false)
            && PropertyValues.Check(property, name, value, ImmutableArray<string>.Empty) is null;
        return isKnown || name.StartsWith(PropertyNames.ExtensionPrefix, StringComparison.Ordinal)
            ? name
            : PropertyNames.ExtensionPrefix + name;
    }

    private static bool IsDatum(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && Characters.IsId(text[..colon].TrimEnd(" \t"));
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> value) =>
        value.Length > 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static bool IsFirst(SourceText source, int start) => source.Text.AsSpan(0, start).IsWhiteSpace();

    private static bool HasMap(SourceText source)
    {
        var text = source.Text.AsSpan();
        return text.StartsWith("map:") || text.IndexOf("\nmap:") >= 0 || text.IndexOf("\nmap ") >= 0;
    }
}
