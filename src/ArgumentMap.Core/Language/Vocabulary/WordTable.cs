namespace ArgumentMap.Language.Vocabulary;

/// <summary>
/// Looks up a span among a few known words. This is done for every line of every file, so it usually compares only one word.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Words at least this long share a cell.</summary>
    private const int LongLength = 15;

    /// <summary>By length and first letter: the index of the first such word plus 1; 0 for none.</summary>
    private readonly byte[] _first = new byte[(LongLength + 1) << 5];

    /// <summary>By word: the next word with the same length and first letter, encoded the same way.</summary>
    private readonly byte[] _next;

    private readonly string[] _words;

    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words];
        _next = new byte[_words.Length];
        for (var i = _words.Length - 1; i >= 0; i--)
        {
            if (_words[i].Length == 0)
                continue;
            ref var first = ref _first[Cell(_words[i])];
            (_next[i], first) = (first, checked((byte)(i + 1)));
        }
    }

    /// <summary>Index of the word; -1 where it is not known.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return -1;
        for (var at = _first[Cell(word)] - 1; at >= 0; at = _next[at] - 1)
        {
            if (word.SequenceEqual(_words[at]))
                return at;
        }

        return -1;
    }

    private static int Cell(ReadOnlySpan<char> word) => (Math.Min(word.Length, LongLength) << 5) | (word[0] & 31);
}
