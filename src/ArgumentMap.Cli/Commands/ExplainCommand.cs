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
    private readonly RenderingOptions _scoring = new(RenderOption.Semantics, RenderOption.AsOf, RenderOption.Measures);

    private readonly Argument<string> _topic = new("item")
    {
        Description = "Id of the item, or of the question, to explain.",
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
            _options.Path, _topic, _all, _json, _options.From, _options.FailOn, _options.Diagnostics, _options.Root,
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
            var (id, options, all) = (arguments.GetValue(_topic)!, _scoring.Read(arguments).Scores, arguments.GetValue(_all));
            if (document.ExplainQuestion(id, options) is { } question)
                Print(
                    reader, question.Scores, arguments, () => ExplanationJson.Write(host.Out, question),
                    () => ExplanationText.Print(host, question, all));
            else if (document.Explain(id, options) is { } item)
                Print(
                    reader, item.Scores, arguments, () => ExplanationJson.Write(host.Out, item),
                    () => ExplanationText.Print(host, item, all));
            else
                reader.WrongUse(Topics.Unknown(document.Graph, id));
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private void Print(MapReader reader, MapScores scores, ParseResult arguments, Action json, Action text)
    {
        reader.Add(ExpectationCheck.Unreliable(scores));
        (arguments.GetValue(_json) ? json : text)();
    }
}
