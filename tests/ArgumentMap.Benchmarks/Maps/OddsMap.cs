using System.Globalization;
using System.Text;

namespace ArgumentMap.Benchmarks.Maps;

/// <summary>Makes up maps for <c>odds</c>: the same text for the same numbers everywhere.</summary>
internal static class OddsMap
{
    private static readonly string[] Credences =
        ["", " [likely]", " [0.7]", " [very likely]", " [0.9]", "", " [0.4]", " [almost certain]", " [unlikely]", ""];

    private static readonly string[] Grades = ["A", "B", "C", "D"];

    /// <summary>Statements without sources, each with two reasons that are told further down, one of four an objection.</summary>
    public static string Acyclic(int statements)
    {
        var (map, random) = (new StringBuilder(statements * 60), new Random(1));
        for (var i = 0; i < statements; i++)
        {
            Statement(map, i, random);
            for (var reason = 0; reason < 2 && i + 1 < statements; reason++)
                Reason(map, i + 1 + random.Next(Math.Min(1_000, statements - i - 1)), random);
        }

        return map.ToString();
    }

    /// <summary>A thesis above a tree of statements in threes, and sources that its leaves cite, all of them upstream of the thesis.</summary>
    /// <param name="days">The leaves become known on so many days.</param>
    public static string Tree(int statements, int sources, int days)
    {
        const int Children = 3;
        var (map, random) = (new StringBuilder(), new Random(2));
        for (var source = 0; source < sources; source++)
            map.Append(CultureInfo.InvariantCulture, $"source k{source} [{Grades[source % Grades.Length]}]: Source {source}\n");
        for (var i = 0; i < statements; i++)
        {
            Statement(map, i, random);
            var firstChild = (Children * i) + 1;
            for (var child = firstChild; child < firstChild + Children && child < statements; child++)
                Reason(map, child, random);
            if (firstChild < statements)
                continue;
            map.Append(CultureInfo.InvariantCulture, $"  source k{i % sources}\n");
            if (days > 0)
                map.Append(CultureInfo.InvariantCulture, $"  date: {new DateOnly(2024, 1, 1).AddDays(i % days):yyyy-MM-dd}\n");
        }

        return map.ToString();
    }

    /// <summary>Statements with two reasons each, and graded sources each of which is cited by so many of them.</summary>
    public static string Cited(int statements, int sources, int citations)
    {
        var (map, random) = (new StringBuilder(statements * 60), new Random(3));
        for (var source = 0; source < sources; source++)
            map.Append(CultureInfo.InvariantCulture, $"source k{source} [{Grades[source % Grades.Length]}]: Source {source}\n");
        var every = Math.Max(1, statements / (sources * citations));
        for (var i = 0; i < statements; i++)
        {
            Statement(map, i, random);
            for (var reason = 0; reason < 2 && i + 1 < statements; reason++)
                Reason(map, i + 1 + random.Next(Math.Min(1_000, statements - i - 1)), random);
            if (i % every == 0)
                map.Append(CultureInfo.InvariantCulture, $"  source k{random.Next(sources)}\n");
        }

        return map.ToString();
    }

    private static void Statement(StringBuilder map, int number, Random random) =>
        map.Append(CultureInfo.InvariantCulture, $"claim s{number}{Credences[random.Next(Credences.Length)]}: Statement {number}\n");

    private static void Reason(StringBuilder map, int number, Random random) =>
        map.Append(CultureInfo.InvariantCulture, $"  {(random.Next(4) == 0 ? "objection" : "premise")} s{number}\n");
}
