using System.Collections.Immutable;

namespace ArgumentMap.Language;

/// <summary>Finds the known word that a misspelt one most likely means.</summary>
internal static class Spelling
{
    private const int MaxWordLength = 64;

    /// <summary>
    /// The nearest candidate within about a quarter of the word's length (1 to 3 typos), the first of equals; null if none is near enough.
    /// </summary>
    public static string? Nearest(ReadOnlySpan<char> word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bound = Tolerance(word.Length) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, bound - 1);
            if (distance >= bound)
                continue;
            (best, bound) = (candidate, distance);
            if (distance == 0)
                break;
        }

        return best;
    }

    /// <summary>As <see cref="Nearest(ReadOnlySpan{char}, IEnumerable{string})"/>.</summary>
    /// <param name="isClear">
    /// Whether no other candidate can be meant: none is as near as that, or nearly so, and the two have the same digits.
    /// </param>
    public static string? Nearest(ReadOnlySpan<char> word, IEnumerable<string> candidates, out bool isClear)
    {
        string? best = null;
        var tolerance = Tolerance(word.Length);
        var (least, second) = (tolerance + 1, tolerance + 1);
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, Math.Min(tolerance, second));
            if (distance < least)
                (best, least, second) = (candidate, distance, least);
            else if (distance < second && candidate != best)
                second = distance;
        }

        isClear = best is not null && second > Math.Min(least + 1, tolerance) && SameDigits(word, best);
        return best;
    }

    private static bool SameDigits(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        const string Digits = "0123456789";
        while (word.IndexOfAny(Digits) is >= 0 and var at)
        {
            var there = other.IndexOfAny(Digits);
            if (there < 0 || word[at] != other[there])
                return false;
            word = word[(at + 1)..];
            other = other[(there + 1)..];
        }

        return other.IndexOfAny(Digits) < 0;
    }

    /// <summary>The number of typos that still leave a word recognizable.</summary>
    public static int Tolerance(int length) => length < 3 ? 0 : Math.Min(3, (length + 2) / 4);

    /// <summary>
    /// The number of letters to add, drop, change or swap (optimal string alignment, case ignored), or <paramref name="most"/> + 1 if there
    /// are more.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > MaxWordLength || b.Length > MaxWordLength)
            return most + 1;
        Span<int> beforeLast = stackalloc int[MaxWordLength + 1];
        Span<int> last = stackalloc int[MaxWordLength + 1];
        Span<int> row = stackalloc int[MaxWordLength + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            var letter = char.ToLowerInvariant(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
            {
                var other = char.ToLowerInvariant(b[j - 1]);
                var distance = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (letter == other ? 0 : 1));
                if (i > 1 && j > 1 && letter == char.ToLowerInvariant(b[j - 2]) && char.ToLowerInvariant(a[i - 2]) == other)
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[b.Length], most + 1);
    }

    /// <summary>"a, b or c".</summary>
    public static string Alternatives(ImmutableArray<string> words) => Joined(words, " or ");

    /// <summary>"a, b and c".</summary>
    public static string List(ImmutableArray<string> words) => Joined(words, " and ");

    private static string Joined(ImmutableArray<string> words, string last) =>
        words.Length < 2 ? string.Concat(words) : string.Join(", ", words[..^1]) + last + words[^1];
}
