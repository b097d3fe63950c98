using System.Globalization;
using System.Runtime.InteropServices;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Dot;

/// <summary>
/// Writes the labels of nodes in Graphviz's HTML-like language: kind, text, score, and how much is hidden around the node.
/// </summary>
/// <param name="marks">The changes in a picture of two maps; null for any other.</param>
internal sealed class DotLabel(Utf8Output output, DotText text, DotStyle style, RenderOptions options, Marks? marks)
{
    /// <summary>Length of the bar for a strength of 1, in points.</summary>
    private const int FullBar = 100;

    private readonly LabelParts _parts = options.Labels;
    private readonly List<char> _head = [];

    /// <summary>Whether the label already has a line.</summary>
    private bool _begun;

    /// <param name="scores">Null where no score is shown.</param>
    public void Write(Node node, int index, DotScores? scores, int hidden)
    {
        if (!node.Kind.MayStandAtTop())
        {
            output.Write("\"\""u8);
            return;
        }

        var bar = scores?.Bar(index);
        var isPlain = LineBreaks.IsPlain(node.Text.Span);
        _begun = false;
        output.Write("<"u8);
        if (bar is not null || !isPlain)
        {
            output.Write("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"><TR><TD"u8);
            if (!isPlain)
            {
                output.Write(" WIDTH=\""u8);
                output.Write(
                    (int)(LineBreaks.Widest(node.Text.Span) * (node.Kind == NodeKind.Source ? DotStyle.SmallLetter : DotStyle.Letter)));
                output.Write((byte)'"');
            }

            output.Write((byte)'>');
        }

        Head(node, marks?.Words[index], scores?.Word(index));
        if (Shows(LabelParts.Text) || !_begun)
        {
            foreach (var line in new LineBreaks(node.Text.Span))
                Line(line);
        }

        if (scores?.Label(index) is { } score)
            Line(score);
        if (hidden > 0)
            Line(string.Create(CultureInfo.InvariantCulture, $"+ {hidden} hidden"));
        if (!_begun)
            output.Write((byte)' ');
        if (bar is { } strength)
        {
            output.Write("</TD></TR><TR><TD>"u8);
            Bar((int)Math.Round(strength * FullBar), options.Theme.Of(node.Kind).Line);
        }

        output.Write(bar is not null || !isPlain ? "</TD></TR></TABLE>>"u8 : ">"u8);
    }

    /// <summary>Writes in small print how the node changed, then its kind, rating, id, dates and tags, as far as requested.</summary>
    private void Head(Node node, string? mark, string? score)
    {
        _head.Clear();
        Word(mark);
        if (Shows(LabelParts.Kind))
            Word(node.Kind.Name());
        if (Shows(LabelParts.Rating) && node.Rating is { } rating)
            Word(rating.Notation);
        if (score is not null)
            Word(score);
        if (Shows(LabelParts.Id))
            Word(node.Id);
        if (Shows(LabelParts.Dates))
        {
            Word(node.Get(PropertyName.Date));
            Word(node.Get(PropertyName.Until), "until ");
            Word(node.Get(PropertyName.Retracted), "retracted ");
        }

        if (Shows(LabelParts.Tags))
        {
            foreach (var tag in node.Tags)
                Word(tag, "#");
        }

        if (_head.Count == 0)
            return;
        output.Write(style.SmallPrint);
        foreach (var line in new LineBreaks(CollectionsMarshal.AsSpan(_head), LineBreaks.SmallPrint))
            Line(line);
        output.Write("</FONT>"u8);
    }

    private bool Shows(LabelParts part) => (_parts & part) != 0;

    private void Word(string? word, ReadOnlySpan<char> before = default)
    {
        if (word is null)
            return;
        if (_head.Count > 0)
            _head.AddRange(" · ");
        _head.AddRange(before);
        _head.AddRange(word);
    }

    private void Line(ReadOnlySpan<char> line)
    {
        if (_begun)
            output.Write("<BR/>"u8);
        _begun = true;
        text.Markup(line);
    }

    /// <summary>The size is fixed, because Graphviz would stretch the bar otherwise.</summary>
    private void Bar(int length, string colour)
    {
        output.Write("<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" HEIGHT=\"7\" WIDTH=\""u8);
        output.Write(FullBar + 2);
        output.Write("\" COLOR=\""u8);
        output.Write(colour);
        output.Write("\"><TR>"u8);
        Cell(length, colour);
        Cell(FullBar - length, options.Theme.Background);
        output.Write("</TR></TABLE>"u8);
    }

    private void Cell(int length, string colour)
    {
        if (length == 0)
            return;
        output.Write("<TD FIXEDSIZE=\"TRUE\" HEIGHT=\"5\" WIDTH=\""u8);
        output.Write(length);
        output.Write("\" BGCOLOR=\""u8);
        output.Write(colour);
        output.Write("\"></TD>"u8);
    }
}
