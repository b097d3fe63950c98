using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

public sealed class AifTests
{
    private const string Well = """
        {"nodes": [
          {"nodeID": "1", "text": "The well is safe", "type": "I", "timestamp": "2024-10-03 12:00:00"},
          {"nodeID": "2", "text": "The laboratory found nothing", "type": "I"},
          {"nodeID": "3", "text": "Default Inference", "type": "RA", "scheme": "Default Inference", "schemeID": "72"},
          {"nodeID": "4", "text": "The probe was taken too early", "type": "I"},
          {"nodeID": "5", "text": "Default Conflict", "type": "CA", "schemeID": "71"},
          {"nodeID": "6", "text": "Ann drinks from it", "type": "I"},
          {"nodeID": "7", "text": "Ann knows wells", "type": "I"},
          {"nodeID": "8", "text": "Argument From Expert Opinion", "type": "RA"},
          {"nodeID": "9", "text": "Ann sells the water", "type": "I"},
          {"nodeID": "10", "text": "Default Conflict", "type": "CA"},
          {"nodeID": "11", "text": "Ann: I drink from it", "type": "L"},
          {"nodeID": "12", "text": "Asserting", "type": "YA"}],
         "edges": [
          {"edgeID": "1", "fromID": "2", "toID": "3"}, {"edgeID": "2", "fromID": "3", "toID": "1"},
          {"edgeID": "3", "fromID": "4", "toID": "5"}, {"edgeID": "4", "fromID": "5", "toID": "2"},
          {"edgeID": "5", "fromID": "6", "toID": "8"}, {"edgeID": "6", "fromID": "7", "toID": "8"},
          {"edgeID": "7", "fromID": "8", "toID": "1"}, {"edgeID": "8", "fromID": "9", "toID": "10"},
          {"edgeID": "9", "fromID": "10", "toID": "8"}, {"edgeID": "10", "fromID": "11", "toID": "12"},
          {"edgeID": "11", "fromID": "12", "toID": "6"}],
         "locutions": [], "participants": [{"participantID": 1, "firstname": "Ann"}]}
        """;

    [Fact]
    public void Inferences_become_premises_or_arguments_and_conflicts_objections() => Assert.Equal(
        """
        map:
          x-aif-node-1: {"nodeID":"11","text":"Ann: I drink from it","type":"L","to":["12"]}
          x-aif-node-2: {"nodeID":"12","text":"Asserting","type":"YA","to":["6"]}
          x-aif-participants: [{"participantID":1,"firstname":"Ann"}]

        claim: The well is safe
          x-aif-id: 1
          argument:
            scheme: expert opinion
            x-aif-id: 8
            premise: Ann drinks from it
              x-aif-id: 6
            premise: Ann knows wells
              x-aif-id: 7
            objection: Ann sells the water
              x-aif-id: 9
              x-aif-steps: 10
          premise: The laboratory found nothing
            x-aif-id: 2
            x-aif-steps: 3
            objection: The probe was taken too early
              x-aif-id: 4
              x-aif-steps: 5

        """,
        Exchanged.Arg("aif", Well));

    [Fact]
    public void What_a_map_has_no_place_for_comes_back_with_its_ids()
    {
        var map = Exchanged.Valid("aif", Well);
        Assert.Equal(["map:2:73: not carried over: timestamps of nodes (1)"], map.Losses.Select(loss => loss.ToString()));
        var written = Rendered.Text(map.Graph, MapFormats.Core.Find("aif")!);
        using var before = System.Text.Json.JsonDocument.Parse(Well);
        using var after = System.Text.Json.JsonDocument.Parse(written);
        Assert.Equal(Nodes(before), Nodes(after));
        Assert.Equal(Edges(before), Edges(after));
        Assert.Equal("Ann", after.RootElement.GetProperty("participants")[0].GetProperty("firstname").GetString());
    }

    [Fact]
    public void An_extended_file_is_the_same_with_what_is_around_it()
    {
        var extended = $$"""{"AIF": {{Well}}, "text": "Ann: <b>I drink</b>", "dialog": true}""";
        var map = Exchanged.Valid("xaif", extended);
        var written = Rendered.Text(map.Graph, MapFormats.Core.Find("xaif")!);
        Assert.Contains("\"text\": \"Ann: <b>I drink</b>\",\n  \"dialog\": true", written, StringComparison.Ordinal);
        Exchanged.AssertSame(map.Graph, Exchanged.Valid("xaif", written).Graph);
    }

