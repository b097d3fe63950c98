using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Second pass: creates the sections and nodes in text order.</summary>
/// <remarks>Each gets its text, rating and properties and, if none was given or it was taken, a generated id.</remarks>
internal sealed class ItemPass(GraphDraft draft)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    public void Run()
    {
        ReadMap();
        draft.Sections = new Section[draft.SectionDrafts.Count];
        foreach (var i in InOrder(draft.SectionDrafts))
            draft.Sections[i] = Section(draft.SectionDrafts[i], i);
        foreach (var (id, _) in draft.LostIds)
            draft.Ids.Reserve(id);
        draft.Nodes = new Node[draft.NodeDrafts.Count];
        var lost = draft.LostItems.GroupBy(item => item.Key.Tree)
            .ToDictionary(items => items.Key, items => new Queue<(LineKey Key, int Before)>(items));
        foreach (var i in InOrder(draft.NodeDrafts))
        {
            var item = draft.NodeDrafts[i];
            if (lost.Count > 0 && lost.TryGetValue(item.Key.Tree, out var earlier))
            {
                while (earlier.TryPeek(out var next) && next.Before <= i)
                    Lost(earlier.Dequeue().Key);
            }

            // The line of an inference declares or refers to something else, and its id needs the ids of both its ends.
            if (draft.Lines[item.Key.Tree][item.Key.Line].Node == i)
                draft.Nodes[i] = Node(item, i);
        }

        foreach (var file in draft.InOrderOfNames().Where(lost.ContainsKey))
        {
            foreach (var (key, _) in lost[file])
                Lost(key);
        }
    }

    /// <summary>Checks an item that does not count, and keeps the id that it would have.</summary>
    private void Lost(LineKey key)
    {
        var tree = draft.Trees[key.Tree];
        ref readonly var line = ref draft[key];
        if (line.IsLost && line.Keyword != Keyword.Section)
            Qualifiers.ReadRating(tree, line, draft.Diagnostics);
        if (line.Id.Length > 0)
            return;
        var text = TrailingTags.Split(JoinedText.Of(tree, key.Line), _tags, out _);
        draft.LostIds.TryAdd(draft.Ids.Reserve(draft.Files[key.Tree].Prefix + AutoId.FromText(text.Span, line.Keyword)), key);
    }

    /// <summary>The items file by file, in the order in which they get ids from their texts.</summary>
    private IEnumerable<int> InOrder(List<ItemDraft> items)
    {
        if (draft.Files.Count == 1)
            return Enumerable.Range(0, items.Count);
        var starts = new int[draft.Files.Count + 1];
        foreach (var item in items)
            starts[item.Key.Tree + 1]++;
        for (var file = 0; file < draft.Files.Count; file++)
            starts[file + 1] += starts[file];
        return draft.InOrderOfNames().SelectMany(file => Enumerable.Range(starts[file], starts[file + 1] - starts[file]));
    }

    /// <summary>Reads the settings of the map; those of included files only apply to themselves.</summary>
    private void ReadMap()
    {
        var tree = draft.Trees[0];
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (line is { Kind: LineKind.Declaration, Keyword: Keyword.Map, IsCounted: true })
            {
                draft.Title = TrailingTags.Split(JoinedText.Of(tree, i), _tags, out var tags).ToString();
                draft.Tags = tags;
                draft.Properties = PropertiesOf(new LineKey(0, i));
            }

            if (line.IsItem)
                return;
        }
    }

    private Section Section(ItemDraft item, int index)
    {
        var tree = draft.Trees[item.Key.Tree];
        ref readonly var line = ref draft[item.Key];
        Qualifiers.CheckNone(tree, line, "a section", draft.Diagnostics);
        var title = TrailingTags.Split(JoinedText.Of(tree, item.Key.Line), _tags, out var tags);
        return new Section
        {
            Id = item.Id ?? MakeId(item.Key.Tree, line, title.Span, ~index),
            HasAutoId = item.Id is null,
            Title = title.ToString(),
            Tags = tags,
            Properties = PropertiesOf(item.Key),
            Parent = line.Parent < 0 ? -1 : draft.Lines[item.Key.Tree][line.Parent].Section,
            Location = draft.LocationOf(item.Key),
        };
    }

    private Node Node(ItemDraft item, int index)
    {
        var tree = draft.Trees[item.Key.Tree];
        ref readonly var line = ref draft[item.Key];
        var text = TrailingTags.Split(JoinedText.Of(tree, item.Key.Line), _tags, out var tags);
        if ((text.Length == 0 && !line.Keyword.Row().MayBeEmpty) || IsBlockMark(text.Span, tree, item.Key.Line))
            draft.Diagnostics.Add(WithoutText(tree, item.Key.Line));

        return new Node
        {
            Id = item.Id ?? MakeId(item.Key.Tree, line, text.Span, index),
            HasAutoId = item.Id is null,
            Kind = line.Keyword.Row().Declares!.Value,
            Text = text,
            Tags = tags,
            Rating = Qualifiers.ReadRating(tree, line, draft.Diagnostics),
            Properties = PropertiesOf(item.Key),
            Section = draft.Lines[item.Key.Tree][item.Key.Line].Section,
            Location = draft.LocationOf(item.Key),
        };
    }

    /// <summary>Whether a text is the sign by which YAML begins one on the lines below, and these could not be read.</summary>
    private static bool IsBlockMark(ReadOnlySpan<char> text, SyntaxTree tree, int index) =>
        text is "|" or ">" or "|-" or ">-" && index + 1 < tree.Lines.Length && tree.Lines[index + 1].Kind == LineKind.Malformed;

    /// <summary>An item without a text that groups premises is likely meant to link them, if what links is allowed there.</summary>
    private static Diagnostic WithoutText(SyntaxTree tree, int index)
    {
        ref readonly var line = ref tree.Lines.ItemRef(index);
        var (message, meant) = ($"Expected the text of {line.Keyword.WithArticle()} after the ':'.", line.Keyword.Row().WithoutText);
        if (IsBlockMark(tree.Source[line.Text], tree, index))
            message += " '|' stands before each line that continues a text.";
        var above = line.Parent < 0 ? Keyword.None : tree.Lines[line.Parent].Keyword;
        var links = meant != Keyword.None && meant.IsAllowedUnder(above) && HasPremise(tree, index);
        return new Diagnostic(
            DeclarationDiagnostics.EmptyText,
            links ? $"{message} For premises that count only together write '{meant.Name()}'." : message,
            new SourceLocation(tree.Source, line.Word))
        {
            Fix = links ? CodeFix.Replace($"write '{meant.Name()}'", line.Word, meant.Name()) : null,
        };
    }

    private static bool HasPremise(SyntaxTree tree, int index)
    {
        for (var i = index + 1; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (line.IsItem && line.Parent < index)
                return false;
            if (line is { IsItem: true, IsMisplaced: false, Keyword: Keyword.Premise } && line.Parent == index)
                return true;
        }

        return false;
    }

    /// <summary>Derives an id from the one that is taken or else from the text.</summary>
    private string MakeId(int tree, in LineSyntax line, ReadOnlySpan<char> text, int index)
    {
        var id = line.Id.Length > 0 ? Characters.Id(draft.Trees[tree].Source[line.Id]).ToString() : AutoId.FromText(text, line.Keyword);
        return draft.Ids.AddUnique(draft.Files[tree].Prefix + id, index);
    }

    private ImmutableArray<Property> PropertiesOf(LineKey key) =>
        draft.ItemProperties.Count > 0 && draft.ItemProperties.TryGetValue(key, out var bag) ? bag.ToImmutable() : [];
}
