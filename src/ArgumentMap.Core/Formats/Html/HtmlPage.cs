using System.Collections.Immutable;
using System.Security.Cryptography;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Html;

/// <summary>A map as one self-contained page with picture, outline, details, and the scores of every day.</summary>
public sealed class HtmlPage
{
    private readonly ArgumentGraph _graph;
    private readonly PagePicture _picture;
    private readonly ReadOnlyMemory<byte> _svg;
    private readonly ImmutableArray<string> _leftOut;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly ReadOnlyMemory<byte> _outline;

    /// <summary>Whether the diagnostics are about a later text than the map.</summary>
    private readonly bool _isOutdated;

    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private HtmlPage(HtmlPage page, IEnumerable<Diagnostic> diagnostics, bool isOutdated)
    {
        (_graph, _picture, _svg, _leftOut, _data, _outline) = (
            page._graph, page._picture, page._svg, page._leftOut, page._data, page._outline);
        (_diagnostics, _isOutdated) = ([.. diagnostics], isOutdated);
    }

    /// <param name="view">A view with scores; its diagnostics are shown at the top.</param>
    /// <param name="picture">The picture of <see cref="PictureIn"/>.</param>
    public HtmlPage(MapView view, PagePicture picture)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(picture);
        (_graph, _picture, _diagnostics) = (view.Graph, picture, view.Diagnostics);
        if (picture.WhyMissing is null)
            _svg = PageColours.Apply(picture.Svg);
        using var data = new MemoryStream();
        _leftOut = PageData.Write(view, data);
        _data = data.ToArray();
        using var outline = new MemoryStream();
        PageOutline.Write(view.Graph, outline);
        _outline = outline.ToArray();
    }

    /// <summary>The <c>Content-Security-Policy</c> that a server can send with a page; the page contains the same policy.</summary>
    public static string Policy { get; } = PageTemplate.Policy(isWatched: false);

    /// <summary>Why the page has no picture; null where it has one.</summary>
    public string? WhyNoPicture => _picture.WhyMissing;

    /// <summary>
    /// The view to draw as the picture in a page: the page itself adds colours and the scores of the day that the reader chooses.
    /// </summary>
    public static MapView PictureIn(MapView page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.WithoutScores(Theme.Light);
    }

    /// <summary>The same page with the diagnostics of a later text that could not be read.</summary>
    public HtmlPage With(IEnumerable<Diagnostic> diagnostics) => new(this, diagnostics, isOutdated: true);

    /// <summary>Writes the page in UTF-8.</summary>
    public void Write(Stream stream) => Write(stream, null, 0);

    /// <summary>Writes a page that reloads itself when an image beside it changes its size.</summary>
    /// <param name="beacon">File name of the image, which is in the same folder as the page.</param>
    /// <returns>The version to write the image from.</returns>
    internal PageBeacon WriteWatched(Stream stream, string beacon)
    {
        using var plain = new MemoryStream();
        Write(plain);
        var version = PageBeacon.Of(SHA256.HashData(plain.GetBuffer().AsSpan(0, (int)plain.Length)));
        Write(stream, beacon, version.Number);
        return version;
    }

    private void Write(Stream stream, string? beacon, int version)
    {
        var output = new Utf8Output(stream);
        var text = new HtmlText(output);
        var parts = PageTemplate.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0)
                output.Write(parts[i]);
            else
                Slot(parts[i]);
        }

        output.Flush();

        void Slot(string name)
        {
            switch (name)
            {
                case "policy":
                    output.Write(PageTemplate.Policy(beacon is not null));
                    break;
                case "title":
                    text.Write(_graph.Title.Length > 0 ? _graph.Title : "Argument map");
                    break;
                case "language":
                    text.Write(
                        _graph.Get(PropertyName.Language) is { } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                            ? language
                            : "");
                    break;
                case "style":
                    output.Write(PageTemplate.Style);
                    break;
                case "notices":
                    new PageNotices(output, text).Write(_diagnostics, _isOutdated, _picture.WhyMissing, _leftOut);
                    break;
                case "picture":
                    output.Write(_svg.Span);
                    break;
                case "outline":
                    output.Write(_outline.Span);
                    break;
                case "data":
                    output.Write(_data.Span);
                    break;
                case "script":
                    output.Write(PageTemplate.Script);
                    break;
                case "watch" when beacon is not null:
                    output.Write("<script type=\"module\" id=\"watch\" data-version=\""u8);
                    output.Write(version);
                    output.Write("\" data-beacon=\""u8);
                    text.Write(beacon);
                    output.Write("\">"u8);
                    output.Write(PageTemplate.WatchScript);
                    output.Write("</script>\n"u8);
                    break;
            }
        }
    }
}
