using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats.Html;

/// <summary>A map as one self-contained page: answer, map, outline, details, and the scores of every day.</summary>
public sealed class HtmlPage
{
    /// <summary>The most cards of its map.</summary>
    private const int MostCards = 2_000;

    private readonly ArgumentGraph _graph;
    private readonly ReadOnlyMemory<byte> _answer;
    private readonly ReadOnlyMemory<byte> _picture;
    private readonly ReadOnlyMemory<byte> _outline;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly ImmutableArray<string> _leftOut;

    /// <summary>Whether the diagnostics are about a later text than the map.</summary>
    private readonly bool _isOutdated;

    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private HtmlPage(HtmlPage page, IEnumerable<Diagnostic> diagnostics, bool isOutdated)
    {
        (_graph, _answer, _picture, _outline, _data, _leftOut) = (
            page._graph, page._answer, page._picture, page._outline, page._data, page._leftOut);
        (_diagnostics, _isOutdated) = ([.. diagnostics], isOutdated);
    }

    /// <param name="view">A view with scores; its diagnostics are shown at the top.</param>
    /// <exception cref="EffortSpentException">It takes more work than the view allows.</exception>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    public HtmlPage(MapView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        (_graph, _diagnostics) = (view.Graph, view.Diagnostics);
        var picture = CardPicture.InPage(view.In(PageColours.Theme), MostCards);
        _picture = Written(stream => CardSvg.Write(picture, stream));
        IReadOnlyDictionary<int, string> sentences = ImmutableDictionary<int, string>.Empty;
        _answer = Written(stream => sentences = PageAnswer.Write(view, stream));
        var tree = CardTree.Of(_graph, Visible.Of(_graph, RenderOptions.Default), view.Effort);
        _outline = Written(stream => PageOutline.Write(view, tree, stream));
        ImmutableArray<string> leftOut = [];
        _data = Written(stream => leftOut = PageData.Write(view, picture, sentences, stream));
        var cards = Card.All(tree).Count();
        if (IsWhole(view.Options) && cards > picture.Cards.Count)
            leftOut = leftOut.Insert(0, string.Create(
                CultureInfo.InvariantCulture,
                $"The map shows {picture.Cards.Count:N0} of {cards:N0} cards; the outline and the search have all."));
        _leftOut = leftOut;
    }

    /// <summary>The <c>Content-Security-Policy</c> that a server can send with a page; the page contains the same policy.</summary>
    public static string Policy { get; } = PageTemplate.Policy(isWatched: false);

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

    private static bool IsWhole(RenderOptions options) =>
        options.Focus is null && options.Only.IsEmpty && options.Sections == SectionStyle.Open;

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
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
                    text.Write(new Narration(_graph).Language ?? "");
                    break;
                case "style":
                    output.Write(PageTemplate.Style);
                    break;
                case "notices":
                    new PageNotices(output, text).Problems(_diagnostics, _isOutdated);
                    break;
                case "left-out":
                    new PageNotices(output, text).LeftOut(_leftOut);
                    break;
                case "answer":
                    output.Write(_answer.Span);
                    break;
                case "picture":
                    output.Write(_picture.Span);
                    break;
                case "outline":
                    output.Write(_outline.Span);
                    break;
                case "data":
                    output.Write(_data.Span);
                    break;
                case "early":
                    output.Write(PageTemplate.EarlyScript);
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
