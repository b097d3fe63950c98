using System.Collections.Immutable;
using ArgumentMap.Language;
using ArgumentMap.Rendering;

namespace ArgumentMap.Api.Calls;

/// <summary>An option that a call takes, in the query or among the <c>options</c> of a JSON body.</summary>
/// <param name="Problem">What is wrong with a value; null where nothing is.</param>
internal sealed record CallOption(string Name, string Description, Func<string, string?> Problem)
{
    public ImmutableArray<string> Choices { get; init; } = [];

    public bool IsFlag { get; init; }

    /// <summary>Whether the call cannot be answered without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it takes a whole number from 1.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What its values look like, as a regular expression for documents; null where that is not said so.</summary>
    public string? Pattern { get; init; }

    public static CallOption Format { get; } = FormatOf(RenderFormats.WithLayout);

    /// <summary>The same of a comparison.</summary>
    public static CallOption DiffFormat { get; } = FormatOf(RenderFormats.OfComparisons);

    public static ImmutableArray<CallOption> Rendering { get; } = [.. RenderOption.All.Select(Of)];

    public static ImmutableArray<CallOption> Scoring { get; } = [Of(RenderOption.Semantics), Of(RenderOption.AsOf)];

    public static ImmutableArray<CallOption> Comparing { get; } = [.. RenderOption.OfComparisons.Select(Of)];

    private static CallOption FormatOf(ImmutableArray<FormatInfo> formats)
    {
        ImmutableArray<string> names = [.. formats.Select(format => format.Name)];
        return new CallOption("format", "What to render as, whatever Accept says.", value => names.Contains(value) ? null : WrongChoice("format", value, names)) { Choices = names };
    }

    private static CallOption Of(RenderOption option) => new(option.Name, option.Description, value =>
    {
        option.Apply(RenderOptions.Default, value, out var problem);
        return problem;
    })
    {
        Choices = option.Choices,
        IsFlag = option.IsFlag,
        IsNumber = option == RenderOption.Depth,
        Pattern = option == RenderOption.AsOf ? "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" : null,
    };

    private static string WrongChoice(string name, string value, ImmutableArray<string> choices) =>
        $"'{value}' is not what '{name}' takes. Expected {Spelling.Alternatives(choices)}.{(Spelling.Nearest(value, choices) is { } nearest ? $" Did you mean '{nearest}'?" : "")}";
}
