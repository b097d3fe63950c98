using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Language.Formatting;

/// <summary>Prints a file in canonical form: items are aligned, properties precede nested items, comments are kept.</summary>
public sealed class Formatter
{
    private readonly SyntaxTree _tree;
    private readonly LineWriter _writer = new();

    /// <summary>By line: its depth, 0 at the top.</summary>
    private readonly int[] _depths;

    private Formatter(SyntaxTree tree)
    {
        _tree = tree;
        _depths = new int[tree.Lines.Length];
    }

    /// <summary>The canonical text; null where a line of the file could not be read, so that nothing gets lost.</summary>
    public static string? Format(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (!tree.IsWellFormed)
            return null;
        var formatter = new Formatter(tree);
        formatter.MeasureDepths();
        formatter.Print();
        return formatter._writer.ToString();
    }

    private void MeasureDepths()
    {
        var open = new List<int>();
        for (var i = 0; i < _depths.Length; i++)
        {
            var line = _tree.Lines[i];
            if (line.IsItem)
            {
                _depths[i] = line.Parent < 0 ? 0 : _depths[line.Parent] + 1;
                open.RemoveRange(_depths[i], open.Count - _depths[i]);
                open.Add(line.Indentation);
            }
            else if (line.Kind == LineKind.Property)
            {
                _depths[i] = _depths[line.Parent] + 1;
            }
            else if (line.Kind == LineKind.Comment)
            {
                // The depth that an item with this indentation would have.
                var found = open.FindIndex(indentation => indentation >= line.Indentation);
                _depths[i] = found < 0 ? open.Count : found;
            }
        }
    }

    private void Print()
    {
        var order = LineOrder.Of(_tree);
        for (var i = order.First; i >= 0; i = order.Next[i])
        {
            PrintTrivia(order.Trivia[i], i);
            PrintLine(i);
        }

        PrintTrivia(order.LastTrivia, _tree.Lines.Length);
    }

    private void PrintTrivia(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_tree.Lines[i].Kind == LineKind.Comment)
                _writer.Comment(_depths[i], _tree.Source[_tree.Lines[i].Text]);
            else if (_tree.Lines[i].Kind == LineKind.Blank)
                _writer.Blank();
        }
    }

    private void PrintLine(int index)
    {
        var line = _tree.Lines[index];
        var word = _tree.Source[line.Word];
        if (line.Kind == LineKind.Property)
        {
            _writer.Property(_depths[index], word, Words(index));
            return;
        }

        var qualifier = line.HasQualifier ? Characters.WithPlainBlanks(_tree.Source[line.Qualifier]).ToString() : null;
        _writer.Item(_depths[index], word, _tree.Source[line.Id], qualifier, line.Kind == LineKind.Reference ? null : Words(index));
    }

    private string Words(int index)
    {
        if (!IncludeLines.IsInclude(_tree.Lines[index]))
            return JoinedText.Of(_tree, index).ToString();
        var path = IncludeLines.PathOf(_tree, index, out var name);
        return name is null ? path : $"{path} as {name}";
    }
}
