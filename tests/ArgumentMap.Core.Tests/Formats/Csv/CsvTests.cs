using System.Text.Json;
using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats.Csv;

public sealed class CsvTests
{
    [Fact]
    public void Statements_are_rows_in_the_order_of_the_file_with_their_parents() => Assert.Equal(
        """
        kind,text,id,rating,strength,verdict,parent
        claim,The well is safe,safe,likely,,,
        premise,"The laboratory said ""safe"", twice",test,0.8,,,safe
        undercut,It tested another well,other-well,,,,test
        premise,Lead was tested,lead,,,,both
        premise,So was nitrate,nitrate,,,,both
        objection,It is old,it-is-old,,,,safe

        """.ReplaceLineEndings("\n"),
        Maps.Valid("""
            claim safe [likely]: The well is safe
              premise test [0.8]: The laboratory said "safe", twice
                undercut other-well: It tested another well
                source lab: The laboratory
              argument both: Together
                premise lead: Lead was tested
                premise nitrate: So was nitrate
              objection: It is old

            """).Render(MapFormats.Csv).Text);

    [Fact]
    public void Strengths_and_verdicts_are_those_of_the_JSON()
    {
        var options = new RenderOptions { Scores = new() };
        foreach (var map in Maps.Samples)
        {
            using var json = JsonDocument.Parse(Maps.Sample(map).Render(MapFormats.Json, options).Text);
            var expected = json.RootElement.GetProperty("nodes").EnumerateArray()
                .Where(node => node.GetProperty("kind").GetString() is "claim" or "premise" or "objection" or "undercut")
                .Select(node => (Node: node, Score: node.GetProperty("score")))
                .Select(row =>
                    $"{row.Node.GetProperty("id").GetString()} {Of(row.Score, "strength")} "
                        + $"{Of(row.Score, "verdict")}{Of(row.Score, "absent")}");
            Assert.Equal(
                expected,
                Rows(Maps.Sample(map).Render(MapFormats.Csv, options).Text)[1..].Select(row => $"{row[2]} {row[4]} {row[5]}"));
        }

        static string Of(JsonElement score, string name) => score.TryGetProperty(name, out var value) ? value.ToString() : "";
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")", "\"'=HYPERLINK(\"\"http://evil.example\"\")\"")]
    [InlineData("+1 is a number", "'+1 is a number")]
    [InlineData("-1 is one too", "'-1 is one too")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("1 = 1", "1 = 1")]
    public void No_text_is_run_as_a_formula(string text, string cell) =>
        Assert.Contains($"\nclaim,{cell},c,,,,\n", Maps.Valid($"claim c: {text}\n").Render(MapFormats.Csv).Text, StringComparison.Ordinal);

    /// <summary>Cells as RFC 4180 reads them.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && isQuoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (csv[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && csv[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == ',')
                    continue;
                rows.Add(row);
                row = [];
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        return rows;
    }
}
