using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Argdown;

/// <summary>
/// Makes a map of the elements of a file: an argument whose premises are written out is an argument with its intermediate ones, any other
/// is a statement.
/// </summary>
internal sealed class ArgdownGraph
{
    private static readonly KeptIds Kept = new("argdown");

    private readonly ArgdownElements _elements;
    private readonly LossList _losses;
    private readonly ImportedMap _map;

    /// <summary>By element: its item; of an argument that is written out the last inference.</summary>
    private readonly int[] _items;

    /// <summary>By element: the statement that it leads to; itself for a statement.</summary>
    private readonly int[] _conclusions;

    private ArgdownGraph(ArgdownElements elements, LossList losses, ImportedMap map)
    {
        (_elements, _losses, _map) = (elements, losses, map);
        _items = new int[elements.All.Count];
        _conclusions = new int[elements.All.Count];
    }

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        var map = new ImportedMap();
        var elements = ArgdownReader.Read(source, diagnostics, losses, effort, map);
        var graph = new ArgdownGraph(elements, losses, map);
        graph.AddItems();
        graph.AddInferences();
        graph.AddRelations();
        return ImportedGraph.Of(map, source, Kept, losses, effort);
    }

    private void AddItems()
    {
        for (var element = 0; element < _items.Length; element++)
        {
            var read = _elements.All[element];
            var data = ForeignYaml.Read(read.Data ?? "{}");
            var role = IsWritten(element) || read.Kind == ArgdownKind.Inference ? ItemRole.Support
                : ArgdownData.IsSource(data) ? ItemRole.Source
                : ItemRole.Statement;
            // The last inference of an argument is the argument itself.
            _items[element] = read.Kind == ArgdownKind.Inference ? -1 : _map.Add(Item(read, role, data));
            _conclusions[element] = _items[element];
            foreach (var (name, url) in read.Links)
            {
                if (PropertyValues.CheckUrl(url) is null)
                    _map.Link(_map.SourceAt(url, name), _items[element], LinkRole.Citation);
                else
                    _losses.Add("links to what has no address in the web");
            }
        }
    }

    private bool IsWritten(int element) =>
        _elements.All[element].Rows.Exists(row => _elements.All[row.Element].Kind == ArgdownKind.Inference);

    private ImportedItem Item(ArgdownElement element, ItemRole role, YamlValue? data)
    {
        var properties = ArgdownData.Properties(data, _losses);
        var title = element.Title;
        var isId = Characters.IsId(title);
        var text = element.Text.Length > 0 || role == ItemRole.Support ? element.Text : title;
        if (title.Length > 0 && !isId && text != title)
            properties.Insert(0, ("label", title));
        return new ImportedItem(role, text)
        {
            Id = isId ? title : "",
            IsGiven = isId,
            Name = title,
            Tags = element.Tags,
            Properties = properties,
            Rating = data?.TextOf("rating") is { Length: > 0 } rating ? rating : null,
            Section = element.Section,
        };
    }

    private void AddInferences()
    {
        for (var element = 0; element < _items.Length; element++)
        {
            if (IsWritten(element))
                AddInferences(element);
            else if (_elements.All[element].Rows.Count > 0)
                _losses.Add("premises of arguments without a conclusion: they stand alone");
        }
    }

    private void AddInferences(int argument)
    {
        var rows = _elements.All[argument].Rows;
        var last = rows.FindLastIndex(row => _elements.All[row.Element].Kind == ArgdownKind.Inference);
        var statements = new Dictionary<int, int>();
        var premises = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var (element, number) = rows[row];
            if (_elements.All[element].Kind != ArgdownKind.Inference)
            {
                premises.Add(element);
                statements[number] = element;
                continue;
            }

            if (row + 1 >= rows.Count || _elements.All[rows[row + 1].Element].Kind == ArgdownKind.Inference)
            {
                _losses.Add("inferences that lead to nothing: their premises stand alone");
                continue;
            }

            var inference = _elements.All[element];
            var item = row == last ? _items[argument] : _map.Add(new ImportedItem(ItemRole.Support, "") { Section = inference.Section });
            if (inference.Text.Length > 0)
                _map.Items[item].Properties.Insert(0, ("scheme", inference.Text));
            _items[element] = item;
            var used = inference.Uses.Count > 0
                ? inference.Uses.Select(use => statements.GetValueOrDefault(use, -1)).Where(premise => premise >= 0)
                : premises;
            foreach (var premise in used)
                _map.Link(_items[premise], item, Role(_items[premise], LinkRole.Premise));
            // The conclusion is there for the next step, and is not used up by this one.
            premises.Clear();
            var conclusion = rows[row + 1].Element;
            _map.Link(item, _items[conclusion], LinkRole.Conclusion);
            _conclusions[argument] = _items[conclusion];
        }
    }

    private void AddRelations()
    {
        foreach (var (from, to, relation) in _elements.Relations)
        {
            var (source, target) = (_conclusions[from], _items[to]);
            if (source < 0 || target < 0)
                _losses.Add("relations of inferences without a conclusion");
            else if (relation == ArgdownRelation.Supports)
                Support(source, target, _conclusions[to]);
            else if (relation == ArgdownRelation.Undercuts && !_map.Items[target].IsInference)
                Attack(source, target, isUndercut: true);
            else
                Attack(source, target, isUndercut: false);
        }
    }

    private void Support(int source, int target, int conclusion)
    {
        if (_map.Items[target].IsInference)
            _losses.Add("support of arguments whose premises are written out: it is support of what they conclude");
        // That an argument supports its own conclusion is said already.
        if (source != conclusion)
            _map.Link(source, conclusion, Role(source, LinkRole.Support));
    }

    /// <summary>A source does not support what it is written under, but is cited for it.</summary>
    private LinkRole Role(int item, LinkRole role) => _map.Items[item].Role == ItemRole.Source ? LinkRole.Citation : role;

    private void Attack(int source, int target, bool isUndercut)
    {
        if (isUndercut)
            _losses.Add("undercuts of arguments whose premises are not written out: they are objections");
        _map.Link(source, target, LinkRole.Attack);
    }
}
