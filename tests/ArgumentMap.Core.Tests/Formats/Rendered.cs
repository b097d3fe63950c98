using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Formats;
using ArgumentMap.Graph;

namespace ArgumentMap.Core.Tests.Formats;

/// <summary>Renders what is not a document: graphs without a text, and comparisons.</summary>
internal static class Rendered
{
    public static string Text(ArgumentGraph graph, MapFormat format, RenderOptions? options = null)
    {
        using var stream = new MemoryStream();
        var view = MapView.Of(graph, format, options ?? RenderOptions.Default, out var problem);
        Assert.Null(problem?.ToString());
        Assert.Null(format.Write(view!, stream)?.ToString());
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Text(MapComparison comparison, MapFormat format, RenderOptions? options = null)
    {
        using var stream = new MemoryStream();
        var writer = (IComparisonFormat)format;
        var view = ComparisonView.Of(comparison, writer, options ?? RenderOptions.Default, out var problem);
        Assert.Null(problem?.ToString());
        Assert.Null(view!.Write(stream)?.ToString());
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
