using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Finds where a part of an item's text stands in its file.</summary>
internal static class TextPlace
{
    /// <summary>The first place of a part in the line of an item; the whole line where it is not there, as in a text that goes on below.</summary>
    public static SourceLocation Of(SourceLocation item, string part)
    {
        if (item.Source is not { } source)
            return item;
        var at = source[item.Span].IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? item : new SourceLocation(source, new TextSpan(item.Span.Start + at, part.Length));
    }
}
