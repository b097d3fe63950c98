using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Formats.Json;

/// <summary>Later documents of version 1 may have properties that this version does not know. None of them is lost.</summary>
public sealed class LaterPropertiesTests
{
    private const string Later = """
        {
          "format": "argument-map", "version": 1, "title": "M", "later": { "a": 1 }, "files": [],
          "properties": { "mood": "calm" },
          "sections": [{ "id": "s", "title": "S", "later": true, "properties": { "colour": "red" } }],
          "nodes": [
            {
              "id": "c", "kind": "claim", "text": "C", "later": [1],
              "properties": {
                "date": "2024", "weight": 1.50, "steps": ["a", "b"], "one": ["a"], "none": [], "deep": { "x": [true, null, "ü\n"] },
                "two lines": "a\nb", "empty": "", "text": "as it is", "x-text": "the author's", "scheme": "of a claim"
              }
            },
            { "id": "p", "kind": "premise", "text": "P" }
          ],
          "relations": [{ "from": "p", "to": "c", "kind": "support", "later": 1, "properties": { "relevance": "0.5", "since": "2024" } }]
        }
        """;

    [Fact]
    public void Unknown_properties_are_written_back_unchanged()
    {
        var before = JsonNode.Parse(Later)!;
        var after = JsonNode.Parse(Read(Later).Render(MapFormats.Json).Text)!;
        Assert.True(JsonNode.DeepEquals(before["properties"], after["properties"]));
        Assert.True(JsonNode.DeepEquals(before["sections"]![0]!["properties"], after["sections"]![0]!["properties"]));
        Assert.True(
            JsonNode.DeepEquals(before["nodes"]![0]!["properties"], after["nodes"]![0]!["properties"]),
            after["nodes"]![0]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(before["relations"]![0]!["properties"], after["relations"]![0]!["properties"]));
    }

    [Fact]
    public void Numbers_keep_their_digits() =>
        Assert.Contains("\"weight\": 1.50", Read(Later).Render(MapFormats.Json).Text, StringComparison.Ordinal);

    [Fact]
    public void Members_that_are_not_properties_are_omitted() =>
        Assert.DoesNotContain("later", Read(Later).Render(MapFormats.Json).Text, StringComparison.Ordinal);

    [Fact]
    public void In_a_file_of_the_language_they_are_the_authors_own()
    {
        var text = Read(Later).Render(MapFormats.Arg).Text;
        Assert.Equal(
            """
            map: M
              x-mood: calm

            claim c: C
              date: 2024
              x-weight: 1.50
              x-steps: ["a","b"]
              x-one: ["a"]
              x-none: []
              x-deep: {"x":[true,null,"ü\n"]}
              x-two-lines: "a\nb"
              x-empty: ""
              x-text-2: as it is
              x-text: the author's
              x-scheme: of a claim
              premise p: P
                relevance: 0.5
                x-since: 2024

            section s: S
              x-colour: red

            """.ReplaceLineEndings("\n"),
            text);
        Maps.Valid(text);
    }

    [Fact]
    public void Each_name_is_reported_once()
    {
        var json = Later.Replace("\"text\": \"P\"", "\"text\": \"P\", \"properties\": { \"weight\": 2 }", StringComparison.Ordinal);
        var notes = ArgumentDocument.Read(MapFormats.Json, Encoding.UTF8.GetBytes(json), "map.json").Diagnostics;
        Assert.Single(notes, note => note.Message.StartsWith("'weight'", StringComparison.Ordinal));
        Assert.All(notes, note => Assert.Equal("ARG027", note.Descriptor.Code));
    }

    [Fact]
    public void Unknown_properties_have_no_effect()
    {
        var node = Read(Later).Graph.Nodes[0];
        Assert.Null(node.Get(PropertyName.Scheme));
        Assert.Equal("of a claim", Assert.Single(node.Properties, property => property.Key == "scheme").Value);
    }

    private static ArgumentDocument Read(string json)
    {
        var document = ArgumentDocument.Read(MapFormats.Json, Encoding.UTF8.GetBytes(json), "map.json");
        Assert.False(document.HasErrors, string.Join('\n', document.Diagnostics));
        return document;
    }
}
