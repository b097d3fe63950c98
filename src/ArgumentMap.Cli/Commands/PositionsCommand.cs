using System.CommandLine;
using System.Globalization;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap positions</c>: the coherent positions that can be taken on a map.</summary>
internal sealed class PositionsCommand(Host host)
{
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _day = new(RenderOption.AsOf);

    private readonly Option<string> _semantics = new("--semantics")
    {
        Description = $"Which positions: {string.Join(", ", PositionSemantics.Names)}.",
        HelpName = "name",
        DefaultValueFactory = _ => PositionSemantics.Default.Name,
    };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "The most positions to list. What they have in common is told of all.",
        HelpName = "number",
        DefaultValueFactory = _ => PositionOptions.Default.Most,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                result.AddError($"'{text}' is not a valid value for 'limit'. Expected a whole number, at least 1.");
            return number;
        },
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON (docs/json.md).",
    };

    public Command Build()
    {
        _semantics.CompletionSources.Add([.. PositionSemantics.Names]);
        _semantics.Validators.Add(result =>
        {
            if (PositionSemantics.Problem(result.GetValueOrDefault<string?>() ?? "") is { } problem)
                result.AddError(problem);
        });
        var command = new Command("positions", "Show which coherent positions can be taken on a map, and where they part.")
        {
            _options.Path, _semantics, _limit, _json, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        _day.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        if (await reader.FindOneAsync(cancellation) is { } map
            && await reader.ReadAsync(map, cancellation) is { } document
            && reader.IsUsable(document))
        {
            var (limit, most) = (arguments.GetValue(_limit), document.Limits.Positions);
            var options = new PositionOptions
            {
                Semantics = PositionSemantics.Find(arguments.GetValue(_semantics)!)!,
                AsOf = _day.Read(arguments).Scores?.AsOf,
                Most = limit,
            };
            if (limit > most)
                reader.WrongUse(string.Create(
                    CultureInfo.InvariantCulture, $"'--limit' is at most {most:N0}, the limit 'positions', which argmap.json can set."));
            else if (arguments.GetValue(_json))
                PositionsJson.Write(host.Out, document.Positions(options));
            else
                PositionText.Print(host, map.Name, document.Positions(options));
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }
}