    [Theory]
    [InlineData("""
        {"nodes": [{"nodeID": "1", "type": "I", "text": "A"}, {"nodeID": "2", "type": "RA", "text": ""}],
         "edges": [{"fromID": "1", "toID": "2"}]}
        """,
        "map:\n  x-aif-node-1: {\"nodeID\":\"2\",\"type\":\"RA\",\"text\":\"\",\"from\":[\"1\"]}\n\nclaim: A\n  x-aif-id: 1\n")]
    [InlineData("""{"nodes": [{"nodeID": "a", "type": "I", "text": "A"}, {"nodeID": "b", "type": "I", "text": "B"}], "edges": []}""",
        "claim: A\n\nclaim: B\n")]
    [InlineData("""{"nodes": [{"nodeID": 7, "type": "I", "text": "A\nand\r\n\r\nmore \u0001 #deep"}], "edges": []}""",
        "claim: A and\n  |\n  | more #deep\n  x-aif-id: 7\n")]
    public void What_is_incomplete_stays_as_it_is(string aif, string arg) => Assert.Equal(arg, Exchanged.Arg("aif", aif));

    [Fact]
    public void A_ring_begins_with_what_comes_first() => Assert.Equal(
        """
        claim: A
          premise: B
            premise a

        """,
        Exchanged.Arg("aif", """
            {"nodes": [{"nodeID": "a", "type": "I", "text": "A"}, {"nodeID": "b", "type": "I", "text": "B"},
              {"nodeID": "b-to-a", "type": "RA"}, {"nodeID": "a-to-b", "type": "RA"}],
             "edges": [{"fromID": "b", "toID": "b-to-a"}, {"fromID": "b-to-a", "toID": "a"},
              {"fromID": "a", "toID": "a-to-b"}, {"fromID": "a-to-b", "toID": "b"}]}
            """));

    [Fact]
    public void Losses_are_counted_by_kind_and_point_to_the_first() => Assert.Equal(
        [
            "map:2:4: not carried over: nodes with the id of another (1)",
            "map:3:4: not carried over: edges that do not lead from one node of the file to another (2)",
            "not carried over: edges between two statements, without an inference or conflict (1)",
        ],
        Exchanged.Losses("aif", """
            {"nodes": [{"nodeID": "a", "type": "I", "text": "A"}, {"nodeID": "b", "type": "I", "text": "B"},
               {"nodeID": "a", "type": "I", "text": "C"}], "edges": [
               {"fromID": "a", "toID": "c"}, {}, {"fromID": "a", "toID": "b"}]}
            """));

    [Theory]
    [InlineData("", "map:1:1: error ARG028: From here on, the text is not JSON, is nested too deep, or repeats a name. "
        + "Expected an object with arrays \"nodes\" and \"edges\".")]
    [InlineData("[]", "map:1:1: error ARG028: Expected an object with arrays \"nodes\" and \"edges\".")]
    [InlineData("{\"nodes\": 1, \"edges\": []}", "map:1:1: error ARG028: Expected an array \"nodes\".")]
    [InlineData("{\"nodes\": [\n  {\"type\": \"I\"}], \"edges\": []}", "map:2:3: error ARG028: Expected a node with a \"nodeID\".")]
    [InlineData("{\"nodes\": [\"\\ud800\"], \"edges\": []}", "map:1:1: error ARG028: A string contains half of a surrogate pair.")]
    public void What_is_not_aif_is_reported_with_its_place(string text, string message) =>
        Assert.Equal(message, Assert.Single(Exchanged.Read("aif", text).Diagnostics).ToString());

    private static IEnumerable<string> Nodes(System.Text.Json.JsonDocument file) => file.RootElement.GetProperty("nodes").EnumerateArray()
        .Select(node => $"{node.GetProperty("nodeID")} {node.GetProperty("type")}").Order();

    private static IEnumerable<string> Edges(System.Text.Json.JsonDocument file) => file.RootElement.GetProperty("edges").EnumerateArray()
        .Select(edge => $"{edge.GetProperty("fromID")} {edge.GetProperty("toID")}").Order();
}
