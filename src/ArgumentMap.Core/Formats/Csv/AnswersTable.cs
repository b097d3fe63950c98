using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Csv;

/// <summary>
/// The table of an analysis of competing hypotheses: a column for each answer to a question; a row for each answer, then one for each item
/// that bears on an answer. A cell says how the item of the row bears on the answer of the column.
/// </summary>
internal sealed class AnswersTable
{
    private readonly MapView _view;
    private readonly CsvOutput _output;
    private readonly ArgumentGraph _graph;
    private readonly ImmutableArray<Link> _links;

    /// <summary>By node: its links to answers, as indices into <see cref="_links"/>.</summary>
    private readonly Dictionary<int, List<int>> _linksOf = [];

    public AnswersTable(MapView view, CsvOutput output) =>
        (_view, _output, _graph, _links) = (view, output, view.Graph, Link.Of(view.Graph));

    public void Write()
    {
        var answers = _graph.NodesOf(NodeKind.Question)
            .Where(_view.Visible.Shows)
            .SelectMany(question => Answers.Of(_graph, question))
            .Where(_view.Visible.Shows)
            .Distinct()
            .ToList();
        FindRows([.. answers]);
        foreach (var heading in (ReadOnlySpan<string>)["kind", "text", "id", "rating", "strength", "verdict"])
            _output.Cell(heading);
        foreach (var answer in answers)
            _output.Cell(_graph.Nodes[answer].Id);
        _output.EndRow();
        foreach (var row in answers.Union(_linksOf.Keys.Order()))
            Row(row, answers);
    }

    private void FindRows(HashSet<int> answers)
    {
        for (var i = 0; i < _links.Length; i++)
        {
            var link = _links[i];
            if (!answers.Contains(link.Target) || Word(link.Kind) is null || !_view.Visible.Shows(link.Item))
                continue;
            if (!_linksOf.TryGetValue(link.Item, out var links))
                _linksOf[link.Item] = links = [];
            links.Add(i);
        }
    }

    private void Row(int item, List<int> answers)
    {
        // Most cells are empty, and still take work.
        _view.Effort.Spend(answers.Count);
        _output.Item(_view, item, TextOf(item));
        var cells = _linksOf.GetValueOrDefault(item, []).ToLookup(link => _links[link].Target);
        foreach (var answer in answers)
            _output.Cell(string.Join("; ", cells[answer].Select(Cell)));
        _output.EndRow();
    }

    /// <summary>How an item bears on an answer, with the relevance as it was written: <c>for LR 20</c>.</summary>
    private string Cell(int index)
    {
        var link = _links[index];
        var relevance = _graph.Relations[link.Relation].Properties.FirstOrDefault(property => property.Name == PropertyName.Relevance);
        return relevance is null ? Word(link.Kind)! : $"{Word(link.Kind)} {relevance.Value}";
    }

    /// <summary>Null for what bears on nothing: an answer itself, or a question that an answer raises.</summary>
    private static string? Word(RelationKind kind) => kind switch
    {
        RelationKind.Support => "for",
        RelationKind.Citation => "cited",
        _ => kind.IsAttack() ? "against" : null,
    };

    /// <summary>The text of an item; of an argument without one, those of its premises.</summary>
    private string TextOf(int item)
    {
        var text = _graph.Nodes[item].Text;
        if (!text.IsEmpty || !_graph.Nodes[item].Kind.IsInference())
            return text.ToString();
        var premises = new List<string>();
        foreach (var index in _graph.Incoming[item])
        {
            var relation = _graph.Relations[index];
            if (relation.Kind == RelationKind.Premise)
                premises.Add(Paragraphs.OnOneLine(_graph.Nodes[relation.From].Text));
        }

        return string.Join("; ", premises);
    }
}
