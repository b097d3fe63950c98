using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes the tooltips of items and lines.</summary>
internal sealed class DotTooltip(Utf8Output output, DotText text)
{
    public void Write(Node node)
    {
        output.Write(node.Kind.Name());
        output.Write((byte)' ');
        output.Write(node.Id);
        if (node.Kind.IsArgument() && node.Text.Length > 0)
        {
            output.Write(": "u8);
            text.Plain(node.Text.Span);
        }

        if (node.Rating is { } rating)
        {
            output.Write(
                node.Kind == NodeKind.Source ? "\\nreliability "u8
                : node.Kind.IsArgument() ? "\\nstrength "u8
                : "\\ncredence "u8);
            text.Plain(rating.Notation);
        }

        foreach (var property in node.Properties)
            Line(property);
        if (node.Tags.Length == 0)
            return;
        output.Write("\\n"u8);
        foreach (var tag in node.Tags)
        {
            output.Write(tag == node.Tags[0] ? "#"u8 : " #"u8);
            output.Write(tag);
        }
    }

    public void Write(DotScores scores, int node)
    {
        Line(scores.Strength(node));
        if (scores.Independence(node) is { } independence)
            Line(independence);
        if (scores.IsExplained(node))
            Line(scores.Explain(node));

        void Line(string line)
        {
            output.Write("\\n"u8);
            text.Plain(line);
        }
    }

    /// <summary>Writes the whole attribute for a line with a locator or properties.</summary>
    public void Write(RelationDetails details, RelationKind kind)
    {
        output.Write(", tooltip=\""u8);
        output.Write(kind.Name());
        if (details.Locator is { } locator)
        {
            output.Write("\\n"u8);
            text.Plain(locator);
        }

        foreach (var property in details.Properties)
            Line(property);
        output.Write((byte)'"');
    }

    private void Line(Property property)
    {
        output.Write("\\n"u8);
        text.Plain(property.Key);
        output.Write(": "u8);
        text.Plain(property.Value);
    }
}
