using System.CommandLine;
using System.CommandLine.Parsing;
using ArgumentMap.Formats;

namespace ArgumentMap.Cli.Commands;

/// <summary>The rendering options of the core as options of a command. The core reads their values.</summary>
internal sealed class RenderingOptions
{
    /// <summary>Up to this many choices, help lists them in place of the value; more would make its first column too wide.</summary>
    private const int MostNamed = 4;

    private readonly List<(RenderOption Meaning, Option Option)> _options;
    private readonly OptionTable? _table;

    /// <summary>For a command whose output has one format, which takes all of these.</summary>
    public RenderingOptions(params IEnumerable<RenderOption> options) =>
        _options = [.. options.Select(option => (option, Of(option, option.Description)))];

    /// <summary>For a command that offers several formats.</summary>
    public RenderingOptions(OptionTable table)
    {
        _options = [.. table.All.Select(option => (option, Of(option, table.Describe(option))))];
        _table = table;
    }

    public void AddTo(Command command) => _options.ForEach(option => command.Add(option.Option));

    public RenderOptions Read(ParseResult arguments)
    {
        var options = RenderOptions.Default;
        foreach (var (meaning, option) in _options)
        {
            if (Given(arguments, option) is { } value)
                options = meaning.Apply(options, value, out _);
        }

        return options;
    }

    /// <summary>Why a format does not take one of the options that were given; null if it takes them all.</summary>
    public string? Refuse(ParseResult arguments, string format) => _options
        .Where(option => Given(arguments, option.Option) is not null)
        .Select(option => _table?.Refuse(format, option.Meaning))
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Whether one of the options was given.</summary>
    public bool Has(CommandResult result, RenderOption option) =>
        result.GetResult(_options.First(known => known.Meaning == option).Option) is { Implicit: false };

    private static string? Given(ParseResult arguments, Option option) => option is Option<bool> flag
        ? arguments.GetValue(flag) ? bool.TrueString : null
        : arguments.GetValue((Option<string?>)option);

    private static Option Of(RenderOption meaning, string description)
    {
        if (meaning.IsFlag)
            return new Option<bool>("--" + meaning.Name) { Description = description };
        var option = new Option<string?>("--" + meaning.Name)
        {
            Description = description,
            HelpName = meaning.Choices.Length is 0 or > MostNamed ? meaning.ValueName : string.Join('|', meaning.Choices),
        };
        option.CompletionSources.Add([.. meaning.Choices]);
        option.Validators.Add(result =>
        {
            meaning.Apply(RenderOptions.Default, result.GetValueOrDefault<string?>() ?? "", out var problem);
            if (problem is not null)
                result.AddError(problem);
        });
        return option;
    }
}
