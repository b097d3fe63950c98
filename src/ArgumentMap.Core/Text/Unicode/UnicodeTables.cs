using System.Buffers.Binary;
using System.IO.Compression;

namespace ArgumentMap.Text.Unicode;

/// <summary>Unicode data for comparing texts (Unicode 14.0.0): combining classes, decompositions, compositions, case foldings.</summary>
/// <remarks>
/// The program runs in invariant mode, where .NET returns texts as they are when asked to normalize them. <c>tables.py</c> writes the
/// tables and says how they are laid out.
/// </remarks>
internal sealed class UnicodeTables
{
    private static UnicodeTables? _shared;

    private readonly uint[] _classes;
    private readonly uint[] _canonical;
    private readonly uint[] _foldings;
    private readonly Dictionary<(int First, int Second), int> _compositions;
    private readonly char[] _pool;

    private UnicodeTables()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("unicode/tables.bin")!;
        using var inflated = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionMode.Decompress))
            deflate.CopyTo(inflated);
        ReadOnlySpan<byte> data = inflated.GetBuffer().AsSpan(0, (int)inflated.Length);
        _classes = Numbers(ref data, 2);
        _canonical = Numbers(ref data, 2);
        _foldings = Numbers(ref data, 2);
        var triples = Numbers(ref data, 3);
        _compositions = new Dictionary<(int First, int Second), int>(triples.Length / 3);
        for (var i = 0; i < triples.Length; i += 3)
            _compositions.Add(((int)triples[i], (int)triples[i + 1]), (int)triples[i + 2]);
        _pool = new char[data.Length / 2];
        for (var i = 0; i < _pool.Length; i++)
            _pool[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(data[(2 * i)..]);
    }

    /// <summary>Read on first use: most maps need none of it.</summary>
    public static UnicodeTables Shared => _shared ??= new UnicodeTables();

    /// <summary>The canonical combining class; 0 for what begins a character.</summary>
    public int ClassOf(int rune)
    {
        var (low, high) = (0, rune < 0x300 ? -1 : (_classes.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune < (_classes[2 * middle] & 0xFFFFFF))
                high = middle - 1;
            else if (rune > _classes[(2 * middle) + 1])
                low = middle + 1;
            else
                return (int)(_classes[2 * middle] >> 24);
        }

        return 0;
    }

    /// <summary>The full canonical decomposition; false where there is none.</summary>
    public bool TryDecompose(int rune, out ReadOnlySpan<char> parts) => TryFind(_canonical, rune, out parts);

    /// <summary>What a character is compared as, decomposed; false where it is compared as itself.</summary>
    public bool TryFold(int rune, out ReadOnlySpan<char> folded) => TryFind(_foldings, rune, out folded);

    /// <summary>The character that two others make up; -1 for none.</summary>
    public int Compose(int first, int second) => _compositions.GetValueOrDefault((first, second), -1);

    private static uint[] Numbers(ref ReadOnlySpan<byte> data, int perRow)
    {
        var numbers = new uint[perRow * BinaryPrimitives.ReadInt32LittleEndian(data)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(data[(4 + (4 * i))..]);
        data = data[(4 + (4 * numbers.Length))..];
        return numbers;
    }

    private bool TryFind(uint[] table, int rune, out ReadOnlySpan<char> found)
    {
        var (low, high) = (0, (table.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var key = (int)(table[2 * middle] & 0xFFFFFF);
            if (key == rune)
            {
                found = _pool.AsSpan((int)table[(2 * middle) + 1], (int)(table[2 * middle] >> 24));
                return true;
            }

            (low, high) = key < rune ? (middle + 1, high) : (low, middle - 1);
        }

        found = [];
        return false;
    }
}
