using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap whatif</c>: what moves where items are rated otherwise.</summary>
internal sealed class WhatIfCommand(Host host)
{
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _scoring = new(RenderOption.Semantics, RenderOption.AsOf);

    private readonly Argument<string[]> _ratings = new("id=rating")
    {
        Description = "Ratings to try, as they would stand in brackets: gate=0.9, gate=unlikely, gate=open, field-report=B2.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _topic = new("--topic")
    {
        Description = "Id of the one item to follow. Default: all that moves.",
        HelpName = "id",
    };

    public Command Build()
    {
        var command = new Command("whatif", "Show what would move if items were rated otherwise.")
        {
            _options.Path, _ratings, _topic, _options.From, _options.FailOn, _options.Diagnostics, _options.Root,
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
            var topic = arguments.GetValue(_topic);
            var (changed, problem) = Change(document, arguments.GetValue(_ratings)!);
            if (changed is null)
                reader.WrongUse(problem);
            else if (topic is not null && document.Graph[topic] is null or { Kind: NodeKind.Question })
                reader.WrongUse(Topics.Unknown(document.Graph, topic));
            else
                Print(document, changed, topic, _scoring.Read(arguments).Scores);
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private void Print(ArgumentDocument document, ArgumentDocument changed, string? topic, ScoreOptions? options) =>
        WhatIfTable.Print(host, document.Score(options), changed.Score(options), topic is null ? -1 : document.Graph.IndexOf(topic));

    private static (ArgumentDocument? Changed, string Problem) Change(ArgumentDocument document, string[] ratings)
    {
        var changed = document;
        foreach (var rating in ratings)
        {
            var sign = rating.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
                return (null, $"'{rating}' is not a rating to try. Expected the id of an item, '=' and a rating, such as gate=0.9.");
            var value = rating[(sign + 1)..].Trim().TrimStart('[').TrimEnd(']');
            if (changed.WithRating(rating[..sign].Trim(), value, out var problem) is not { } next)
                return (null, problem);
            changed = next;
        }

        return (changed, "");
    }
}
