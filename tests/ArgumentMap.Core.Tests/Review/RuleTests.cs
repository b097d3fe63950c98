using System.Text;
using ArgumentMap.Core.Tests.BadInput;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Review;

/// <summary>Every rule's examples: the bad one fires with the message and place in <c>rules.cases</c>, the good one is silent.</summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, string> Expected = ReadExpected();

    public static TheoryData<string> Names => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_example_fires_with_its_message_and_place(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        Assert.Equal(Expected[name], BadInputCase.Describe(Of(rule, Check(rule.Bad, rule))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_example_is_silent(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        var diagnostics = Check(rule.Good, rule);
        Assert.Empty(Of(rule, diagnostics).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_through_an_include_is_found_as_well(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        // The settings of a map are those of its own file.
        var lines = rule.Bad.Split('\n');
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
        var files = Directory.GetFiles(Path.Combine(Maps.Root, "src", "ArgumentMap.Core", "Review", "Rules"), "*Rule.cs").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(files.Order(StringComparer.Ordinal), RuleSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fix_that_is_promised_mends(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        if (!rule.HasFix)
            return;
        var result = Fixer.Fix(Encoding.UTF8.GetBytes("// first\n" + rule.Bad + "\n// last\n"), "map.arg", new Dictionary<string, string>(), Loud(rule));
        Assert.NotEmpty(result.Applied);
        Assert.Empty(Of(rule, result.Left));
        Assert.StartsWith("// first\n", result.Text, StringComparison.Ordinal);
        Assert.EndsWith("// last\n", result.Text, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Check(string map, RuleInfo rule) =>
        ArgumentDocument.Parse(new SourceText(map, "map.arg"), new Dictionary<string, string> { ["map.arg"] = map, ["sources.arg"] = "source gauge [A]: Gauge log\n  date: 2025-02-11\n" }).Check(Loud(rule));

    /// <summary>With a rule on that is off by default.</summary>
    private static Settings Loud(RuleInfo rule) => rule.IsOn ? Settings.Default : new Settings { Rules = Settings.Default.Rules.Add(rule.Descriptor.Name, RuleLevel.Note) };

    private static IEnumerable<Diagnostic> Of(RuleInfo rule, IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(diagnostic => diagnostic.Descriptor == rule.Descriptor);

    private static Dictionary<string, string> ReadExpected()
    {
        var text = File.ReadAllText(Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Review", "rules.cases")).ReplaceLineEndings("\n");
        return text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(part => part[..part.IndexOf('\n', StringComparison.Ordinal)], part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n'));
    }
}
