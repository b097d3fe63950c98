using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Graph;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

/// <summary>Reads and writes maps of other tools.</summary>
internal static class Exchanged
{
    /// <summary>The formats of other tools that are read and written.</summary>
    public static IEnumerable<MapFormat> Both =>
        MapFormats.Core.All.Where(format => format is IReadableFormat && format != MapFormats.Json);

    public static ArgumentDocument Read(string name, string text) =>
        ArgumentDocument.Read(MapFormats.Core.FindReader(name)!, Encoding.UTF8.GetBytes(text), "map");

    /// <summary>The map of a file without mistakes.</summary>
    public static ArgumentDocument Valid(string name, string text)
    {
        var document = Read(name, text);
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }

    /// <summary>The canonical text of the map of a file without mistakes; it is a valid map that says the same.</summary>
    public static string Arg(string name, string text)
    {
        var graph = Valid(name, text).Graph;
        var arg = Rendered.Text(graph, MapFormats.Arg);
        AssertSame(graph, Maps.Valid(arg).Graph);
        return arg;
    }

    public static string[] Losses(string name, string text) => [.. Read(name, text).Losses.Select(loss => loss.ToString())];

    public static void AssertSame(ArgumentGraph expected, ArgumentGraph actual) =>
        Assert.Equal(GraphText.Of(expected), GraphText.Of(actual));
}
