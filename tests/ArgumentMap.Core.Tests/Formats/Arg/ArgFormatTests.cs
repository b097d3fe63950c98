using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Formats.Arg;

public sealed class ArgFormatTests
{
    [Theory]
    [InlineData("argument", "support")]
    [InlineData("counterargument", "rebut")]
    public void An_undercut_of_an_argument_without_premises_becomes_an_objection_to_it(string kind, string relation)
    {
        // Only JSON can say this: in the language an undercut stands under a premise.
        var json = $$"""
            {
              "format": "argument-map", "version": 1, "title": "",
              "nodes": [
                { "id": "a", "kind": "claim", "text": "It rains." },
                { "id": "b", "kind": "{{kind}}", "text": "Clouds." },
                { "id": "c", "kind": "undercut", "text": "Clouds pass." }
              ],
              "relations": [
                { "from": "b", "to": "a", "kind": "{{relation}}" },
                { "from": "c", "to": "b", "kind": "undercut" }
              ]
            }
            """;
        var read = ArgumentDocument.Read(MapFormats.Json, Encoding.UTF8.GetBytes(json), "map.json").Graph;

        var source = Rendered.Text(read, MapFormats.Arg);

        Assert.Contains("    objection c: Clouds pass.\n", source, StringComparison.Ordinal);
        var written = Maps.Valid(source).Graph;
        Assert.Equal(
            read.Relations.Select(line => (line.From, line.To, line.Kind)),
            written.Relations.Select(line => (line.From, line.To, line.Kind)));
        Assert.Equal(RelationKind.Undercut, written.Relations[^1].Kind);
    }
}
