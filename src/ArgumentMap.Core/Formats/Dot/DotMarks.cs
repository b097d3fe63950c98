using ArgumentMap.Comparison;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes how additions, removals and changes look; lines and signs tell them apart as well as colours.</summary>
internal sealed class DotMarks(Marks marks, Theme theme, Utf8Output output, DotText text)
{
    /// <summary>Writes the attributes of a node that override those of its kind.</summary>
    public void Node(NodeKind kind, int node)
    {
        if (marks.Nodes[node] is not { } change)
            return;
        output.Write(", color=\""u8);
        output.Write(Colour(change));
        if (kind.IsArgument())
        {
            // An argument has no label that could show the change.
            output.Write("\", fillcolor=\""u8);
            output.Write(change == ChangeKind.Removed ? theme.Background : Colour(change));
            output.Write("\", xlabel=\""u8);
            text.Plain(marks.Words[node]!);
        }

        output.Write("\", penwidth="u8);
        output.Write(change == ChangeKind.Removed ? "1.4"u8 : "3.6"u8);
        if (change != ChangeKind.Removed)
            return;
        output.Write(", style=\"filled,dashed"u8);
        output.Write(
            kind switch { NodeKind.Premise or NodeKind.Question => ",rounded"u8, NodeKind.Objection => ",diagonals"u8, _ => ""u8 });
        output.Write("\", fontcolor=\""u8);
        output.Write(theme.Muted);
        output.Write("\", fillcolor=\""u8);
        output.Write(theme.Background);
        output.Write((byte)'"');
    }

    /// <summary>Writes what the node was before the change, as lines of a tooltip.</summary>
    public void Notes(int node)
    {
        foreach (var note in marks.Notes[node])
        {
            output.Write("\\n"u8);
            text.Plain(note);
        }
    }

    /// <summary>Writes the attributes of a relation that override those of its kind.</summary>
    public void Relation(int relation)
    {
        if (marks.Relations[relation] is not { } change)
            return;
        output.Write(", color=\""u8);
        output.Write(Colour(change));
        output.Write("\", fontcolor=\""u8);
        output.Write(Colour(change));
        output.Write("\", fontsize=14, penwidth="u8);
        output.Write(change == ChangeKind.Removed ? "0.8"u8 : "2.6"u8);
        output.Write(", label=\""u8);
        output.Write(change.Sign());
        output.Write((byte)'"');
    }

    private string Colour(ChangeKind change) => change switch
    {
        ChangeKind.Added => theme.Premise.Line,
        ChangeKind.Removed => theme.Objection.Line,
        _ => theme.Undercut.Line,
    };
}
