using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Language;

namespace ArgumentMap.Graph.Building;

/// <summary>Handles tags at the end of texts.</summary>
internal static class TrailingTags
{
    /// <summary>Splits the trailing tags from a text.</summary>
    /// <param name="names">Interned tags, so that equal tags share one string.</param>
    public static ReadOnlyMemory<char> Split(ReadOnlyMemory<char> text, HashSet<string> names, out ImmutableArray<string> tags)
    {
        tags = [];
        if (text.Span.LastIndexOf('#') < 0)
            return text;
        List<string>? found = null;
        while (EndsInTag(text.Span, out var start))
        {
            var tag = text.Span[(start + 1)..];
            if (!names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tag, out var name))
                names.Add(name = tag.ToString());
            (found ??= []).Add(name);
            text = text[..start];
            while (text.Length > 0 && IsBlank(text.Span[^1]))
                text = text[..^1];
        }

        if (found is null)
            return text;
        found.Reverse();
        tags = ImmutableCollectionsMarshal.AsImmutableArray(found.ToArray());
        return text;
    }

    /// <summary>Whether the last word of a text is a tag.</summary>
    public static bool EndsInTag(ReadOnlySpan<char> text, out int start)
    {
        start = text.LastIndexOf('#');
        return start >= 0 && (start == 0 || IsBlank(text[start - 1])) && Characters.IsTag(text[start..]);
    }

    /// <summary>A blank, or the end of a paragraph.</summary>
    private static bool IsBlank(char c) => c == '\n' || Characters.IsBlank(c);
}
