using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Language.Formatting;

/// <summary>The items and properties of a file in canonical order: the properties of an item precede what is nested in it.</summary>
internal sealed class LineOrder
{
    private const int None = -1;

    private LineOrder(int lines)
    {
        Next = new int[lines];
        Trivia = new int[lines];
    }

    public int First { get; private set; } = None;

    /// <summary>By item or property: the next one; -1 after the last.</summary>
    public int[] Next { get; }

    /// <summary>By item or property: the first of the comments and blank lines directly above it.</summary>
    public int[] Trivia { get; }

    /// <summary>The first of the comments and blank lines at the end of the file.</summary>
    public int LastTrivia { get; private set; }

    public static LineOrder Of(SyntaxTree tree)
    {
        var order = new LineOrder(tree.Lines.Length);
        // The line after which the next property of an item goes: at first the item itself.
        var lastProperty = new int[tree.Lines.Length];
        var last = None;
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            var line = tree.Lines[i];
            if (line.Kind == LineKind.Continuation)
            {
                order.LastTrivia = i + 1;
                continue;
            }

            if (!line.IsItem && line.Kind != LineKind.Property)
                continue;
            order.Trivia[i] = order.LastTrivia;
            order.LastTrivia = i + 1;
            lastProperty[i] = i;
            var before = line.Kind == LineKind.Property ? lastProperty[line.Parent] : last;
            order.Next[i] = before == None ? order.First : order.Next[before];
            if (before == None)
                order.First = i;
            else
                order.Next[before] = i;
            if (line.Kind == LineKind.Property)
                lastProperty[line.Parent] = i;
            if (before == last)
                last = i;
        }

        return order;
    }
}
