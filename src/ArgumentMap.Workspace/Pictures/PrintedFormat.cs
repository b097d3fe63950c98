using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;

namespace ArgumentMap.Workspace.Pictures;

/// <summary>The picture as PNG or PDF, made of the SVG by a tool of the machine.</summary>
/// <param name="find">Finds the tool once a picture is to be made.</param>
internal sealed partial class PrintedFormat(Func<PictureTool> find, MapFormat svg, bool isPdf) : MapFormat
{
    /// <summary>The most pixels of a PNG along one side, and in all: what browsers can draw, in some hundred megabytes.</summary>
    private const double MostAlong = 16_000;
    private const double MostPixels = 64_000_000;

    /// <summary>Pixels of a PNG for one unit of the picture, so that text is sharp on all screens; less where it would be too large.</summary>
    private const double Sharp = 2;

    private const double LeastSharp = 0.5;

    public override string Name => isPdf ? "pdf" : "png";

    public override string MediaType => isPdf ? "application/pdf" : "image/png";

    public override string Extension => isPdf ? ".pdf" : ".png";

    public override string Description => isPdf ? "the picture as a page" : "the picture in pixels";

    public override MapFeatures Keeps => svg.Keeps;

    public override ImmutableArray<RenderOption> Options => svg.Options;

    /// <exception cref="PictureToolException">No tool can make it.</exception>
    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        using var memory = new MemoryStream();
        if (svg.Write(view, memory) is { } problem)
            return problem;
        var text = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        var size = Size().Match(text);
        if (!size.Success)
            throw new PictureToolException("The size of the picture is not known.");
        var (width, height) = (Number(size.Groups["width"].Value), Number(size.Groups["height"].Value));
        var scale = isPdf ? 1 : Math.Min(Sharp, Math.Min(MostAlong / Math.Max(width, height), Math.Sqrt(MostPixels / (width * height))));
        if (scale < LeastSharp && !isPdf)
            throw new PictureTooLargeException(string.Create(
                CultureInfo.InvariantCulture,
                $"The picture, {width:N0} by {height:N0}, is too large for a PNG that can be read. Draw a part of the map, or write SVG or PDF."));
        stream.Write(find().Convert(text, isPdf, (width, height), scale, view.Cancellation));
        return null;
    }

    /// <summary>A length in units of CSS; Graphviz gives points.</summary>
    private static double Number(string text) => text.EndsWith("pt", StringComparison.Ordinal)
        ? double.Parse(text[..^2], CultureInfo.InvariantCulture) * 96 / 72
        : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The size on the root element, which is the first.</summary>
    [GeneratedRegex("""\A[^>]*?<svg\b(?=[^>]*?\swidth="(?<width>[0-9.]+(?:pt)?)")(?=[^>]*?\sheight="(?<height>[0-9.]+(?:pt)?)")""")]
    private static partial Regex Size();
}
