using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Expectations of included files, which are about those files on their own.</summary>
public sealed class IncludedExpectationTests
{
    [Fact]
    public void What_the_including_map_adds_does_not_make_them_fail()
    {
        Assert.Empty(Failed(
            "include: lib.arg\nclaim c [0.5]: C\n  premise water\n    objection [0.99]: It was low\n",
            "claim water [0.9]: High water\n  expect: accepted\n"));
    }

    [Fact]
    public void They_are_reported_where_the_included_map_fails_them()
    {
        var failed = Assert.Single(Failed(
            "include: lib.arg as lib\ninclude: lib.arg\nclaim c [0.5]: C\n  premise lib.water\n    premise [0.99]: It was seen\n",
            "claim water [0.2]: High water\n  expect: accepted\n  expect: rejected\n"));
        Assert.Equal(
            "lib.arg:2:3 In 'lib.arg' on its own, 'water' is expected to be accepted, but it is rejected, with a strength of 0.200. If that "
                + "is right, change the expectation.",
            failed);
    }

    [Fact]
    public void They_keep_the_settings_of_the_included_map()
    {
        const string Library = "map: L\n  accept: 0.1 0.2\nclaim water [0.3]: High water\n  expect: accepted\n";
        Assert.Empty(Failed("include: lib.arg\nclaim c [0.5]: C\n  premise water\n", Library));
    }

    [Fact]
    public void What_an_included_map_includes_in_turn_is_checked_once_for_itself()
    {
        var failed = Failed(
            "include: lib.arg\nclaim c [0.5]: C\n  premise water\n",
            "include: deep.arg\nclaim water [0.9]: High water\n  expect: rejected\n  objection rain\n",
            "claim rain [0.9]: Rain\n  expect: rejected\n");
        Assert.Equal(["deep.arg:2:3", "lib.arg:3:3"], failed.Select(message => message.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_of_a_file_that_cannot_be_read_on_its_own_are_about_the_map()
    {
        var failed = Assert.Single(Failed(
            "include: part.arg\nclaim c [0.9]: C\n",
            part: "claim water [0.9]: High water\n  expect: rejected\n  premise c\n"));
        Assert.StartsWith("part.arg:2:3 'water' is expected to be rejected", failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_list_only_the_expectations_of_the_map_itself()
    {
        var map = Parse(
            "include: lib.arg\nclaim c [0.9]: C\n  expect: accepted\n  premise water\n",
            "claim water [0.9]: W\n  expect: rejected\n");
        Assert.Equal("map.arg", Assert.Single(map.Expectations()).Location.Source!.Path);
    }

    private static List<string> Failed(string text, string library = "", string deep = "", string part = "") =>
    [
        .. Parse(text, library, deep, part).Check()
            .Where(diagnostic => diagnostic.Descriptor.Code == "ARG401")
            .Select(diagnostic => $"{diagnostic.Location} {diagnostic.Message}"),
    ];

    private static ArgumentDocument Parse(string text, string library = "", string deep = "", string part = "")
    {
        var files = new Dictionary<string, string> { ["lib.arg"] = library, ["deep.arg"] = deep, ["part.arg"] = part };
        var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"), files);
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }
}
