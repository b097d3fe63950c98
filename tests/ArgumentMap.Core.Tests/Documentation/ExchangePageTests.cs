using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Core.Tests.Formats.Exchange;
using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Documentation;

/// <summary>
/// The table and the examples of docs/exchange.md are up to date; a file of another tool is followed by the map that it is. With
/// ARGMAP_WRITE_DOCS=1 the test writes them: the file where maps can be written in its format, otherwise the map.
/// </summary>
public sealed class ExchangePageTests
{
    private static readonly string Path = System.IO.Path.Combine(Maps.Root, "docs", "exchange.md");

    private static bool Writes => Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1";

    [Fact]
    public void Every_example_says_the_same_in_both_formats()
    {
        var parts = Page().Split("\n```");
        var found = new List<string>();
        for (var i = 1; i + 2 < parts.Length; i += 2)
        {
            var name = Info(parts[i]);
            if (MapFormats.Core.FindReader(name) is null)
                continue;
            found.Add(name);
            var (file, map) = (Text(parts[i]), Text(parts[i + 2]));
            if (MapFormats.Core.Find(name) is { } format)
                file = Rendered.Text(Maps.Valid(map).Graph, format).TrimEnd('\n') + "\n";
            else
                map = Exchanged.Arg(name, file);
            if (Writes)
                (parts[i], parts[i + 2]) = ($"{name}\n{file.TrimEnd('\n')}", $"arg\n{map.TrimEnd('\n')}");
            Assert.Equal((Text(parts[i]), Text(parts[i + 2])), (file, map));
            Exchanged.AssertSame(Maps.Valid(map).Graph, Exchanged.Valid(name, file).Graph);
        }

        if (Writes)
            File.WriteAllText(Path, string.Join("\n```", parts));
        Assert.Equal(
            MapFormats.Core.Readers.Select(reader => reader.Name).Except([MapFormats.Json.Name, "xaif"]).Order(),
            found.Order());
    }

    [Fact]
    public void The_table_of_formats_is_that_of_the_registry()
    {
        var table = "| format | what it is | files | written | lost when a map is written |\n|---|---|---|---|---|\n"
            + string.Concat(MapFormats.Core.Readers.Where(reader => reader != MapFormats.Json).Select(Row));
        if (Writes)
        {
            var page = Page();
            var start = page.IndexOf("## Formats\n\n", StringComparison.Ordinal) + "## Formats\n\n".Length;
            File.WriteAllText(Path, page[..start] + table + page[(page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1)..]);
        }

        Assert.Contains(table, Page(), StringComparison.Ordinal);
    }

    private static string Row(IReadableFormat reader)
    {
        var format = MapFormats.Core.Find(reader.Name);
        string[] endings = [.. new[] { reader.Extension, reader.FileEnding }.Distinct().Select(ending => $"`{ending}`")];
        var lost = format is null
            ? []
            : MapFeature.Table.Where(feature => !format.Keeps.HasFlag(feature.Flag)).Select(feature => feature.Lost);
        return $"| `{reader.Name}` | {reader.Description} | {string.Join(", ", endings)} | {(format is null ? "" : "yes")} "
            + $"| {string.Join("; ", lost)} |\n";
    }

    private static string Page() => File.ReadAllText(Path).ReplaceLineEndings("\n");

    private static string Info(string part) => part.Split('\n')[0];

    private static string Text(string part) => string.Join('\n', part.Split('\n').Skip(1)).TrimEnd('\n') + "\n";
}
