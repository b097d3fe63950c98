using System.Text;
using ArgumentMap.Core.Tests.Documentation;
using ArgumentMap.Formats;
using ArgumentMap.Limits;
using CsCheck;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

/// <summary>
/// Files that are cut off, damaged or made to harm: each is read or refused with a place in it, and none stops the program.
/// </summary>
public sealed class ForeignInputTests
{
    private static readonly string[] Names =
        [.. MapFormats.Core.Readers.Where(reader => reader != MapFormats.Json).Select(reader => reader.Name)];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\ud800", "null", "1e999", "\"nodes\"", "\"edges\"", "\"id\"", "&a ", "*a",
        "<<: ", "- ", "? ", "|", ">",
        "!!binary ", "===", "\n===\n", "#", "# ", "[A]: ", "<A>: ", "<A>", "+ ", "- ", "_ ", "+> ",
        "><", "(1) ", "--", "----", "{a: ", "@[A]",
        "//", "/*", "<!--", "1. ", "1.1. Pro: ", "1.1.1.", "-> See 1.", "](http://", "**",
        "__", "*", "\n", "\n\n", "\r", "\t", "  ", "\0", "\u2028",
        "\uFEFF", "\uD83D", "\u202E", "text", "supportedBy", "G1:", "statements:", "arguments:", "AIF",
    ];

    /// <summary>The examples of the page, whose formats are those of all readers but xAIF, which is AIF in a member.</summary>
    private static readonly Dictionary<string, string> Examples = Block.Of("docs/exchange.md")
        .Where(block => Names.Contains(block.Info))
        .ToDictionary(block => block.Info, block => block.Text);

    public static TheoryData<string> Readers => [.. Names];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_file_that_is_cut_off_anywhere_is_read_or_refused(string name)
    {
        var text = Example(name);
        for (var length = 0; length <= text.Length; length++)
            Read(name, text[..length]);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_file_that_is_damaged_anywhere_is_read_or_refused(string name)
    {
        var text = Example(name);
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 8])
            .Sample(
                (at, cut, pieces) => Read(name, text[..at] + string.Concat(pieces) + text[Math.Min(text.Length, at + cut)..]),
                iter: 300);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Any_text_is_read_or_refused(string name) =>
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 60].Select(string.Concat)
            .Sample(text => Read(name, text), iter: 300);

    [Theory]
    [MemberData(nameof(Readers))]
    public void What_is_nested_without_end_is_refused_or_flat(string name)
    {
        foreach (var deep in (string[])
            [
                new('[', 50_000), Repeated("{\"a\":", 15_000), $"{{\"nodes\":{new string('[', 50_000)}", Repeated("- ", 20_000),
                string.Concat(Enumerable.Range(0, 1_000).Select(level => new string(' ', level) + "a:\n")),
                "[a]: A\n" + string.Concat(Enumerable.Range(1, 1_000).Select(level => new string(' ', level) + $"+ [a{level}]: A\n")),
                string.Concat(Enumerable.Range(1, 500).Select(level => Repeated("1.", level) + " Pro: A\n")), new string('{', 50_000),
                Repeated("[a](http://", 5_000), Repeated("#(", 20_000), Repeated("*a ", 20_000), Repeated("/*", 50_000),
            ])
            Read(name, deep);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reading_is_charged_to_the_effort(string name)
    {
        var text = Encoding.UTF8.GetBytes(Example(name));
        var document = ArgumentDocument.Read(MapFormats.Core.FindReader(name)!, text, "map", effort: new Effort(5));
        Assert.Equal("ARG910", Assert.Single(document.Diagnostics).Descriptor.Code);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Bytes_that_are_not_text_are_reported_with_their_place(string name)
    {
        var document = ArgumentDocument.Read(MapFormats.Core.FindReader(name)!, [.. Encoding.UTF8.GetBytes(Example(name)), 0xC3], "map");
        Assert.Contains("ARG016", document.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code));
    }

    [Theory]
    [InlineData("gsn", "a: &a [x, x]\nb: &b [*a, *a]\nG1:\n  supportedBy: *b\n",
        "map:2:8: error ARG028: '*a' repeats a value by an alias, which is not read. Write the value there once more.")]
    [InlineData("gsn", "G1:\n  text: A\nG1:\n  text: B\n", "map:3:1: error ARG028: 'G1' occurs twice in the same table. Keep one of them.")]
    [InlineData("gsn", "X1:\n  text: A\n",
        "map:2:3: error ARG028: 'X1' does not say what it is. Begin its name with G, S, Sn, C, A, J, CG or CSn, or give it a "
        + "'nodeType:'.")]
    [InlineData("gsn", "G1:\n  text: \"A\n",
        "map:2:9: error ARG028: From here on, the text is not YAML: check the indentation, quotes and colons.")]
    [InlineData("carneades", "arguments:\n  a1:\n    premises: [b]\n    conclusion: c\nstatements:\n  c: C\n",
        "map:3:16: error ARG028: No statement is called 'b'. Declare it under 'statements:'.")]
    [InlineData("carneades", "argument_schemes:\n  - id: expert\n",
        "map:2:3: error ARG028: The file has argument schemes, but no statements or arguments to make a map of. To use such "
        + "schemes, declare them under 'schemes' in argmap.json.")]
    [InlineData("kialo", "1. A\n1.2.1. Pro: B\n", "map:2:1: error ARG028: No claim has the number 1.2., which 1.2.1. continues.")]
    [InlineData("kialo", "A discussion\n1. A\n",
        "map:1:1: error ARG028: Expected 'Discussion Title:' or a numbered claim such as '1. The text'.")]
    [InlineData("argdown", "+ [A]: A\n",
        "map:1:1: error ARG028: This bears on nothing: no statement or argument is above it. Indent it under one, or leave out its "
        + "sign.")]
    [InlineData("argdown", "===\ntitle: A\n", "map:1:1: error ARG028: These settings have no end. Expected another line '===' below them.")]
    [InlineData("argdown", "[A]: A\n\n----\n",
        "map:3:1: error ARG028: This line of an inference belongs to no argument. Expected premises such as '(1) The text' above it.")]
    [InlineData("arguebuf", "{\"nodes\": {}, \"nodes\": {}}",
        "map:1:1: error ARG028: From here on, the text is not JSON, is nested too deep, or repeats a name. "
        + "Expected an object with tables \"nodes\" and \"edges\".")]
    [InlineData("sadface", "{\"nodes\": [{}], \"edges\": []}", "map:1:12: error ARG028: Expected a node with an \"id\".")]
    public void Mistakes_are_reported_with_their_place_and_what_was_expected(string name, string text, string message) =>
        Assert.Equal(message, Assert.Single(Exchanged.Read(name, text).Diagnostics).ToString());

    private static string Example(string name) => name == "xaif" ? $"{{\"AIF\": {Examples["aif"]}}}" : Examples[name];

    private static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Reads a text; what it says can be written in the language and is read there again.</summary>
    private static void Read(string name, string text)
    {
        var document = Exchanged.Read(name, text);
        Assert.All(document.Diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Location.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Location.Span.End, 0, text.Length);
            Assert.NotEmpty(diagnostic.Message);
        });
        var arg = Rendered.Text(document.Graph, MapFormats.Arg);
        Exchanged.AssertSame(document.Graph, Maps.Valid(arg).Graph);
    }
}
