using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>The answer set solver of Potsdam, to check our search with another one.</summary>
internal static class Clingo
{
    /// <summary>The definition of a complete labelling, in rules.</summary>
    private const string Complete = """
        1 { is(X, in); is(X, out); is(X, undecided) } 1 :- node(X).
        doubted(X) :- attacks(Y, X), not is(Y, out).
        lacking(X) :- premise(Y, X), not is(Y, in).
        supported(X) :- supports(Y, X), is(Y, in).
        lacking(X) :- supports(_, X), not supported(X).
        must(X, in) :- node(X), not doubted(X), not lacking(X).
        hopeful(X) :- supports(Y, X), not is(Y, out).
        must(X, out) :- attacks(Y, X), is(Y, in).
        must(X, out) :- premise(Y, X), is(Y, out).
        must(X, out) :- supports(_, X), not hopeful(X).
        :- is(X, L), L != undecided, not must(X, L).
        :- must(X, L), not is(X, L).
        attacks(X, Y) :- answers(X, Q), answers(Y, Q), X != Y.
        #show is/2.
        """;

    private const string HowToInstall = "clingo is not installed: apt-get install gringo";

    /// <summary>
    /// Why tests that need it are skipped; null if they are not, because it is installed or <c>CI</c> asks for all tests.
    /// </summary>
    public static string? WhySkipped => IsInstalled || Environment.GetEnvironmentVariable("CI") == "true" ? null : HowToInstall;

    private static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "clingo.exe" : "clingo")));

    /// <summary>The complete labellings of a map without sources: texts of one letter (i, o, u) for each item.</summary>
    /// <param name="items">The nodes that are labelled.</param>
    public static IReadOnlyList<string> CompleteLabellings(ArgumentGraph map, int[] items)
    {
        var program = new StringBuilder(Complete);
        foreach (var node in items)
            program.Append('\n').Append("node(").Append(node).Append(").");
        foreach (var relation in map.Relations.Where(relation => relation.Relevance > 0))
        {
            var name = relation.Kind switch
            {
                RelationKind.Rebut or RelationKind.Undercut => "attacks",
                RelationKind.Support => "supports",
                RelationKind.Premise => "premise",
                RelationKind.Answer when map.IsExclusive(relation.To) => "answers",
                _ => "other",
            };
            program.Append('\n').Append(name).Append('(').Append(relation.From).Append(", ").Append(relation.To).Append(").");
        }

        return [.. Run(program.ToString()).Select(labels => string.Concat(items.Select(node => labels[node])))];
    }

    private static IEnumerable<Dictionary<int, char>> Run(string program)
    {
        var start = new ProcessStartInfo("clingo", ["--outf=2", "--warn=none", "0", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        using (var input = new StreamWriter(process.StandardInput.BaseStream))
            input.Write(program);
        process.WaitForExit();
        var call = JsonDocument.Parse(output.Result).RootElement.GetProperty("Call")[0];
        foreach (var model in call.GetProperty("Witnesses").EnumerateArray())
        {
            // is(12,undecided)
            yield return model.GetProperty("Value").EnumerateArray()
                .Select(atom => atom.GetString()!["is(".Length..^1].Split(','))
                .ToDictionary(parts => int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts => parts[1][0]);
        }
    }
}
