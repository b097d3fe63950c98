using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Editing;

/// <summary>
/// Keeps references to generated ids valid. Such an id depends on the text, and where two items have the same, on their order; before an
/// edit would change one that a line refers to, it is written down.
/// </summary>
internal sealed class KeptIds
{
    private readonly ArgumentDocument _document;
    private readonly List<Entry> _entries = [];

    /// <summary>Lines of the map's own file that an edit takes out.</summary>
    private readonly HashSet<int> _removed = [];

    public KeptIds(ArgumentDocument document)
    {
        _document = document;
        var graph = document.Graph;
        for (var section = 0; section < graph.Sections.Length; section++)
            Add(new MapItem(-1, section), graph.Sections[section].Title);
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if (!graph.Nodes[node].Kind.IsStep())
                Add(new MapItem(node, -1), graph.Nodes[node].Text.ToString());
        }
    }

    /// <summary>Takes out the items of some lines.</summary>
    public void Remove(int first, int last)
    {
        for (var line = first; line <= last; line++)
            _removed.Add(line);
    }

    /// <summary>Lets the items of some lines follow another line, those of the same place in their old order.</summary>
    public void Move(int first, int last, int after)
    {
        foreach (var entry in _entries.Where(entry => entry.IsOwn && entry.Line >= first && entry.Line <= last))
            entry.Order = (after, 1, entry.Line);
    }

    /// <summary>Adds an item behind a line.</summary>
    public void Add(int after, Keyword keyword, string? id, string text) => _entries.Add(new Entry
    {
        Item = new MapItem(keyword == Keyword.Section ? -1 : 0, -1),
        IsOwn = true,
        Line = -1,
        Order = (after, 1, 0),
        Written = id,
        Base = AutoId.FromText(text, keyword),
        OldId = "",
    });

    /// <summary>Gives the item of a line another text.</summary>
    public void ChangeText(int line, string text)
    {
        if (Own(line) is { } entry)
            entry.Base = AutoId.FromText(text, _document.Trees[0].Lines[line].Keyword);
    }

    /// <summary>Gives the item of a line an id of its own.</summary>
    public void Rename(int line, string id)
    {
        if (Own(line) is { } entry)
            (entry.Written, entry.OldId) = (id, id);
    }

    /// <summary>The ids to write down, by line of the map's own file; null where one would have to be written in another file.</summary>
    public SortedDictionary<int, string>? ToWrite(Effort effort)
    {
        _entries.RemoveAll(entry => entry.IsOwn && _removed.Contains(entry.Line));
        _entries.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        var referred = Referred();
        var written = new SortedDictionary<int, string>();
        for (var isStable = false; !isStable;)
        {
            effort.Spend(_entries.Count);
            isStable = true;
            var ids = Generate();
            for (var i = 0; i < _entries.Count; i++)
            {
                var entry = _entries[i];
                if (entry.Written is not null || ids[i] == entry.OldId || !referred.Contains(entry.OldId))
                    continue;
                if (!entry.IsOwn)
                    return null;
                entry.Written = entry.OldId;
                written.Add(entry.Line, entry.OldId);
                isStable = false;
            }
        }

        return written;
    }

    private Entry? Own(int line) => _entries.FirstOrDefault(entry => entry.IsOwn && entry.Line == line);

    private void Add(MapItem item, string text)
    {
        var graph = _document.Graph;
        var place = item.DeclarationIn(_document);
        var tree = _document.Trees[place.File];
        ref readonly var line = ref tree.Lines.ItemRef(place.Line);
        var id = item.IdIn(graph);
        _entries.Add(new Entry
        {
            Item = item,
            IsOwn = place.File == 0,
            Line = place.Line,
            Order = (place.Line, 0, 0),
            File = place.File == 0 ? "" : tree.Source.Path,
            Written = item.HasAutoId(graph) ? null : id,
            Base = line.Id.Length > 0 ? id : AutoId.FromText(text, line.Keyword),
            OldId = id,
        });
    }

    /// <summary>The ids that the items would get, in the order of the entries.</summary>
    private string[] Generate()
    {
        var taken = new HashSet<string>(_entries.Select(entry => entry.Written).OfType<string>(), StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new string[_entries.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var entry = _entries[i];
            ids[i] = entry.Written ?? entry.Base;
            if (entry.Written is not null || taken.Add(entry.Base))
                continue;
            var number = next.GetValueOrDefault(entry.Base, 2);
            do
                ids[i] = string.Create(CultureInfo.InvariantCulture, $"{entry.Base}-{number++}");
            while (!taken.Add(ids[i]));
            next[entry.Base] = number;
        }

        return ids;
    }

    /// <summary>The ids that some line names which stays.</summary>
    private HashSet<string> Referred()
    {
        var referred = new HashSet<string>(StringComparer.Ordinal);
        for (var file = 0; file < _document.Trees.Length; file++)
        {
            var tree = _document.Trees[file];
            for (var line = 0; line < tree.Lines.Length; line++)
            {
                if (file == 0 && _removed.Contains(line))
                    continue;
                if (tree.Lines[line].Kind == LineKind.Reference)
                    Refer(new FileLine(file, line), tree.Lines[line].Keyword == Keyword.Section, referred);
                else if (tree.Lines[line] is { Kind: LineKind.Property, Property: PropertyName.Expect } expect
                    && Expectation.TryParse(tree.Source[expect.Text], out var expectation, out _) && expectation.Answer is { } answer)
                    referred.Add(answer);
            }
        }

        return referred;
    }

    private void Refer(FileLine place, bool isSection, HashSet<string> referred)
    {
        var graph = _document.Graph;
        if (isSection && _document.Lines.SectionAt(place) is >= 0 and var section)
            referred.Add(graph.Sections[section].Id);
        else if (!isSection && _document.Lines.NodeAt(place) is >= 0 and var node)
            referred.Add(graph.Nodes[node].Id);
    }

    private sealed class Entry
    {
        public MapItem Item { get; init; }

        /// <summary>Whether it is declared in the map's own file.</summary>
        public bool IsOwn { get; init; }

        public int Line { get; init; }

        public string File { get; init; } = "";

        public (int Line, int Behind, int Old) Order { get; set; }

        public string? Written { get; set; }

        public required string Base { get; set; }

        public required string OldId { get; set; }

        /// <summary>Sections get their ids first, then the items of the map's own file, then those of the others by name.</summary>
        public (bool, string, (int, int, int)) Rank => (!Item.IsSection, File, Order);
    }
}
