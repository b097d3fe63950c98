using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.BadInput;

public sealed class IncludeTests
{
    [Theory]
    [InlineData("itself", "map.arg:1:10: error ARG114: 'map.arg' includes itself: map.arg → map.arg. Take one of these includes "
        + "out.", "include: map.arg")]
    [InlineData("itself by a way round", "map.arg:1:10: error ARG114: 'sub/../map.arg' includes itself: map.arg → map.arg. Take one of "
        + "these includes out.", "include: sub/../map.arg")]
    [InlineData("two that include each other", "a.arg:1:10: error ARG114: 'map.arg' includes itself: map.arg → a.arg → map.arg. Take one "
        + "of these includes out.", "include: a.arg", "a.arg", "include: map.arg")]
    [InlineData("three in a ring beside the map", "c.arg:1:10: error ARG114: 'a.arg' includes itself: a.arg → b.arg → c.arg → a.arg. Take "
        + "one of these includes out.", "include: a.arg", "a.arg", "include: b.arg", "b.arg", "include: c.arg", "c.arg", "include: a.arg")]
    [InlineData("a file that is not there", "map.arg:1:10: error ARG115: The file 'gone.arg' does not exist.", "include: gone.arg")]
    [InlineData("a file above the folder", "map.arg:1:10: error ARG116: '../other.arg' is outside the folder of the map. Include files "
        + "in that folder or below it.", "include: ../other.arg")]
    [InlineData("a file above the folder from below", "sub/a.arg:1:10: error ARG116: '../../other.arg' is outside the folder of the "
        + "map. Include files in that folder or below it.", "include: sub/a.arg", "sub/a.arg", "include: ../../other.arg")]
    [InlineData("a name that no id can begin with", "map.arg:1:19: error ARG126: 'my lib' is not a name that ids can begin with. Expected "
        + "letters, digits, '-' and '_', such as 'lib'.", "include: a.arg as my lib", "a.arg", "claim x: Y")]
    [InlineData("an id declared in both", "a.arg:1:7: error ARG102: The id 'x' is declared twice, first at map.arg:2:1. Give one of them "
        + "another id, or leave out the ':' and the text to refer to the first.", "include: a.arg\nclaim x: X", "a.arg", "claim x: Y")]
    [InlineData("a mistake in the other file", "a.arg:1:1: error ARG001: 'clam' is neither a keyword nor a property. Did you mean the "
        + "keyword 'claim'?", "include: a.arg", "a.arg", "clam x: Y")]
    [InlineData("a title that is the other file's own", "", "include: a.arg\nclaim x: X", "a.arg", "map: Another\n  as-of: 2020")]
    [InlineData(
        "a file that two include", "", "include: a.arg\ninclude: b.arg", "a.arg", "include: c.arg", "b.arg", "include: c.arg", "c.arg",
        "claim x: X")]
    public void What_cannot_be_included_is_reported_at_the_line_that_includes_it(
        string what, string expected, string map, params string[] files)
    {
        Assert.NotEmpty(what);
        var table = new Dictionary<string, string> { ["map.arg"] = map };
        for (var i = 0; i < files.Length; i += 2)
            table[files[i]] = files[i + 1];
        var document = ArgumentDocument.Parse(new SourceText(map, "map.arg"), table);
        Assert.Equal(expected, string.Join('\n', document.Diagnostics));
        Assert.DoesNotContain("Another", document.Graph.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lib.arg\"", " A path takes no quotation marks.", "include: lib.arg")]
    [InlineData("<lib.arg>", " A path takes no quotation marks.", "include: lib.arg")]
    [InlineData("[lib](lib.arg)", " A path is written as it is, not as a link.", "include: lib.arg")]
    [InlineData("sub\\lib.arg", " Folders are divided by '/', on every system.", "include: sub/lib.arg")]
    [InlineData("lib.arg, b.arg", " An include takes one file. Write a line for each.", "include: lib.arg\ninclude: b.arg")]
    [InlineData("lib", " Maps end in '.arg'. Did you mean 'lib.arg'?", "perhaps include: lib.arg")]
    [InlineData("lib.ARG", " Maps end in '.arg', in lower case.", "perhaps include: lib.arg")]
    [InlineData("https://a.example/lib.arg", " An include takes the path of a file, not an address. Save the file beside the map, and "
        + "include it from there.", "")]
    [InlineData("lob.arg", "", "")]
    public void Why_there_is_no_such_file_is_told_as_far_as_the_path_says_it(string path, string why, string after)
    {
        var text = $"include: {path}";
        var files = new Dictionary<string, string> { ["lib.arg"] = "claim x: X" };
        var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"), files);
        var found = Assert.Single(document.Diagnostics);
        Assert.Equal($"map.arg:1:10: error ARG115: The file '{path}' does not exist.{why}", found.ToString());
        var edit = found.Fix?.Edits.Single();
        Assert.Equal(
            after,
            edit is null ? "" : (found.Fix!.IsSafe ? "" : "perhaps ") + text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..]);
    }

    [Fact]
    public void Without_a_workspace_an_include_is_an_error() => Assert.Equal(
        ["map.arg:1:10: error ARG115: The file 'a.arg' cannot be included here."],
        Maps.Parse("include: a.arg").Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public async Task A_map_whose_own_file_cannot_be_read_says_so()
    {
        var document = await ArgumentDocument.LoadAsync(EmptyWorkspace.Instance, FileContent.Missing, "map.arg");
        Assert.Equal("map.arg:1:1: error ARG026: The file 'map.arg' does not exist.", Assert.Single(document.Diagnostics).ToString());
    }
}
