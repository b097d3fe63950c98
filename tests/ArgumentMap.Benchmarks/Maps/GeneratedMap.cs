using System.Globalization;
using System.Text;

namespace ArgumentMap.Benchmarks.Maps;

/// <summary>Generates maps: the same bytes for the same number of statements on every machine.</summary>
/// <remarks>
/// Blocks of seven statements, nested four deep. Six of them are referred to from the blocks that follow, so that every
/// statement takes part in two to five relations, 3.4 on average; a relation counts at both of its ends. Texts have about
/// 115 characters.
/// </remarks>
internal static class GeneratedMap
{
    private const int TextLength = 115;

    private static readonly string[] Words =
    [
        "river", "gauge", "stood", "above", "closing", "mark", "while", "repairs", "permit", "week", "morning", "report", "officials",
        "engineers",
        "bridge", "water", "measured", "before", "after", "during", "storm", "traffic", "council", "decided", "under", "rules", "which",
        "applied",
    ];

    /// <summary>
    /// A statement of a block: its depth, whether it supports its parent, and which statement is referred to below it.
    /// </summary>
    /// <param name="ReferBlocks">How many blocks back the referenced statement is.</param>
    /// <param name="Refer">Which statement of that block.</param>
    private readonly record struct Place(int Depth, bool Supports, int ReferBlocks, int Refer, bool ReferSupports);

    private static readonly Place[] Block =
    [
        new(0, true, 2, 4, true),
        new(1, true, 0, 0, true),
        new(2, false, 2, 1, true),
        new(3, true, 1, 0, false),
        new(2, true, 1, 6, true),
        new(1, false, 2, 5, false),
        new(2, false, 1, 3, true),
    ];

    /// <summary>The map in this project's language.</summary>
    public static string Arg(int statements) => Write(statements, new ArgSyntax());

    /// <summary>The same statements and relations in Argdown.</summary>
    public static string Argdown(int statements) => Write(statements, new ArgdownSyntax());

    /// <summary>A map to be drawn: a thesis, and below every statement two premises and an objection.</summary>
    public static string Tree(int statements) => WriteTree(statements, new ArgSyntax());

    /// <summary>The same in Argdown.</summary>
    public static string TreeInArgdown(int statements) => WriteTree(statements, new ArgdownSyntax());

    /// <summary>Input that tempts a parser to look again and again at what it has already seen.</summary>
    public static string Repeated(string piece, int length) =>
        "claim a" + new StringBuilder().Insert(0, piece, length / piece.Length) + "\n";

    /// <summary>The same line again and again.</summary>
    public static string Lines(string line, int length) => "claim a: A\n" + new StringBuilder().Insert(0, line, length / line.Length);

    private static string Write(int statements, ISyntax syntax)
    {
        var map = new StringBuilder(statements * 180);
        var random = 2463534242u;
        syntax.Begin(map);
        for (var i = 0; i < statements; i++)
        {
            var place = Block[i % Block.Length];
            syntax.Statement(map, place.Depth, place.Supports, i, Text(ref random));
            var target = (((i / Block.Length) - place.ReferBlocks) * Block.Length) + place.Refer;
            if (place.ReferBlocks > 0 && target >= 0)
                syntax.Reference(map, place.Depth + 1, place.ReferSupports, target);
        }

        return map.ToString();
    }

    private static string WriteTree(int statements, ISyntax syntax)
    {
        const int Children = 3;
        var map = new StringBuilder(statements * 180);
        var random = 2463534242u;
        syntax.Begin(map);
        // Numbered level by level, written from the top down.
        var open = new Stack<(int Place, int Depth)>([(0, 0)]);
        for (var number = 0; open.TryPop(out var next); number++)
        {
            var (place, depth) = next;
            syntax.Statement(map, depth, place % Children != 0, number, Text(ref random));
            for (var child = Math.Min((place * Children) + Children, statements - 1); child > place * Children; child--)
                open.Push((child, depth + 1));
        }

        return map.ToString();
    }

    private static string Text(ref uint random)
    {
        var text = new StringBuilder("The");
        while (text.Length < TextLength - 4)
        {
            // xorshift32 (Marsaglia 2003)
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            text.Append(' ').Append(Words[random % (uint)Words.Length]);
        }

        return text.ToString();
    }

    private interface ISyntax
    {
        void Begin(StringBuilder map);

        void Statement(StringBuilder map, int depth, bool supports, int number, string text);

        void Reference(StringBuilder map, int depth, bool supports, int number);
    }

    private sealed class ArgSyntax : ISyntax
    {
        public void Begin(StringBuilder map) => map.Append("map: A map for measuring\n");

        public void Statement(StringBuilder map, int depth, bool supports, int number, string text)
        {
            map.Append(' ', depth * 2).Append(Keyword(depth, supports));
            // Statements that nothing refers to have no explicit id.
            if (number % Block.Length != 2)
                map.Append(CultureInfo.InvariantCulture, $" s{number}");
            map.Append(": ").Append(text).Append('\n');
        }

        public void Reference(StringBuilder map, int depth, bool supports, int number) =>
            map.Append(' ', depth * 2).Append(Keyword(depth, supports)).Append(CultureInfo.InvariantCulture, $" s{number}\n");

        private static string Keyword(int depth, bool supports) => depth == 0 ? "claim" : supports ? "premise" : "objection";
    }

    private sealed class ArgdownSyntax : ISyntax
    {
        public void Begin(StringBuilder map) => map.Append("===\ntitle: A map for measuring\n===\n\n");

        public void Statement(StringBuilder map, int depth, bool supports, int number, string text)
        {
            if (depth == 0)
                map.Append('\n');
            Line(map, depth, supports, number);
            map.Append(": ").Append(text).Append('\n');
        }

        public void Reference(StringBuilder map, int depth, bool supports, int number)
        {
            Line(map, depth, supports, number);
            map.Append('\n');
        }

        private static void Line(StringBuilder map, int depth, bool supports, int number)
        {
            map.Append(' ', depth * 2);
            if (depth > 0)
                map.Append(supports ? "+ " : "- ");
            map.Append(CultureInfo.InvariantCulture, $"[s{number}]");
        }
    }
}
