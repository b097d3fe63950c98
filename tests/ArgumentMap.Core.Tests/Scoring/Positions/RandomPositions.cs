using System.Text;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>Generates maps of claims that bear on one another in cycles, with arguments, undercuts, sources and a question.</summary>
internal static class RandomPositions
{
    private static readonly string[] Grades = ["[A]", "[B]", "[0.5]", "[0.3]", "[F]", ""];

    /// <summary>Maps of at most 10 statements and arguments together, most of far fewer.</summary>
    public static Gen<string> Small { get; } = Gen.Int.Select(seed => new Maker(seed, 10, hasSources: true).Make());

    /// <summary>Maps of 14 to 18 statements and arguments without sources.</summary>
    public static string Large(int seed) => new Maker(seed, 14 + (seed % 5), hasSources: false).Make();

    private sealed class Maker(int seed, int most, bool hasSources)
    {
        private readonly Random _random = new(seed);
        private readonly StringBuilder _text = new("map: M\n");
        private int _claims;
        private int _sources;
        private int _more;

        public string Make()
        {
            _claims = hasSources ? 3 + _random.Next(1 + _random.Next(most - 3)) : most - 4;
            _more = most - _claims;
            _sources = hasSources ? _random.Next(3) : 0;
            for (var source = 0; source < _sources; source++)
            {
                Line(0, $"source k{source} {Pick(Grades)}: K");
                for (var objections = _random.Next(3); objections > 0; objections--)
                {
                    Line(1, $"objection c{Other(-1)}");
                    Line(2, $"relevance: {Pick("1", "0.8", "0.4", "0")}");
                }
            }

            var answers = _random.Next(2) == 0 ? _random.Next(Math.Min(5, _claims + 1)) : 0;
            if (answers > 0)
            {
                Line(0, "question q: Q?");
                Line(1, "answers: exclusive");
            }

            for (var claim = 0; claim < _claims; claim++)
                Statement(claim < answers ? 1 : 0, claim);
            return _text.ToString();
        }

        private void Statement(int depth, int claim)
        {
            Line(depth, $"claim c{claim}: C");
            // Pairs that attack each other make many labellings.
            if (!hasSources && (claim ^ 1) < _claims)
                Line(depth + 1, $"objection c{claim ^ 1}");
            for (var reasons = hasSources ? _random.Next(4) : 1 + _random.Next(2); reasons > 0; reasons--)
            {
                if (_random.Next(5) == 0 && _more > 0)
                {
                    Argument(depth + 1, claim);
                    continue;
                }

                var reason = Other(claim);
                Line(depth + 1, $"{Pick("premise", "objection", "objection")} c{reason}");
                if (_random.Next(8) == 0)
                    Line(depth + 2, "relevance: 0");
                if (_random.Next(8) == 0 && _more > 0)
                {
                    _more--;
                    Line(depth + 2, $"undercut c{Other(claim, reason)}");
                }
            }

            for (var source = 0; source < _sources; source++)
            {
                if (_random.Next(4) == 0)
                    Line(depth + 1, $"source k{source}");
            }
        }

        private void Argument(int depth, int claim)
        {
            Line(depth, $"{Pick("argument", "counterargument")} g{--_more}: G");
            for (var premises = 1 + _random.Next(2); premises > 0; premises--)
                Line(depth + 1, $"premise c{Other(claim)}");
            if (_random.Next(3) == 0)
                Line(depth + 1, $"objection c{Other(claim)}");
        }

        /// <summary>Any claim but some: none may be nested in itself.</summary>
        private int Other(params int[] claims)
        {
            while (true)
            {
                if (_random.Next(_claims) is var claim && !claims.Contains(claim))
                    return claim;
            }
        }

        private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];

        private void Line(int depth, string text) => _text.Append(' ', 2 * depth).Append(text).Append('\n');
    }
}
