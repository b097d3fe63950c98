using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ArgumentMap.Markdig;

/// <summary>Writes a block of the language <c>arg</c> as a picture, or as a list of what is wrong with it above its text.</summary>
/// <remarks>Every text of the map is escaped; the picture has neither scripts nor styles.</remarks>
internal sealed class MapBlockWriter(MapBlockOptions options)
{
    /// <summary>Errors that are listed for one map.</summary>
    private const int MostListed = 10;

    public bool TryWrite(HtmlRenderer renderer, CodeBlock block)
    {
        if (!renderer.EnableHtmlForBlock || MapBlock.Of(block) is not { } map)
            return false;
        var given = map.Given(options.Options);
        var rendering = MapBlock.Read(given, out var wrong);
        if (wrong is not null)
        {
            Refuse(renderer, map, [(new LinePosition(map.Line, 1), wrong)]);
            return true;
        }

        try
        {
            Write(renderer, map, given, rendering);
        }
        catch (EffortSpentException spent)
        {
            Refuse(renderer, map, [PlacedIn(map, spent.ToDiagnostic())]);
        }

        return true;
    }

    private void Write(HtmlRenderer renderer, MapBlock map, OrderedDictionary<string, string> given, RenderOptions rendering)
    {
        var document = ArgumentDocument.Parse(
            new SourceText(map.Source, "map.arg"), options.Api is null ? options.Files : null, options.Limits,
            map.EffortOf(options.Limits));
        if (document.HasErrors)
        {
            Refuse(
                renderer,
                map,
                [.. document.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => PlacedIn(map, found))]);
            return;
        }

        var picture = document.Render(MapFormats.Svg, rendering);
        if (picture.Problem is { } problem)
            Refuse(renderer, map, [(new LinePosition(map.Line, 1), problem.Message)]);
        else if (options.Api is null)
            Figure(renderer, () => renderer.Write(picture.Text.TrimEnd()));
        else if (MapAddress.Of(options.Api, map.Source, given) is { } address)
            Figure(renderer, () => Image(renderer, address, new Narration(document.Graph).Title));
        else
            Refuse(
                renderer, map, [(new LinePosition(map.Line, 1), "The map is too long for an address. Draw it in the page, or divide it.")]);
    }

    private static void Figure(HtmlRenderer renderer, Action write)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<figure class=\"argument-map\">");
        write();
        renderer.EnsureLine();
        renderer.WriteLine("</figure>");
    }

    private static void Image(HtmlRenderer renderer, string address, string title)
    {
        renderer.Write("<img src=\"").WriteEscape(address).Write("\" alt=\"").WriteEscape(title).WriteLine("\" loading=\"lazy\">");
    }

    /// <summary>Writes what is wrong and, below it, the map as it was written.</summary>
    private static void Refuse(HtmlRenderer renderer, MapBlock map, ImmutableArray<(LinePosition Place, string Message)> found)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"argument-map-errors\">");
        renderer.WriteLine("<p>This map cannot be drawn:</p>");
        renderer.WriteLine("<ul>");
        foreach (var (place, message) in found.Take(MostListed))
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li>Line {place.Line}, column {place.Column}: "));
            renderer.WriteEscape(message).WriteLine("</li>");
        }

        if (found.Length > MostListed)
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li>… and {found.Length - MostListed} more</li>"));
        renderer.WriteLine("</ul>");
        renderer.Write("<pre><code class=\"language-arg\">").WriteEscape(map.Source).WriteLine();
        renderer.WriteLine("</code></pre>");
        renderer.WriteLine("</div>");
    }

    /// <summary>Where a diagnostic points in the Markdown; what is about the map as a whole points at the fence.</summary>
    private static (LinePosition Place, string Message) PlacedIn(MapBlock map, Diagnostic found) => (
        found.Location.Source is null ? new LinePosition(map.Line, 1) : map.PlaceOf(found.Location.Start),
        $"{found.Message} ({found.Descriptor.Code})");
}
