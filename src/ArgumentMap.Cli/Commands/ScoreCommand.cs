using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap score</c>: how strong every item of a map is, and what is accepted.</summary>
internal sealed class ScoreCommand(Host host)
{
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _scoring = new(RenderOption.Semantics, RenderOption.AsOf, RenderOption.Positions);

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON (docs/json.md) instead of a table. Takes one map only.",
    };

    private readonly Option<string?> _compare = new("--compare")
    {
        Description = "Names of semantics, separated by commas: one column for each, and a mark where verdicts differ.",
        HelpName = "names",
    };

    public Command Build()
    {
        _compare.Validators.Add(result =>
        {
            foreach (var name in Names(result.GetValueOrDefault<string?>()))
            {
                if (ScoringMethods.Find(name) is null)
                    result.AddError($"There is no semantics '{name}'. Expected one of {string.Join(", ", ScoringMethods.Names)}.");
            }
        });
        var command = new Command("score", "Show how strong every item is, and what is accepted.")
        {
            _options.Paths, _compare, _json, _options.From, _options.FailOn, _options.Diagnostics, _options.Root, _options.Watch,
        };
        _scoring.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_compare) is not null && _scoring.Has(result, RenderOption.Positions))
                result.AddError("--compare and --positions cannot be combined.");
        });
        command.SetAction((arguments, cancellation) =>
            Watcher.RunAsync(host, arguments, _options, () => RunAsync(arguments, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var maps = await reader.FindAsync(cancellation);
        if (arguments.GetValue(_json) && maps.Count > 1)
        {
            reader.WrongUse("--json takes one map, but several were found.");
            return reader.ExitCode;
        }

        foreach (var map in Progress.Over(host, maps, map => map.Name, cancellation))
        {
            if (await reader.ReadAsync(map, cancellation) is not { } document || !reader.IsUsable(document))
                continue;
            var options = _scoring.Read(arguments).Scores ?? ScoreOptions.Default;
            var compared = Names(arguments.GetValue(_compare)).Distinct().ToList();
            var scores = compared.Count == 0
                ? [document.Score(options)]
                : compared.ConvertAll(name => document.Score(options with { Semantics = ScoringMethods.Find(name) }));
            foreach (var row in scores)
                reader.Add(ExpectationCheck.Unreliable(row));
            if (arguments.GetValue(_json))
                WriteJson(document, scores, options, isComparison: compared.Count > 0);
            else if (compared.Count > 0)
                ComparisonTable.Print(host, map.Name, scores);
            else
                ScoreTable.Print(host, map.Name, scores[0], document.Expectations(options));
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private void WriteJson(ArgumentDocument document, List<MapScores> scores, ScoreOptions options, bool isComparison)
    {
        if (isComparison)
            ScoresJson.WriteAll(host.Out, [.. scores.Select(row => (row, document.Expectations(options with { Semantics = row.Method })))]);
        else
            ScoresJson.Write(host.Out, scores[0], document.Expectations(options));
    }

    private static string[] Names(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
