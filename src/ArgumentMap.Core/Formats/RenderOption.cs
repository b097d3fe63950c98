using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Formats;

/// <summary>
/// An option of a rendering as users write it: one name and one way of reading it, on the command line, in queries and in JSON.
/// </summary>
/// <remarks>Which formats take it is for <see cref="MapFormat.Options"/> to say, and for <see cref="OptionTable"/> to look up.</remarks>
public sealed class RenderOption
{
    private readonly Func<RenderOptions, string, RenderOptions?> _apply;
    private readonly Func<RenderOptions, bool> _isSet;
    private readonly Func<RenderOptions, string?> _wrong;
    private readonly string _expected;

    /// <param name="isSet">Whether options differ here from what holds where nothing is said.</param>
    /// <param name="apply">Options with a value that a user wrote; null where it is not one.</param>
    /// <param name="wrong">The value that a program set and that means nothing; null where it means something, or cannot be wrong.</param>
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
        "Score the map as it stood on a day (2024-10-03; a month or year stands for its last day). Default: the map's 'as-of'.",
        "a day, month or year such as 2024-10-03, 2024-10 or 2024",
        options => options.Scores?.AsOf is not null,
        (options, value) =>
            PartialDate.TryParse(value, out var date)
                ? options with { Scores = (options.Scores ?? ScoreOptions.Default) with { AsOf = date.Last } }
                : null)
    {
        ValueName = "date",
    };

    public static RenderOption Direction { get; } = Choice(
        "direction",
        "Where the reasons lie, seen from the thesis. Default: down, and right where that would be too wide.",
        ["down", "up", "right"],
        options => options.Direction is not null,
        (options, index) => options with { Direction = (Direction)index });

    public static RenderOption Theme { get; } = Choice(
        "theme",
        "The colours of a picture. Default: light.",
        [.. Formats.Theme.All.Select(theme => theme.Name)],
        options => options.Theme != Formats.Theme.Light,
        (options, index) => options with { Theme = Formats.Theme.All[index] });

    public static RenderOption Labels { get; } = new(
        "labels",
        "What the items of a picture say: any of kind, rating, id, dates, tags and text, with commas between. Default: kind,rating,text.",
        $"any of {Spelling.List(LabelNames.All)} with commas between",
        options => options.Labels != LabelNames.Default,
        (options, value) => LabelNames.Parse(value) is { } parts ? options with { Labels = parts } : null)
    {
        ValueName = "list",
    };

    public static RenderOption Legend { get; } = Flag(
        "legend",
        "Explain the signs beside a picture.",
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
        "Show an item with what is within 'depth' steps of it.",
        "the id of an item",
        options => options.Focus is not null,
        (options, value) => value.Length > 0 ? options with { Focus = value } : null)
    {
        ValueName = "id",
    };

    public static RenderOption Depth { get; } = new(
        "depth",
        "Steps around the item in the focus (default 2), or levels of an outline.",
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
        $"any of {string.Join(", ", Kinds.NodeNames)} and tags such as #water, with commas between",
        options => !options.Only.IsEmpty,
        (options, value) => Words(value) is { Length: > 0 } words && words.All(IsKindOrTag) ? options with { Only = words } : null,
        options => options.Only.FirstOrDefault(word => !IsKindOrTag(word)))
    {
        ValueName = "list",
    };

    public static RenderOption Threshold { get; } = new(
        "threshold",
        "Least change of a strength that is listed, from 0 to 1; a changed verdict always is. Default: 0.005.",
        "a number from 0 to 1 such as 0.01",
        options => options.Threshold is not null,
        (options, value) => Share.TryParse(value, out var threshold, out _, out _) ? options with { Threshold = threshold } : null,
        options => options.Threshold is { } threshold and not (>= 0 and <= 1) ? threshold.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
    };

    public static RenderOption Context { get; } = new(
        "context",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Steps around changes that a picture shows. Default: all of a map of up to {RenderOptions.SmallMap} items, of a larger one "
                + $"{RenderOptions.DefaultContext} steps."),
        "a whole number from 0",
        options => options.Context is not null,
        (options, value) => Number(value) is { } steps ? options with { Context = steps } : null,
        options => options.Context is < 0 and var steps ? steps.ToString(CultureInfo.InvariantCulture) : null)
    {
        ValueName = "number",
    };

    /// <summary>Those there are, in the order in which help names them.</summary>
    public static ImmutableArray<RenderOption> All { get; } =
        [Scores, Semantics, AsOf, Threshold, Context, Focus, Depth, Only, Sections, Direction, Theme, Labels, Legend];

    /// <summary>Those that say whether and how a map is scored.</summary>
    public static ImmutableArray<RenderOption> OfScores { get; } = [Scores, Semantics, AsOf];

    /// <summary>Those of a picture of a map.</summary>
    public static ImmutableArray<RenderOption> OfPictures { get; } =
    [
        .. OfScores, Focus, Depth, Only, Sections, Direction, Theme, Labels, Legend,
    ];

    /// <summary>Those of a comparison of two maps, which always shows scores.</summary>
    public static ImmutableArray<RenderOption> OfComparisons { get; } = [Semantics, AsOf, Threshold];

    /// <summary>Those of a picture of two maps.</summary>
    public static ImmutableArray<RenderOption> OfComparisonPictures { get; } =
    [
        .. OfComparisons, Context, Focus, Depth, Only, Direction, Theme, Labels, Legend,
    ];

    public string Name { get; }

    public string Description { get; }

    /// <summary>The words it takes; empty where it takes others.</summary>
    public ImmutableArray<string> Choices { get; private init; } = [];

    /// <summary>Whether it is on or off, and takes <c>true</c> or <c>false</c>.</summary>
    public bool IsFlag { get; private init; }

    /// <summary>What help calls its value.</summary>
    public string? ValueName { get; private init; }

    /// <summary>The options with this one set.</summary>
    /// <param name="value">As the user wrote it.</param>
    /// <param name="problem">What is wrong with the value and what was expected; null where nothing is.</param>
    public RenderOptions Apply(RenderOptions options, string value, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(value);
        if (_apply(options, value.Trim()) is { } applied)
        {
            problem = null;
            return applied;
        }

        problem = NotTaken(value);
        return options;
    }

    /// <summary>Whether options differ here from what holds where nothing is said.</summary>
    internal bool IsSetIn(RenderOptions options) => _isSet(options);

    /// <summary>What is wrong with the value that options have here; null where nothing is.</summary>
    internal string? Check(RenderOptions options) => _wrong(options) is { } value ? NotTaken(value) : null;

    private string NotTaken(string value)
    {
        var nearest = Spelling.Nearest(value, Choices);
        return $"'{value}' is not what '{Name}' takes. Expected {_expected}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
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

    private static bool IsKindOrTag(string word) => word is ['#', _, ..] || Kinds.NodeNames.Contains(word);

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<string> Words(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
