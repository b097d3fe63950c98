using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Comparison;
using ArgumentMap.Formats;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Api.Requests;

/// <summary>An option that a call takes, in the query or among the <c>options</c> of a JSON body.</summary>
/// <param name="Problem">Returns what is wrong with a value; null if nothing is.</param>
internal sealed record CallOption(string Name, string Description, Func<string, string?> Problem)
{
    /// <summary>A value for the examples of the OpenAPI document.</summary>
    public required string Example { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    public bool IsFlag { get; init; }

    /// <summary>The message if it is missing; null if it is not required.</summary>
    public string? Missing { get; init; }

    public bool IsRequired => Missing is not null;

    /// <summary>The smallest whole number that it takes; null if it does not take whole numbers.</summary>
    public int? Least { get; init; }

    /// <summary>The largest whole number that it takes.</summary>
    public Func<LimitSettings, int> Most { get; init; } = _ => int.MaxValue;

    /// <summary>The range of the numbers that it takes; null if it does not take fractions.</summary>
    public (double Least, double Most)? Fractions { get; init; }

    /// <summary>Whether it is for graphs or tables, so that it cannot stand beside options of trees.</summary>
    public bool StandsApart { get; init; }

    /// <summary>Its default; null if that depends on the map or on other options.</summary>
    public Func<LimitSettings, string?> Default { get; init; } = _ => null;

    /// <summary>Regular expression of its values, for the OpenAPI document; null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>Maximum number of characters of a value that has a pattern; null if there is none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What is wrong with a value, also given the limits; null if nothing is.</summary>
    public string? Check(string value, LimitSettings limits)
    {
        if (Problem(value) is { } problem)
            return problem;
        var most = Most(limits);
        return Least is not null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > most
            ? $"'{Name}' is at most {most.ToString(CultureInfo.InvariantCulture)}."
            : null;
    }

    // Static members are initialised in order: these must come before the options that use them.
    private static readonly Dictionary<RenderOption, int> Leasts = new() { [RenderOption.Depth] = 1, [RenderOption.Context] = 0 };

    private static readonly Dictionary<RenderOption, string> Patterns = new()
    {
        [RenderOption.AsOf] = $"^{PartialDate.Pattern}$",
        [RenderOption.Labels] = $"^({ListOf(LabelNames.All)})?$",
        [RenderOption.Only] = $"^{ListOf([.. Kinds.NodeNames, "#[^,]+"])}$",
    };

    /// <summary>Defaults that cannot be found by trying which value changes nothing.</summary>
    private static readonly Dictionary<RenderOption, string> Defaults = new()
    {
        [RenderOption.Labels] = "kind,rating,text",
        [RenderOption.Aspect] = RenderOptions.DefaultAspect.ToString(CultureInfo.InvariantCulture),
        [RenderOption.Threshold] = ComparisonOptions.Default.Threshold.ToString(CultureInfo.InvariantCulture),
    };

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["format"] = "svg",
        ["scores"] = "true",
        ["semantics"] = "df-quad",
        ["as-of"] = "2024-10-03",
        ["focus"] = "safe",
        ["depth"] = "1",
        ["only"] = "claim,premise",
        ["sections"] = "collapsed",
        ["layout"] = "tree",
        ["aspect"] = "2",
        ["all"] = "true",
        ["direction"] = "right",
        ["theme"] = "dark",
        ["labels"] = "kind,text",
        ["legend"] = "true",
        ["measures"] = "true",
        ["positions"] = "true",
        ["threshold"] = "0.01",
        ["context"] = "1",
        ["table"] = "statements",
    };

    public static CallOption Format { get; } = FormatOf(ApiFormats.Named.Names, Samples["format"]);

    /// <summary>The same for a comparison.</summary>
    public static CallOption DiffFormat { get; } =
        FormatOf([.. ApiFormats.Known.Comparisons.Select(format => format.Name)], Samples["format"]);

    public static ImmutableArray<CallOption> Rendering { get; } = Of(ApiFormats.Known.Options);

    public static ImmutableArray<CallOption> Scoring { get; } =
    [
        Of(RenderOption.Semantics, RenderOption.Semantics.Description), Of(RenderOption.AsOf, RenderOption.AsOf.Description),
    ];

