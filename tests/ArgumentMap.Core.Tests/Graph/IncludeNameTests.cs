using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Graph;

/// <summary>Files that are included under a name, whose ids begin with it.</summary>
public sealed class IncludeNameTests
{
    private const string Library = "source gauge [A]: Gauge log\nclaim high [0.9]: High\n  source gauge\n  premise: The gauge said so";

    [Fact]
    public void The_ids_of_a_named_file_begin_with_the_name()
    {
        var map = Valid(
            "include: lib.arg as lib\nclaim c: C\n  premise lib.high\n  premise lib.the-gauge-said-so\n    source lib.gauge",
            ("lib.arg", Library));
        Assert.Equal(["c", "lib.gauge", "lib.high", "lib.the-gauge-said-so"], map.Graph.Nodes.Select(node => node.Id));
        Assert.Equal(5, map.Graph.Relations.Length);
    }

    [Fact]
    public void Two_libraries_may_use_the_same_id() => Assert.Equal(
        ["c", "a.x", "b.x"],
        Valid(
            "include: a.arg as a\ninclude: b.arg as b\nclaim c: C\n  premise a.x\n  objection b.x",
            ("a.arg", "claim x: X"),
            ("b.arg", "claim x: Y")).Graph.Nodes.Select(node => node.Id));

    [Fact]
    public void One_file_under_two_names_is_two()
    {
        var map = Valid(
            "include: lib.arg as a\ninclude: lib.arg as b\ninclude: lib.arg as a\nclaim c: C\n  premise a.high\n  premise b.high",
            ("lib.arg", Library));
        Assert.Equal(7, map.Graph.Nodes.Length);
        Assert.Equal(2, map.Trees.Length);
        Assert.Equal(2, map.Graph.Files.Length);
        foreach (var id in (string[])["a.high", "b.high"])
            Assert.Equal(1, map.Lines.DeclarationOf(map.Graph.IndexOf(id))!.Value.Line);
    }

    [Fact]
    public void Names_add_up() => Assert.Equal(
        ["c", "a.y", "a.b.x"],
        Valid(
            "include: a.arg as a\nclaim c: C\n  premise a.b.x",
            ("a.arg", "include: b.arg as b\nclaim y: Y\n  premise b.x"),
            ("b.arg", "claim x: X")).Graph.Nodes.Select(node => node.Id));

    [Fact]
    public void What_a_named_file_includes_gets_the_name_as_well() => Assert.Equal(
        ["a.y", "a.x"],
        Valid("include: a.arg as a", ("a.arg", "include: b.arg\nclaim y: Y\n  premise x"), ("b.arg", "claim x: X"))
            .Graph.Nodes.Select(node => node.Id));

    [Fact]
    public void An_answer_that_a_library_expects_is_its_own() => Assert.Equal(
        "a.x wins",
        Valid("include: a.arg as a", ("a.arg", "question q: Q\n  expect: x wins\n  claim x: X\n  claim y: Y"))
            .Graph["a.q"]!.Get(PropertyName.Expect));

    [Theory]
    [InlineData("include: a.arg as a\nclaim c: C\n  premise x", "claim x: X",
        "map.arg:3:11: error ARG101: No item is called 'x'. Did you mean 'a.x'?")]
    [InlineData("include: a.arg as a\nclaim c: C", "claim high: X\n  premise hihg",
        "a.arg:2:11: error ARG101: No item is called 'hihg'. Did you mean 'high'?")]
    [InlineData("include: a.arg as a\nclaim c: C", "claim x: X\n  premise c",
        "a.arg:2:11: error ARG101: No item is called 'c'. Write 'premise c: text' to declare it here.")]
    [InlineData("include: a.arg as my lib", "claim x: X",
        "map.arg:1:19: error ARG126: 'my lib' is not a name that ids can begin with. Expected letters, digits, '-' and '_', such "
            + "as 'lib'.")]
    [InlineData("include: a.arg as a.b", "claim x: X",
        "map.arg:1:19: error ARG126: 'a.b' is not a name that ids can begin with. Expected letters, digits, '-' and '_', such as 'lib'.")]
    [InlineData("include: a.arg as a\ninclude: a.arg as b", "claim x: X\n  date: 2024-13",
        "a.arg:2:9: error ARG119: There is no month 13, as '2024-13' has it.")]
    [InlineData("include: a.arg as a", "include: map.arg as m",
        "a.arg:1:10: error ARG114: 'map.arg' includes itself: map.arg → a.arg → map.arg. Take one of these includes out.")]
    [InlineData("include: a.arg as a\nclaim a.x: Y", "claim x: X",
        "a.arg:1:7: error ARG102: The id 'a.x' is declared twice, first at map.arg:2:1. Give one of them another id, or leave out "
            + "the ':' and the text to refer to the first.")]
    public void Mistakes_are_reported_once_where_they_are(string map, string library, string expected) =>
        Assert.Equal(expected, string.Join('\n', Parse(map, ("a.arg", library)).Diagnostics));

