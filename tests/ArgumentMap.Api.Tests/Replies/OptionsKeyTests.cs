using System.Collections.Immutable;
using System.Reflection;
using ArgumentMap.Api.Replies;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Api.Tests.Replies;

/// <summary>What identifies an answer tells all options apart, and nothing else.</summary>
public sealed class OptionsKeyTests
{
    public static TheoryData<string> Properties => [.. Settable(typeof(RenderOptions))];

    public static TheoryData<string> ScoringProperties =>
        [.. Settable(typeof(ScoreOptions)).Where(name => name != nameof(ScoreOptions.Limits))];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_option_is_part_of_the_key(string name)
    {
        var changed = RenderOptions.Default with { };
        Change(changed, name);
        Assert.NotEqual(OptionsKey.Of(RenderOptions.Default), OptionsKey.Of(changed));
        Assert.Equal(OptionsKey.Of(changed), OptionsKey.Of(changed with { Only = [.. changed.Only] }));
    }

    [Theory]
    [MemberData(nameof(ScoringProperties))]
    public void Every_option_of_scores_is_part_of_the_key(string name)
    {
        var scores = ScoreOptions.Default with { };
        Change(scores, name);
        Assert.NotEqual(
            OptionsKey.Of(RenderOptions.Default with { Scores = ScoreOptions.Default }),
            OptionsKey.Of(RenderOptions.Default with { Scores = scores }));
    }

    /// <summary>Public, because nothing else can be set over HTTP.</summary>
    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .Select(property => property.Name);

    private static void Change(object options, string name)
    {
        var property = options.GetType().GetProperty(name)!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object value = type switch
        {
            _ when type == typeof(bool) => !(bool)property.GetValue(options)!,
            _ when type == typeof(int) => 7,
            _ when type == typeof(double) => 0.5,
            _ when type == typeof(string) => "safe",
            _ when type == typeof(Theme) => Theme.Dark,
            _ when type == typeof(LabelParts) => LabelParts.Id,
            _ when type == typeof(ScoreOptions) => ScoreOptions.Default,
            _ when type == typeof(ScoringMethod) => ScoringMethods.All[^1],
            _ when type == typeof(CalendarDay) => PartialDate.TryParse("2024-10-03", out var date) ? date.Last : default,
            _ when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("claim"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ => throw new InvalidOperationException(type.Name),
        };
        property.SetValue(options, value);
    }
}
