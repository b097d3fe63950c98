using System.CommandLine;
using System.CommandLine.Parsing;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary>How a map is scored; the commands that score share these options.</summary>
internal sealed class ScoringOptions
{
    public ScoringOptions() => Semantics.AcceptOnlyFromAmong([.. ScoreOptions.SemanticsNames]);

    public Option<string?> Semantics { get; } = new("--semantics")
    {
        Description = "How strengths are computed. Default: the map's 'scoring', else quadratic-energy.",
        HelpName = "name",
    };

    public Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "Score the map as it stood on a day (2024-10-03; a month or year stands for its last day). Default: the map's 'as-of'.",
        HelpName = "date",
        CustomParser = ReadDay,
    };

    public ScoreOptions Read(ParseResult arguments) => new()
    {
        Semantics = arguments.GetValue(Semantics),
        AsOf = arguments.GetValue(AsOf),
    };

    public bool AreGiven(ParseResult arguments) => arguments.GetResult(Semantics) is not null || arguments.GetResult(AsOf) is not null;

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (PartialDate.TryParse(text, out var date))
            return date.Last;
        result.AddError($"'{text}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024.");
        return null;
    }
}