    [Fact]
    public void A_file_that_doubles_itself_under_names_stops_at_the_limit_of_files()
    {
        var files = Enumerable.Range(0, 30)
            .Select(i => ($"{i}.arg", $"include: {i + 1}.arg as a\ninclude: {i + 1}.arg as b\nclaim c: C"))
            .Append(("30.arg", "claim c: C"));
        var document = Parse("include: 0.arg as x", [.. files]);
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Descriptor.Code == "ARG905");
    }

    [Fact]
    public void Ids_from_equal_texts_do_not_depend_on_the_order_of_includes()
    {
        (string, string)[] files = [("a.arg", "source: City report\n  date: 2024"), ("b.arg", "source: City report\n  date: 2025")];
        string Of(string map) => string.Join(
            ' ',
            Valid(map, files).Graph.Nodes.Select(node => $"{node.Id}={node.Get(PropertyName.Date)}").Order(StringComparer.Ordinal));
        Assert.Equal("city-report-2=2025 city-report=2024", Of("include: a.arg\ninclude: b.arg"));
        Assert.Equal(Of("include: a.arg\ninclude: b.arg"), Of("include: b.arg\ninclude: a.arg"));
    }

    [Fact]
    public void Ids_of_steps_do_not_depend_on_the_order_of_includes()
    {
        const string Text = "claim the-claim-whose-id-is-longer-than-forty-characters-@: C\n"
            + "  premise the-premise-whose-id-is-longer-than-forty-characters-@: P\n    undercut: U@\n      undercut: V@";
        (string, string)[] files =
        [
            ("a.arg", Text.Replace("@", "a", StringComparison.Ordinal)), ("b.arg", Text.Replace("@", "b", StringComparison.Ordinal)),
        ];
        string Of(string map)
        {
            var graph = Valid(map, files).Graph;
            return string.Join('\n', graph.Relations
                .Select(relation => $"{graph.Nodes[relation.From].Id} {relation.Kind} {graph.Nodes[relation.To].Id}")
                .Order(StringComparer.Ordinal));
        }

        Assert.Contains(
            "-2 Support the-claim-whose-id-is-longer-than-forty-characters-b",
            Of("include: a.arg\ninclude: b.arg"),
            StringComparison.Ordinal);
        Assert.Equal(Of("include: a.arg\ninclude: b.arg"), Of("include: b.arg\ninclude: a.arg"));
    }

    [Fact]
    public void Relations_stand_in_the_order_of_the_files()
    {
        var graph = Valid(
            "include: b.arg\ninclude: a.arg\nclaim c: C\n  premise: P",
            ("a.arg", "claim a: A\n  premise: Q"),
            ("b.arg", "claim b: B\n  premise: R")).Graph;
        Assert.Equal(["c", "b", "a"], graph.Relations.Select(relation => graph.Nodes[relation.To].Id));
    }

    [Theory]
    [InlineData("include:   lib.arg    as   lib  ")]
    [InlineData("include: lib.arg\u00A0 as \tlib")]
    [InlineData("include: lib.arg\n  | as lib")]
    public void Formatting_leaves_one_blank_around_as(string text) =>
        Assert.Equal("include: lib.arg as lib\n", Formatter.Format(Valid(text, ("lib.arg", Library)).Trees[0]));

    [Fact]
    public void Formatting_keeps_the_name() => Assert.Equal(
        "include: lib.arg as lib\n", Formatter.Format(Valid("include:   lib.arg as lib", ("lib.arg", Library)).Trees[0]));

    private static ArgumentDocument Parse(string map, params (string Name, string Text)[] files)
    {
        var table = files.ToDictionary(file => file.Name, file => file.Text);
        table["map.arg"] = map;
        return ArgumentDocument.Parse(new SourceText(map, "map.arg"), table);
    }

    private static ArgumentDocument Valid(string map, params (string Name, string Text)[] files)
    {
        var document = Parse(map, files);
        Assert.Empty(document.Diagnostics);
        return document;
    }
}
