using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap explain</c>: why an item has its strength, and what would change the verdict.</summary>
internal sealed class ExplainCommand(Host host)
{
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _scoring = new(RenderOption.Semantics, RenderOption.AsOf);

    private readonly Argument<string> _topic = new("item")
    {
        Description = "Id of the item to explain.",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON (docs/json.md) instead of tables.",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show every contribution, not only the largest.",
    };

    public Command Build()
    {
        var command = new Command("explain", "Explain why an item has its strength, and what would change the verdict.")
        {
            _options.Path, _topic, _all, _json, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        _scoring.AddTo(command);
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
            var options = _scoring.Read(arguments).Scores;
            var id = arguments.GetValue(_topic)!;
            if (document.Explain(id, options) is not { } explanation)
            {
                reader.WrongUse(Topics.Unknown(document.Graph, id));
            }
            else
            {
                reader.Add(ExpectationCheck.Unreliable(explanation.Scores));
                if (arguments.GetValue(_json))
                    ExplanationJson.Write(host.Out, explanation);
                else
                    ExplanationText.Print(host.Out, explanation, arguments.GetValue(_all), host.OutHasColour);
            }
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }
}