    public static ImmutableArray<CallOption> Explaining { get; } =
        [.. Scoring, Of(RenderOption.Measures, RenderOption.Measures.Description)];

    /// <summary>The options of scores.</summary>
    public static ImmutableArray<CallOption> Scores { get; } =
        [.. Scoring, Of(RenderOption.Positions, RenderOption.Positions.Description)];

    /// <summary>Which positions on a map are asked for.</summary>
    public static CallOption PositionKind { get; } = new(
        "semantics", "Which positions.", PositionSemantics.Problem)
    {
        Choices = PositionSemantics.Names,
        Example = PositionSemantics.Stable.Name,
        Default = _ => PositionSemantics.Default.Name,
    };

    /// <summary>The most positions to list.</summary>
    public static CallOption PositionLimit { get; } = new(
        "limit", "The most positions to list. What they have in common is told of all.", value =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
                ? null
                : $"'{value}' is not a valid value for 'limit'. Expected a whole number, at least 1.")
    {
        Example = "1",
        Least = 1,
        Most = limits => limits.Positions,
        Default = _ => PositionOptions.Default.Most.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The options of positions.</summary>
    public static ImmutableArray<CallOption> TakingPositions { get; } = [PositionKind, Scoring[1], PositionLimit];

    /// <summary>The format that a map is read from.</summary>
    public static CallOption From { get; } = ChoiceOf(
        "from",
        "Format of what is sent. Default: by its content.",
        [MapFormats.Arg.Name, .. MapFormats.Core.Readers.Select(format => format.Name)],
        MapFormats.Arg.Name);

    /// <summary>The format that a map is converted to.</summary>
    public static CallOption To { get; } =
        ChoiceOf("to", "Format to write.", MapFormats.Core.Names, "aif") with { Default = _ => MapFormats.Arg.Name };

    /// <summary>The item that a timeline follows.</summary>
    public static CallOption Topic { get; } = new("topic", "Id of the item to follow. Default: all claims.", _ => null)
    {
        Example = "safe",
    };

    /// <summary>The options of a timeline.</summary>
    public static ImmutableArray<CallOption> Following { get; } = [Topic, .. Scoring];

    public static ImmutableArray<CallOption> Comparing { get; } = Of(ApiFormats.Known.ComparisonOptions);

    /// <summary>The same for an answer that is neither.</summary>
    public static CallOption FormatOf(ImmutableArray<AnswerFormat> formats) =>
        FormatOf([.. formats.Select(format => format.Name)], formats[^1].Name);

    private static CallOption FormatOf(ImmutableArray<string> names, string example) =>
        ChoiceOf("format", "Format of the answer, whatever Accept says.", names, example);

    private static CallOption ChoiceOf(string name, string description, ImmutableArray<string> names, string example) =>
        new(name, description, value => names.Contains(value) ? null : WrongChoice(name, value, names))
        {
            Choices = names,
            Example = example,
        };

    private static ImmutableArray<CallOption> Of(OptionTable table) => [.. table.All.Select(option => Of(option, table.Describe(option)))];

    private static CallOption Of(RenderOption option, string description) => new(option.Name, description, value =>
    {
        option.Apply(RenderOptions.Default, value, out var problem);
        return problem;
    })
    {
        Example = Samples[option.Name],
        Choices = option.Choices,
        IsFlag = option.IsFlag,
        Least = Leasts.TryGetValue(option, out var least) ? least : null,
        Fractions = option.Range,
        StandsApart = option.OnlyOf == PictureLayout.Graph || option == RenderOption.Table,
        Pattern = Patterns.GetValueOrDefault(option),
        Default = _ => DefaultOf(option),
    };

    private static string? DefaultOf(RenderOption option) => Defaults.GetValueOrDefault(option)
        ?? (option.IsFlag ? ["false"] : option.Choices)
            .FirstOrDefault(value => option.Apply(RenderOptions.Default, value, out _) == RenderOptions.Default);

    private static string ListOf(params IEnumerable<string> words)
    {
        var word = $"({string.Join('|', words)})";
        return $"{word}(,{word})*";
    }

    private static string WrongChoice(string name, string value, ImmutableArray<string> choices)
    {
        var meant = Spelling.Nearest(value, choices) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"'{value}' is not a valid value for '{name}'. Expected {Spelling.Alternatives(choices)}.{meant}";
    }
}
