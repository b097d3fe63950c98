using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Svg;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap timeline</c>: how strengths and verdicts changed at each date in a map.</summary>
internal sealed class TimelineCommand(Host host)
{
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _scoring = new(RenderOption.Semantics, RenderOption.AsOf);

    private readonly Argument<string?> _topic = new("item")
    {
        Description = "Id of the item to follow. Default: all claims.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON (docs/json.md) instead of a table.",
    };

    private readonly Option<bool> _svg = new("--svg")
    {
        Description = "Print a line chart as SVG.",
    };

    public Command Build()
    {
        var command = new Command("timeline", "Show how strengths and verdicts changed at each date in a map.")
        {
            _options.Path, _topic, _json, _svg, _options.From, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_svg))
                result.AddError("--json and --svg cannot be combined.");
        });
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
            var id = arguments.GetValue(_topic);
            var topic = id is null ? -1 : document.Graph.IndexOf(id);
            if (id is not null && (topic < 0 || document.Graph.Nodes[topic].Kind == NodeKind.Question))
                reader.WrongUse(Topics.Unknown(document.Graph, id));
            else
                Print(
                    arguments,
                    reader,
                    document.Timeline(id is null ? [] : ImmutableArray.Create(topic), _scoring.Read(arguments).Scores));
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private void Print(ParseResult arguments, MapReader reader, Timeline timeline)
    {
        if (arguments.GetValue(_json))
            TimelineJson.Write(host.Out, timeline);
        else if (arguments.GetValue(_svg))
            TimelineChart.Write(host.Out, timeline);
        else
            TimelineTable.Print(host, timeline);
        if (timeline.Omitted > 0)
            reader.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{timeline.Omitted:N0} later dates are left out; --as-of ends the timeline earlier."));
        if (timeline.OmittedTopics > 0)
            reader.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{timeline.OmittedTopics:N0} more claims are left out; name one to follow it."));
    }
}
