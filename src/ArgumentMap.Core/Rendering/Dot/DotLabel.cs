using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;

namespace ArgumentMap.Rendering.Dot;

/// <summary>Writes the labels of nodes, in Graphviz's HTML-like language: what it is, what it says, how it is scored, what is hidden behind it.</summary>
internal sealed class DotLabel(Utf8Output output, DotText text, DotStyle style, RenderOptions options)
{
    /// <summary>Length of the bar of strength 1, in points.</summary>
    private const int FullBar = 100;

    private readonly LabelParts _parts = options.Labels;

    /// <summary>Whether the label has a line already.</summary>
    private bool _begun;

    /// <param name="scores">Null where the node has none to show.</param>
    public void Write(Node node, int index, DotScores? scores, int hidden)
    {
        if (node.Kind.IsInference())
        {
            output.Write("\"\""u8);
            return;
        }

        var bar = scores?.Bar(index);
        _begun = false;
        output.Write("<"u8);
        if (bar is not null)
            output.Write("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"><TR><TD>"u8);
        Head(node, options.Marks?.Words[index]);
        if (_parts.HasFlag(LabelParts.Text) || !_begun)
            Text(node.Text.Span);
        if (scores is not null)
            Line(scores.Label(index));
        if (hidden > 0)
            Line(string.Create(CultureInfo.InvariantCulture, $"+ {hidden} hidden"));
        if (bar is { } strength)
        {
            output.Write("</TD></TR><TR><TD>"u8);
            Bar((int)Math.Round(strength * FullBar), options.Theme.Of(node.Kind).Line);
            output.Write("</TD></TR></TABLE>"u8);
        }
        else if (!_begun)
        {
            output.Write((byte)' ');
        }

        output.Write(">"u8);
    }

    /// <summary>One small line: what became of it, kind, rating, id, dates and tags, those that are asked for.</summary>
    private void Head(Node node, string? mark)
    {
        if (mark is not null)
            Word(mark);
        if (_parts.HasFlag(LabelParts.Kind))
            Word(node.Kind.Name());
        if (_parts.HasFlag(LabelParts.Rating) && node.Rating is { } rating)
            Word(rating.Notation);
        if (_parts.HasFlag(LabelParts.Id))
            Word(node.Id);
        if (_parts.HasFlag(LabelParts.Dates))
        {
            Date("", node.Get(PropertyName.Date));
            Date("until ", node.Get(PropertyName.Until));
            Date("retracted ", node.Get(PropertyName.Retracted));
        }

        if (_parts.HasFlag(LabelParts.Tags))
        {
            foreach (var tag in node.Tags)
                Word(tag, "#"u8);
        }

        if (_begun)
            output.Write("</FONT>"u8);

        void Date(string what, string? date)
        {
            if (date is not null)
                Word(what + date);
        }
    }

    private void Word(string word, ReadOnlySpan<byte> sign = default)
    {
        output.Write(_begun ? " · "u8 : style.Muted);
        _begun = true;
        output.Write(sign);
        text.Markup(word);
    }

    private void Text(ReadOnlySpan<char> words)
    {
        foreach (var line in new LineBreaks(words))
            Line(line);
    }

    private void Line(ReadOnlySpan<char> line)
    {
        if (_begun)
            output.Write("<BR/>"u8);
        _begun = true;
        text.Markup(line);
    }

    private void Bar(int length, string colour)
    {
        output.Write("<TABLE BORDER=\"1\" COLOR=\""u8);
        output.Write(colour);
        output.Write("\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"u8);
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
