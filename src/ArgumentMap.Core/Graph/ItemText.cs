using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Graph;

/// <summary>The text of an item or property, with the lines that go on with it and without its tags.</summary>
internal static class ItemText
{
    /// <summary>The text of a line and its continuations, joined by single spaces.</summary>
    public static ReadOnlyMemory<char> Join(SyntaxTree tree, int index)
    {
        var lines = tree.Lines;
        var text = lines[index].Text;
        if (index + 1 == lines.Length || lines[index + 1].Kind != LineKind.Continuation)
            return tree.Source.Text.AsMemory(text.Start, text.Length);
        var joined = new StringBuilder();
        joined.Append(tree.Source[text]);
        for (var i = index + 1; i < lines.Length && lines[i].Kind == LineKind.Continuation; i++)
        {
            if (lines[i].Text.Length == 0)
                continue;
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(tree.Source[lines[i].Text]);
        }

        return joined.ToString().AsMemory();
    }

    /// <summary>Parts the trailing tags from a text.</summary>
    /// <param name="names">Keeps one string of every tag.</param>
    public static ReadOnlyMemory<char> WithoutTags(ReadOnlyMemory<char> text, HashSet<string> names, out ImmutableArray<string> tags)
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
            text = text[..start].TrimEnd(" \t");
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
        start = text.LastIndexOfAny(' ', '\t') + 1;
        return Characters.IsTag(text[start..]);
    }
}
