using System.Collections.Immutable;

namespace ArgumentMap.Comparison.Matching;

/// <summary>
/// A text as the set of its short runs of letters, which shows how similar it is to another in any script and word order.
/// </summary>
internal sealed class Shingles
{
    /// <summary>Length of the runs by which texts are compared, in letters.</summary>
    private const int Short = 3;

    /// <summary>Length of the runs by which texts are found, in letters: longer, so that few texts share one.</summary>
    private const int Long = 6;

    /// <summary>Number of runs by which a text is found: those with the smallest hashes, which similar texts share.</summary>
    private const int Kept = 24;

    private readonly ImmutableArray<uint> _runs;

    private Shingles(ImmutableArray<uint> runs, ImmutableArray<uint> keys) => (_runs, Keys) = (runs, keys);

    /// <summary>Hashes that similar texts are likely to share, in ascending order.</summary>
    public ImmutableArray<uint> Keys { get; }

    public int Count => _runs.Length;

    public static Shingles Of(ReadOnlySpan<char> text, int maxLength)
    {
        var letters = Letters(text[..Math.Min(text.Length, maxLength)]);
        return new Shingles(Runs(letters, Short, int.MaxValue), Runs(letters, Long, Kept));
    }

    /// <summary>From 0, nothing in common, to 1 (Dice's coefficient of the two sets).</summary>
    public double Similarity(Shingles other)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < _runs.Length && j < other._runs.Length)
        {
            if (_runs[i] == other._runs[j])
                common++;
            var step = _runs[i].CompareTo(other._runs[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }

        return _runs.Length + other._runs.Length == 0 ? 0 : 2.0 * common / (_runs.Length + other._runs.Length);
    }

    /// <summary>Lower case, with one space for every run of anything but letters and digits, and one at either end.</summary>
    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new System.Text.StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                letters.Append(char.ToLowerInvariant(c));
            else if (letters[^1] != ' ')
                letters.Append(' ');
        }

        if (letters[^1] != ' ')
            letters.Append(' ');
        return letters.ToString();
    }

    private static ImmutableArray<uint> Runs(string letters, int length, int most)
    {
        if (letters.Length < 2)
            return [];
        length = Math.Min(length, letters.Length);
        var runs = new uint[letters.Length - length + 1];
        for (var start = 0; start < runs.Length; start++)
            runs[start] = Number(letters.AsSpan(start, length));
        Array.Sort(runs);
        var distinct = 1;
        for (var i = 1; i < runs.Length && distinct < most; i++)
        {
            if (runs[i] != runs[distinct - 1])
                runs[distinct++] = runs[i];
        }

        return [.. runs.AsSpan(0, distinct)];
    }

    /// <summary>The same on every machine (FNV-1a, Fowler, Noll and Vo).</summary>
    private static uint Number(ReadOnlySpan<char> letters)
    {
        var number = 2166136261u;
        foreach (var letter in letters)
            number = unchecked((number ^ letter) * 16777619u);
        return number;
    }
}
