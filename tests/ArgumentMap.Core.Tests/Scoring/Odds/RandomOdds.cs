using System.Globalization;
using System.Text;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>Generates maps of everything that <c>odds</c> reads, without cycles, as blocks of text that tests can add to.</summary>
/// <param name="Head">The map item.</param>
/// <param name="Blocks">The top-level items, in any order.</param>
internal sealed record RandomOdds(string Head, string[] Blocks)
{
    private const int MostStatements = 8;

    private static readonly string[] Grades =
        ["", "[A]", "[B]", "[C2]", "[D]", "[E]", "[F]", "[0.3]", "[1]", "[0]", "[0.8]", "[F3]", "[0.5-0.9]"];

    private static readonly string[] Credences =
        [
            "", "", "", "[0.9]", "[0.7]", "[1]", "[0]", "[0.5]", "[0.2]", "[likely]", "[very likely]", "[unlikely]", "[almost certain]",
            "[0.55]", "[0.6-0.8]", "[about 0.7]", "[0.2-0.6]", "[given]", "[assumed]", "[open]",
        ];

    private static readonly string[] Days = ["2020", "2021-06", "2022-03-01", "2023", "2024-05"];

    public static Gen<RandomOdds> Maps { get; } = Gen.Int.Select(seed => new Maker(seed).Make());

    public string Text => Head + string.Concat(Blocks);

    public RandomOdds With(string block) => this with { Blocks = [.. Blocks, block] };

    /// <summary>The same with lines added after the first line of an item's block.</summary>
    public RandomOdds WithUnder(string id, string lines) => this with
    {
        Blocks =
            [.. Blocks.Select(block => block.Split(' ', '[', ':')[1].TrimEnd(':') == id ? block.Insert(
                block.IndexOf('\n', StringComparison.Ordinal) + 1, lines) : block)],
    };

    public RandomOdds Shuffled(int seed)
    {
        var blocks = (string[])Blocks.Clone();
        new Random(seed).Shuffle(blocks);
        return this with { Blocks = blocks };
    }

