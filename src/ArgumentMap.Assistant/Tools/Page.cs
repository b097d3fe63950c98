using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArgumentMap.Assistant.Tools;

/// <summary>The part of a list, or of a text, that one answer holds, and where the rest begins.</summary>
/// <param name="Items">The entries, or the text as the only one.</param>
/// <param name="From">Index of the first entry or letter.</param>
/// <param name="Total">Entries or letters of the whole.</param>
/// <param name="Next">What to pass as <c>from</c> to get the rest; null where nothing is left.</param>
internal readonly record struct Page<T>(ImmutableArray<T> Items, int From, int Total, int? Next)
{
    /// <summary>A sentence about what is left out; empty where nothing is.</summary>
    public string Rest(string what) => Next is { } next
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"There is more: {Total - next:N0} of {Total:N0} {what}. Call again with from={next} for the rest.\n")
        : "";
}

internal static class Page
{
    /// <summary>The size of the longest part of an answer: letters of a text, or bytes of entries as JSON.</summary>
    public const int Size = 16_000;

    /// <summary>The entries from one on, as many as fit into an answer, at least one.</summary>
    /// <param name="make">Makes an entry; only those of the page are made.</param>
    public static Page<T> Of<TSource, T>(IReadOnlyList<TSource> all, int from, Func<TSource, T> make, JsonTypeInfo<T> json)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var room = Size;
        var i = Math.Min(from, all.Count);
        for (; i < all.Count; i++)
        {
            var item = make(all[i]);
            room -= JsonSerializer.SerializeToUtf8Bytes(item, json).Length;
            if (room < 0 && items.Count > 0)
                break;
            items.Add(item);
        }

        return new Page<T>(items.ToImmutable(), from, all.Count, i < all.Count ? i : null);
    }

    /// <summary>A text from a letter on, to the end of a line where that is possible. The parts joined are the text.</summary>
    public static Page<string> OfText(string text, int from)
    {
        var start = Math.Min(from, text.Length);
        var end = Math.Min(start + Size, text.Length);
        if (end < text.Length)
        {
            var line = text.LastIndexOf('\n', end - 1, end - start);
            if (line > start)
                end = line + 1;
            else if (char.IsHighSurrogate(text[end - 1]))
                end--;
        }

        return new Page<string>([text[start..end]], from, text.Length, end < text.Length ? end : null);
    }

    /// <summary>Why there is no such part; null where there is.</summary>
    public static string? WhyNot(int from, int total) => from == 0 || from < total ? null
        : string.Create(CultureInfo.InvariantCulture, $"'from' is {from}, but the whole has only {total:N0}. Leave it out to begin anew.");
}
