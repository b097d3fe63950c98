using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Formats;

/// <summary>
/// An option of a rendering as users write it, with the same name and syntax on the command line, in queries and in JSON.
/// </summary>
/// <remarks><see cref="MapFormat.Options"/> lists which options a format takes, and <see cref="OptionTable"/> looks them up.</remarks>
public sealed class RenderOption
{
    private const double MinAspect = 0.2;
    private const double MaxAspect = 5;

    private static readonly ImmutableArray<string> Directions = ["down", "up", "right"];

    private readonly Func<RenderOptions, string, RenderOptions?> _apply;
    private readonly Func<RenderOptions, bool> _isSet;
    private readonly Func<RenderOptions, string?> _wrong;
    private readonly string _expected;

    /// <param name="isSet">Whether the option is set to something other than its default.</param>
    /// <param name="apply">Sets the option to a value that a user wrote; null where the value is invalid.</param>
    /// <param name="wrong">The invalid value that a program set; null where it is valid.</param>
    private RenderOption(
        string name,
        string description,
        string expected,
        Func<RenderOptions, bool> isSet,
        Func<RenderOptions, string, RenderOptions?> apply,
        Func<RenderOptions, string?>? wrong = null)
    {
        (Name, Description, _expected) = (name, description, expected);
        (_isSet, _apply, _wrong) = (isSet, apply, wrong ?? (_ => null));
    }

    public static RenderOption Scores { get; } = Flag(
        "scores",
        "Show strengths and verdicts. semantics or as-of imply it.",
        options => options.Scores is { Semantics: null, AsOf: null },
        (options, isOn) => isOn ? options with { Scores = options.Scores ?? ScoreOptions.Default } : options);

    public static RenderOption Semantics { get; } = Choice(
        "semantics",
        $"How strengths are computed. Default: the map's 'scoring', else {ScoringMethods.Default.Name}.",
        ScoringMethods.Names,
        options => options.Scores?.Semantics is not null,
        (options, index) =>
            options with { Scores = (options.Scores ?? ScoreOptions.Default) with { Semantics = ScoringMethods.All[index] } });

    public static RenderOption AsOf { get; } = new(
        "as-of",
        "Score the map as it stood on a day (2024-10-03; a month or year means its last day). Default: the map's 'as-of'.",
        "a day, month or year such as 2024-10-03, 2024-10 or 2024",
        options => options.Scores?.AsOf is not null,
        (options, value) =>
            PartialDate.TryParse(value, out var date)
                ? options with { Scores = (options.Scores ?? ScoreOptions.Default) with { AsOf = date.Last } }
                : null)
    {
        ValueName = "date",
    };

    public static RenderOption Layout { get; } = Choice(
        "layout",
        "How a picture is laid out: cards in a tree, or nodes and lines as a graph by Graphviz. Default: tree; direction implies graph.",
        ["tree", "graph"],
        options => options.Layout is not null,
        (options, index) => options with { Layout = (PictureLayout)index });

