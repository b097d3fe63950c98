using System.Buffers;
using System.Text;

namespace ArgumentMap.Text.Unicode;

/// <summary>The normal forms that ids and texts are compared in. Both take time proportional to the text.</summary>
internal static class Normalization
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Syllables = 19 * Vowels * Trails;

    /// <summary>Everything before the first combining mark is in normal form.</summary>
    private const char FirstMark = '\u0300';

    /// <summary>Whether a text is certainly in NFC, as most are, because all of it is ASCII or Latin.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) || !text.ContainsAnyInRange(FirstMark, char.MaxValue);

    /// <summary>Normal form C.</summary>
    public static string Nfc(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            return text.ToString();
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, runes);
        Order(runes);
        Compose(runes);
        return Joined(runes);
    }

    /// <summary>
    /// The form in which texts are compared: compatible characters and cases are one, what cannot be seen is left out, marks are apart.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var tables = UnicodeTables.Shared;
        var decomposed = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, decomposed);
        // A mark that becomes a letter, as the Greek iota below does, must be in its place before.
        Order(decomposed);
        var runes = new List<int>(decomposed.Count);
        foreach (var rune in decomposed)
        {
            if (!tables.TryFold(rune, out var folded))
            {
                runes.Add(rune);
                continue;
            }

            foreach (var part in folded.EnumerateRunes())
                runes.Add(part.Value);
        }

        Order(runes);
        return Joined(runes);
    }

    private static bool IsHangul(int rune) => rune is >= HangulBase and < HangulBase + Syllables;

    private static void Decompose(int rune, List<int> runes)
    {
        if (IsHangul(rune))
        {
            var index = rune - HangulBase;
            runes.Add(LeadBase + (index / (Vowels * Trails)));
            runes.Add(VowelBase + (index % (Vowels * Trails) / Trails));
            if (index % Trails > 0)
                runes.Add(TrailBase + (index % Trails));
        }
        else if (rune >= 0xC0 && UnicodeTables.Shared.TryDecompose(rune, out var parts))
        {
            foreach (var part in parts.EnumerateRunes())
                runes.Add(part.Value);
        }
        else
        {
            runes.Add(rune);
        }
    }

    /// <summary>Puts the marks on each character into the order of their classes; those of one class stay in order.</summary>
    private static void Order(List<int> runes)
    {
        var tables = UnicodeTables.Shared;
        for (var start = 0; start < runes.Count; start++)
        {
            if (tables.ClassOf(runes[start]) == 0)
                continue;
            var end = start + 1;
            while (end < runes.Count && tables.ClassOf(runes[end]) != 0)
                end++;
            if (end - start > 1)
            {
                // A stable sort, so that a thousand marks on one letter do no harm.
                var sorted = runes.GetRange(start, end - start).OrderBy(tables.ClassOf).ToList();
                for (var i = 0; i < sorted.Count; i++)
                    runes[start + i] = sorted[i];
            }

            start = end;
        }
    }

    private static void Compose(List<int> runes)
    {
        var tables = UnicodeTables.Shared;
        var (starter, written, lastClass) = (-1, 0, -1);
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            var combining = tables.ClassOf(rune);
            // A mark is blocked from its character by one of the same or a higher class between them.
            if (starter >= 0 && lastClass < combining && Together(runes[starter], rune) is >= 0 and var together)
            {
                runes[starter] = together;
                continue;
            }

            if (combining == 0)
                (starter, lastClass) = (written, -1);
            else
                lastClass = combining;
            runes[written++] = rune;
        }

        runes.RemoveRange(written, runes.Count - written);
    }

    private static int Together(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + 19 && second is >= VowelBase and < VowelBase + Vowels)
            return HangulBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Trails);
        if (IsHangul(first) && (first - HangulBase) % Trails == 0 && second is > TrailBase and < TrailBase + Trails)
            return first + second - TrailBase;
        return UnicodeTables.Shared.Compose(first, second);
    }

    private static string Joined(List<int> runes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(2 * runes.Count);
        var length = 0;
        foreach (var rune in runes)
            length += new Rune(rune).EncodeToUtf16(buffer.AsSpan(length));
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