    private sealed class Maker(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly StringBuilder _block = new();
        private readonly List<string> _blocks = [];

        public RandomOdds Make()
        {
            var head = "map: M\n" + (_random.Next(2) == 0 ? $"  as-of: {Pick(Days)}\n" : "");
            // Objections to sources use separate statements and sources, so that no source depends on itself.
            var (sources, origins) = (1 + _random.Next(3), _random.Next(3));
            var (statements, objectors) = (1 + _random.Next(MostStatements), _random.Next(3));
            for (var i = 0; i < sources; i++)
                Source("k", i, sources, objectors);
            for (var i = 0; i < origins; i++)
                Source("w", i, origins, 0);
            for (var i = 0; i < objectors; i++)
                Statement("o", i, objectors, 0, origins, 0);
            for (var i = 0; i < statements; i++)
                Statement("s", i, statements, objectors, origins, sources);
            if (_random.Next(2) == 0)
                Question(statements);
            return new RandomOdds(head, [.. _blocks]);
        }

        /// <summary>Answers of which only one can hold, with reasons in common, and steps from one to another that do not count.</summary>
        private void Question(int statements)
        {
            Line(0, "question q: Q?");
            Line(1, "answers: exclusive");
            var answers = 1 + _random.Next(7);
            for (var answer = 0; answer < answers; answer++)
            {
                // One of them alone can be given.
                var credence = answer == 0 ? Pick(Credences) : Pick("", "[0.9]", "[0.5]", "[likely]", "[0]", "[0.2-0.6]");
                Line(1, $"claim a{answer} {credence}: A");
                if (_random.Next(6) == 0)
                    Line(2, $"until: {Pick(Days)}");
                for (var reasons = _random.Next(4); reasons > 0; reasons--)
                {
                    Line(2, $"{Pick("premise", "objection")} s{_random.Next(statements)}");
                    Relevance(3);
                }

                if (answer > 0 && _random.Next(3) == 0)
                    Line(2, $"objection a{_random.Next(answer)}");
                if (answer > 0 && _random.Next(4) == 0)
                {
                    Line(2, "argument: G");
                    Line(3, $"premise a{_random.Next(answer)}");
                    Line(3, $"premise s{_random.Next(statements)}");
                }
            }

            Close();
            Line(0, $"claim t {Pick(Credences)}: T");
            Line(1, $"premise a{_random.Next(answers)}");
            Line(1, $"{Pick("premise", "objection")} a{_random.Next(answers)}");
            Close();
        }

        private void Source(string name, int number, int count, int objectors)
        {
            Line(0, $"source {name}{number} {Pick(Grades)}: {name}{number}");
            if (_random.Next(5) == 0)
                Line(1, "url: " + Pick(
                    $"https://www.example.org/{name}", $"http://example.org/{name}/#part", $"https://example.org/other-{name}"));
            Dates("date", "until", "retracted");
            for (var other = 0; other < count; other++)
            {
                // Sometimes they quote one another in a ring.
                if (other != number && _random.Next(other > number ? 3 : 8) == 0)
                    Line(1, $"source {name}{other}");
            }

            if (objectors > 0 && _random.Next(3) == 0)
            {
                Line(1, $"objection o{_random.Next(objectors)}");
                Relevance(2);
            }

            Close();
        }

        private void Statement(string name, int number, int count, int objectors, int origins, int sources)
        {
            Line(0, $"claim {name}{number} {Pick(Credences)}: {name}{number}");
            Dates("date", "until");
            for (var reasons = _random.Next(4); reasons > 0; reasons--)
            {
                if (Reason() is not { } reason)
                    break;
                if (_random.Next(5) == 0)
                {
                    Argument(Reason, number, origins, sources, name);
                    continue;
                }

                Line(1, $"{Pick("premise", "premise", "objection")} {reason}");
                Relevance(2);
                if (_random.Next(4) == 0)
                    Undercut(2, Reason);
            }

            Cite(1, origins, sources, Reason);
            Close();

            string? Reason() => objectors > 0 && _random.Next(5) == 0 ? $"o{_random.Next(objectors)}"
                : number + 1 < count ? name + (number + 1 + _random.Next(count - number - 1)).ToString(CultureInfo.InvariantCulture) : null;
        }

        private void Argument(Func<string?> reason, int number, int origins, int sources, string name)
        {
            var keyword = Pick("argument", "argument", "counterargument");
            Line(1, $"{keyword} g{name}{number}-{_blocks.Count}-{_block.Length} {Pick("", "", "[0.8]", "[likely]")}: G");
            Relevance(2);
            for (var premises = _random.Next(4); premises > 0 && reason() is { } premise; premises--)
            {
                Line(2, $"premise {premise}");
                Relevance(3);
                if (_random.Next(6) == 0)
                    Undercut(3, reason);
            }

            if (_random.Next(4) == 0 && reason() is { } objection)
            {
                Line(2, $"objection {objection}");
                Relevance(3);
            }

            if (_random.Next(4) == 0)
                Cite(2, origins, sources, reason);
        }

        private void Undercut(int depth, Func<string?> reason)
        {
            if (reason() is not { } undercut)
                return;
            Line(depth, $"undercut {undercut}");
            Relevance(depth + 1);
            if (_random.Next(3) == 0)
                Undercut(depth + 1, reason);
        }

        private void Cite(int depth, int origins, int sources, Func<string?> reason)
        {
            for (var i = 0; i < sources; i++)
            {
                if (_random.Next(4) != 0)
                    continue;
                Line(depth, $"source k{i}");
                if (_random.Next(3) == 0)
                    Undercut(depth + 1, reason);
            }

            for (var i = 0; i < origins; i++)
            {
                if (_random.Next(5) == 0)
                    Line(depth, $"source w{i}");
            }
        }

        private void Relevance(int depth)
        {
            if (_random.Next(4) == 0)
                Line(
                    depth,
                    $"relevance: {Pick("0", "0.3", "0.8", "0.98", "1", "weak", "moderate", "strong", "decisive", "LR 1", "LR 20")}");
        }

        private void Dates(params string[] names)
        {
            foreach (var name in names)
            {
                if (_random.Next(6) == 0)
                    Line(1, $"{name}: {Pick(Days)}");
            }
        }

        private string Pick(params string[] among) => among[_random.Next(among.Length)];

        private void Line(int depth, string text) =>
            _block.Append(' ', 2 * depth).Append(text.Replace(" :", ":", StringComparison.Ordinal)).Append('\n');

        private void Close()
        {
            _blocks.Add(_block.ToString());
            _block.Clear();
        }
    }
}
