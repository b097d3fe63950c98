using System.Collections.Immutable;
using ArgumentMap.Core.Tests.BadInput;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;
using VerifyXunit;

namespace ArgumentMap.Core.Tests.Review;

/// <summary>The examples of every rule: it reports the bad one, and not the good one.</summary>
public sealed class RuleTests
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<Diagnostic>>> BadExamples = new(() =>
        RuleCatalog.All.Where(rule => rule.Bad is not null).ToDictionary(rule => rule.Name, rule => Check(rule.Bad!, rule)));

    /// <summary>Rules that a map can show; <c>BadInput</c> has cases for the others.</summary>
    public static TheoryData<string> Names => [.. RuleCatalog.All.Where(rule => rule.Bad is not null).Select(rule => rule.Name)];

    [Fact]
    public void Only_codes_that_no_map_can_show_have_no_example() => Assert.Equal(
        [
            "odd-blank", "control-character", "lone-surrogate", "bare-carriage-return", "invalid-utf8", "not-text", "bad-json",
            "bad-setting", "unreadable-file",
            "unknown-property", "unreadable-import", "not-counted", "held-back",
            .. RuleCatalog.All.Where(rule => RuleArea.Of(rule).Name == "limits").Select(rule => rule.Name),
        ],
        RuleCatalog.All.Where(rule => rule.Bad is null).Select(rule => rule.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_example_fires_and_nothing_else_does(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        Assert.Equal([rule.Code], BadExamples.Value[name].Select(diagnostic => diagnostic.Descriptor.Code).Distinct());
    }

    [Fact]
    public Task Bad_examples_fire_with_these_messages_at_these_places() => Verifier.Verify(
        string.Join('\n', BadExamples.Value.Select(example => $"{example.Key}\n{BadInputCase.Describe(example.Value)}\n")));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_example_is_silent(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        Assert.Equal("", BadInputCase.Describe(Check(rule.Good!, rule)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_from_an_included_file_is_found_as_well(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        // An included file's map does not set anything.
        var lines = rule.Bad!.Split('\n');
        var own = lines.TakeWhile((line, i) => i == 0 ? line.StartsWith("map:", StringComparison.Ordinal) : line.StartsWith(' ')).ToList();
        if (!lines[0].StartsWith("map:", StringComparison.Ordinal))
            own.Clear();
        var files = new Dictionary<string, string> { ["part.arg"] = string.Join('\n', lines.Skip(own.Count)) };
        var root = string.Join('\n', own.Append("include: part.arg"));
        var diagnostics = ArgumentDocument.Parse(new SourceText(root, "map.arg"), files).Check(Loud(rule));
        Assert.NotEmpty(Of(rule, diagnostics));
    }

    [Fact]
    public void Every_rule_has_its_own_file_and_is_in_the_catalogue()
    {
        var files = Directory.GetFiles(Path.Combine(Maps.Root, "src", "ArgumentMap.Core", "Review", "Rules"), "*Rule.cs")
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(files.Order(StringComparer.Ordinal), RuleSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_that_promises_a_fix_has_one_that_works(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        if (!rule.HasFix)
            return;
        var text = "// first\n" + rule.Bad + "\n// last\n";
        var diagnostics = Check(text, rule);
        // Fixes that only the author can decide on are offered, but not applied.
        var fixedText = Applied(text, Of(rule, diagnostics).Select(diagnostic => diagnostic.Fix).OfType<CodeFix>().First());
        Assert.True(Of(rule, Check(fixedText, rule)).Count() < Of(rule, diagnostics).Count());
        Assert.StartsWith("// first\n", fixedText, StringComparison.Ordinal);
        Assert.EndsWith("// last\n", fixedText, StringComparison.Ordinal);
    }

    private static string Applied(string text, CodeFix fix)
    {
        foreach (var edit in fix.Edits.Reverse())
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        return text;
    }

    /// <summary>What is reported of a map, without what waits until its errors are fixed.</summary>
    private static ImmutableArray<Diagnostic> Check(string map, DiagnosticDescriptor rule) =>
        [.. ArgumentDocument.Parse(
            new SourceText(map, "map.arg"),
            new Dictionary<string, string> { ["map.arg"] = map, ["sources.arg"] = "source gauge [A]: Gauge log\n  date: 2025-02-11\n" })
            .Check(Loud(rule)).Where(found => found.Descriptor != Unread.HeldBack)];

    /// <summary>Settings with a rule switched on that is off by default.</summary>
    private static Settings Loud(DiagnosticDescriptor rule) =>
        rule.IsOn ? Settings.Default : new Settings { Rules = Settings.Default.Rules.Add(rule.Name, RuleLevel.Note) };

    private static IEnumerable<Diagnostic> Of(DiagnosticDescriptor rule, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Descriptor == rule);
}