    public static RenderOption Aspect { get; } = new(
        "aspect",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The wanted width of a tree by its height, from {MinAspect} to {MaxAspect}. Default: {RenderOptions.DefaultAspect}."),
        string.Create(CultureInfo.InvariantCulture, $"a number from {MinAspect} to {MaxAspect} such as 1.4"),
        options => options.Aspect is not null,
        (options, value) => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var aspect)
            && IsAspect(aspect) ? options with { Aspect = aspect } : null,
        options => options.Aspect is { } aspect && !IsAspect(aspect) ? aspect.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
        Range = (MinAspect, MaxAspect),
        OnlyOf = PictureLayout.Tree,
    };

    public static RenderOption Everything { get; } = new(
        "all",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Draw every card of a tree. Default: as many levels as make {RenderOptions.FullPicture} cards; the rest is counted."),
        "true or false",
        options => options.All,
        (options, value) => bool.TryParse(value, out var isOn) ? options with { All = isOn } : null)
    {
        IsFlag = true,
        OnlyOf = PictureLayout.Tree,
    };

    public static RenderOption Direction { get; } = new(
        "direction",
        "Where the reasons lie relative to the thesis in a graph. Default: down, or right where that would be too wide.",
        Spelling.Alternatives(Directions),
        options => options.Direction is not null,
        (options, value) => Directions.IndexOf(value) is >= 0 and var index ? options with { Direction = (Direction)index } : null)
    {
        Choices = Directions,
        ValueName = "name",
        OnlyOf = PictureLayout.Graph,
    };

    public static RenderOption Theme { get; } = Choice(
        "theme",
        "The colours of a picture. Default: light.",
        [.. Formats.Theme.All.Select(theme => theme.Name)],
        options => options.Theme != Formats.Theme.Light,
        (options, index) => options with { Theme = Formats.Theme.All[index] });

    public static RenderOption Labels { get; } = new(
        "labels",
        "What item labels show: any of kind, rating, id, dates, tags and text, separated by commas. Default: kind,rating,text.",
        $"any of {Spelling.List(LabelNames.All)}, separated by commas",
        options => options.Labels != LabelNames.Default,
        (options, value) => LabelNames.Parse(value) is { } parts ? options with { Labels = parts } : null)
    {
        ValueName = "list",
    };

    public static RenderOption Legend { get; } = Flag(
        "legend",
        "Add a legend that explains the symbols.",
        options => options.Legend,
        (options, isOn) => options with { Legend = isOn });

    public static RenderOption Sections { get; } = Choice(
        "sections",
        "Draw sections as frames around their items, or each as one node. Default: open.",
        ["open", "collapsed"],
        options => options.Sections != SectionStyle.Open,
        (options, index) => options with { Sections = (SectionStyle)index });

    public static RenderOption Focus { get; } = new(
        "focus",
        "Show only an item and what is within 'depth' steps of it.",
        "the id of an item",
        options => options.Focus is not null,
        (options, value) => value.Length > 0 ? options with { Focus = value } : null)
    {
        ValueName = "id",
    };

    public static RenderOption Depth { get; } = new(
        "depth",
        "Steps around the focused item (default 2), or levels of an outline.",
        "a whole number from 1",
        options => options.Depth is not null,
        (options, value) => Number(value) is >= 1 and var depth ? options with { Depth = depth } : null,
        options => options.Depth is < 1 and var depth ? depth.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
    };

    public static RenderOption Only { get; } = new(
        "only",
        "Show only these kinds and tags, such as claim,objection or '#water'.",
        $"any of {string.Join(", ", Kinds.NodeNames)} and tags such as #water, separated by commas",
        options => !options.Only.IsEmpty,
        (options, value) => Words(value) is { Length: > 0 } words && words.All(IsKindOrTag) ? options with { Only = words } : null,
        options => options.Only.FirstOrDefault(word => !IsKindOrTag(word)))
    {
        ValueName = "list",
    };

    public static RenderOption Table { get; } = Choice(
        "table",
        "One row for each statement, or the answers to questions by what speaks for and against them. Default: statements.",
        ["statements", "answers"],
        options => options.Table != TableKind.Statements,
        (options, index) => options with { Table = (TableKind)index });

    public static RenderOption Threshold { get; } = new(
        "threshold",
        "The smallest change of strength to list, from 0 to 1; changed verdicts are always listed. Default: 0.005.",
        "a number from 0 to 1 such as 0.01",
        options => options.Threshold is not null,
        (options, value) => Share.TryParse(value, out var threshold, out _, out _) ? options with { Threshold = threshold } : null,
        options => options.Threshold is { } threshold and not (>= 0 and <= 1) ? threshold.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
        Range = (0, 1),
    };

    public static RenderOption Context { get; } = new(
        "context",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Steps around changes that a picture shows. Default: everything in a map of up to {RenderOptions.SmallMap} items, "
                + $"{RenderOptions.DefaultContext} steps in a larger one."),
        "a whole number from 0",
        options => options.Context is not null,
        (options, value) => Number(value) is { } steps ? options with { Context = steps } : null,
        options => options.Context is < 0 and var steps ? steps.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
    };

    /// <summary>An option of scores alone: columns for what is accepted in every position that can be taken, and in some.</summary>
    public static RenderOption Positions { get; } = Flag(
        "positions",
        "Show which items every preferred position accepts (sceptical), and which some do (credulous).",
        options => options.Scores?.Positions == true,
        (options, isOn) => isOn ? options with { Scores = (options.Scores ?? ScoreOptions.Default) with { Positions = true } } : options);

    /// <summary>Of explanations alone, which no format writes.</summary>
    public static RenderOption Measures { get; } = Flag(
        "measures",
        "Also measure what each item and link contributes: shares, removal, gradients, flips.",
        options => options.Scores?.Measures == true,
        (options, isOn) => options with { Scores = (options.Scores ?? ScoreOptions.Default) with { Measures = isOn } });

    /// <summary>All options, in the order of the help.</summary>
    public static ImmutableArray<RenderOption> All { get; } =
    [
        Scores, Semantics, AsOf, Threshold, Context, Focus, Depth, Only, Sections, Layout, Aspect, Everything, Direction, Theme, Labels,
        Legend, Table,
    ];

    /// <summary>The options for whether and how a map is scored.</summary>
    public static ImmutableArray<RenderOption> OfScores { get; } = [Scores, Semantics, AsOf];

    /// <summary>The options of a graph of a map.</summary>
    public static ImmutableArray<RenderOption> OfGraphs { get; } =
    [
        .. OfScores, Focus, Depth, Only, Sections, Direction, Theme, Labels, Legend,
    ];

    /// <summary>The options of a picture of a map.</summary>
    public static ImmutableArray<RenderOption> OfPictures { get; } =
    [
        .. OfScores, Focus, Depth, Only, Sections, Layout, Aspect, Everything, Direction, Theme, Labels, Legend,
    ];

    /// <summary>The options of a comparison of two maps, which always shows scores.</summary>
    public static ImmutableArray<RenderOption> OfComparisons { get; } = [Semantics, AsOf, Threshold];

    /// <summary>The options of a graph of two maps.</summary>
    public static ImmutableArray<RenderOption> OfComparisonGraphs { get; } =
    [
        .. OfComparisons, Context, Focus, Depth, Only, Direction, Theme, Labels, Legend,
    ];

    /// <summary>The options of a picture of two maps.</summary>
    public static ImmutableArray<RenderOption> OfComparisonPictures { get; } =
    [
        .. OfComparisons, Context, Focus, Depth, Only, Layout, Aspect, Everything, Direction, Theme, Labels, Legend,
    ];

    public string Name { get; }

    public string Description { get; }

    /// <summary>The values it takes; empty where the values are not a fixed list.</summary>
    public ImmutableArray<string> Choices { get; private init; } = [];

    /// <summary>The one layout that takes it, in formats that have several; null for any.</summary>
    public PictureLayout? OnlyOf { get; private init; }

    /// <summary>Whether it takes <c>true</c> or <c>false</c>.</summary>
    public bool IsFlag { get; private init; }

    /// <summary>The range of the numbers that it takes; null if it takes none, or only whole ones.</summary>
    public (double Least, double Most)? Range { get; private init; }

    /// <summary>The name of its value in the help.</summary>
    public string? ValueName { get; private init; }

    /// <summary>Returns the options with this one set.</summary>
    /// <param name="value">The value as the user wrote it.</param>
    /// <param name="problem">What is wrong with the value and what was expected; null where it is valid.</param>
    public RenderOptions Apply(RenderOptions options, string value, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(value);
        if (_apply(options, value.Trim()) is { } applied)
        {
            problem = null;
            return applied;
        }

        problem = Invalid(value);
        return options;
    }

    /// <summary>Whether the option is set to something other than its default.</summary>
    internal bool IsSetIn(RenderOptions options) => _isSet(options);

    /// <summary>What is wrong with the value set in the options; null where it is valid.</summary>
    internal string? Check(RenderOptions options) => _wrong(options) is { } value ? Invalid(value) : null;

    private string Invalid(string value)
    {
        var nearest = Spelling.Nearest(value, Choices);
        var meant = nearest is null ? "" : $" Did you mean '{nearest}'?";
        return $"'{value}' is not a valid value for '{Name}'. Expected {_expected}.{meant}";
    }

    private static RenderOption Flag(
        string name, string description, Func<RenderOptions, bool> isSet, Func<RenderOptions, bool, RenderOptions> apply) =>
        new(name, description, "true or false", isSet, (options, value) => bool.TryParse(value, out var isOn) ? apply(options, isOn) : null)
        {
            IsFlag = true,
        };

    private static RenderOption Choice(
        string name,
        string description,
        ImmutableArray<string> choices,
        Func<RenderOptions, bool> isSet,
        Func<RenderOptions, int, RenderOptions> apply) =>
        new(
            name,
            description,
            Spelling.Alternatives(choices),
            isSet,
            (options, value) => choices.IndexOf(value) is >= 0 and var index ? apply(options, index) : null)
        {
            Choices = choices,
            ValueName = "name",
        };

    private static bool IsAspect(double aspect) => aspect is >= MinAspect and <= MaxAspect;

    private static bool IsKindOrTag(string word) => word is ['#', _, ..] || Kinds.NodeNames.Contains(word);

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<string> Words(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
