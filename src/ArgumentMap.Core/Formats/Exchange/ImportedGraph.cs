using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Makes a graph that the argument language can say of a map of another tool. What it cannot say is added to the losses.</summary>
internal sealed class ImportedGraph
{
    private readonly ImportedMap _map;
    private readonly KeptIds _kept;
    private readonly LossList _losses;
    private readonly IdTable _ids;
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly ImportedProperties _properties;

    /// <summary>By item: its node; -1 where an inference became a link.</summary>
    private readonly int[] _nodes;

    private ImportedGraph(ImportedMap map, KeptIds kept, LossList losses)
    {
        (_map, _kept, _losses) = (map, kept, losses);
        _nodes = new int[map.Items.Count];
        _ids = new IdTable(map.Items.Count);
        _properties = new ImportedProperties(losses);
    }

    /// <param name="source">The file, for messages.</param>
    /// <param name="kept">Where the ids of the other tool are remembered.</param>
    public static ArgumentGraph Of(ImportedMap map, SourceText source, KeptIds kept, LossList losses, Effort effort)
    {
        effort.Spend(map.Items.Count + map.Links.Count);
        return new ImportedGraph(map, kept, losses).Build(source);
    }

    private ArgumentGraph Build(SourceText source)
    {
        var links = ImportedLinks.Of(_map, _losses);
        var items = new List<int>(_map.Items.Count);
        for (var item = 0; item < _map.Items.Count; item++)
        {
            _nodes[item] = links.IsLink(item) || links.IsLeftOut(item) ? -1 : items.Count;
            if (_nodes[item] >= 0)
                items.Add(item);
        }

        var kinds = ImportedKinds.Of(_map, links.All);
        var tags = new ImmutableArray<string>[items.Count];
        var nodes = new Node[items.Count];
        for (var node = 0; node < nodes.Length; node++)
            nodes[node] = Texted(_map.Items[items[node]], kinds[items[node]]);
        Name(nodes, items);
        var sections = Sections();
        for (var node = 0; node < nodes.Length; node++)
            nodes[node] = nodes[node] with { Section = kinds.SectionOf(items[node]) };
        var relations = Relations(links.All, kinds);
        KeepSteps(links.All, nodes);
        return new ArgumentGraph(_ids.Finish())
        {
            Title = ForeignText.WithoutTags(ForeignText.Line(_map.Title), _tags, out var ofMap),
            Tags = ofMap,
            Properties = _properties.Of(_map.Properties, Keyword.Map),
            Files = [source],
            Sections = sections,
            Nodes = ImmutableCollectionsMarshal.AsImmutableArray(nodes),
            Relations = relations,
        };
    }

    private Node Texted(ImportedItem item, NodeKind kind)
    {
        var text = ForeignText.WithoutTags(ForeignText.Paragraphs(item.Text), _tags, out var tags);
        if (text.Length == 0 && !kind.Row().MayBeEmpty)
        {
            _losses.Add("statements without text: each has its id as its text");
            text = ForeignText.Line(item.Id) is { Length: > 0 } id ? id + "." : "…";
        }

        foreach (var tag in item.Tags.Where(tag => !Characters.IsTag("#" + tag)))
            _losses.Add("tags with blanks or other signs");
        return new Node
        {
            Id = "",
            Kind = kind,
            Text = text.AsMemory(),
            Tags = item.Tags.Count == 0
                ? tags
                : [.. tags.Concat(item.Tags.Where(tag => Characters.IsTag("#" + tag))).Distinct(StringComparer.Ordinal)],
            Rating = Rating(item.Rating, kind),
            Properties = _properties.Of(
                item.Id.Length == 0 || item.HasReadableId ? item.Properties : [.. item.Properties, (_kept.Id, item.Id)],
                kind.Keyword()),
        };
    }

    private Rating? Rating(string? notation, NodeKind kind)
    {
        if (notation is null)
            return null;
        var rating = kind.Row().Qualifier?.Read?.Invoke(notation, out _, out _);
        if (rating is null)
            _losses.Add("ratings that an item cannot have");
        return rating;
    }

    /// <summary>Ids that people gave come first; the others are made of the texts.</summary>
    private void Name(Node[] nodes, List<int> items)
    {
        for (var node = 0; node < nodes.Length; node++)
        {
            if (_map.Items[items[node]] is { HasReadableId: true, Id: var id })
                nodes[node] = Named(nodes[node], _ids.AddUnique(Characters.Id(id).ToString(), node));
        }

        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].Id.Length > 0)
                continue;
            var name = _map.Items[items[node]].Name;
            var id = AutoId.FromText(name.Length > 0 ? name : nodes[node].Text.Span, nodes[node].Kind.Keyword());
            nodes[node] = nodes[node] with { Id = _ids.AddUnique(id, node), HasAutoId = true };
        }
    }

    /// <summary>A node with an id, which need not be written where it is what the text gives.</summary>
    private static Node Named(Node node, string id) =>
        node with { Id = id, HasAutoId = id == AutoId.FromText(node.Text.Span, node.Kind.Keyword()) };

    private ImmutableArray<Section> Sections() =>
    [
        .. _map.Sections.Select((section, index) =>
        {
            var title = ForeignText.WithoutTags(ForeignText.Line(section.Title), _tags, out var tags);
            return new Section
            {
                Id = _ids.AddUnique(AutoId.FromText(title, Keyword.Section), ~index),
                HasAutoId = true,
                Title = title,
                Tags = tags,
                Parent = section.Parent,
            };
        }),
    ];

    private ImmutableArray<Relation> Relations(List<ImportedLink> links, ImportedKinds kinds)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>(links.Count);
        foreach (var link in links)
        {
            var kind = ImportedLinks.KindOf(link, _map.Items)!.Value;
            var keyword = RelationRules.KeywordOf(kind, kinds[link.From], kinds[link.To]);
            relations.Add(new Relation(_nodes[link.From], _nodes[link.To], kind) { Details = _properties.Details(link, keyword) });
        }

        return relations.MoveToImmutable();
    }

    /// <summary>Remembers the names of inferences that became links, where they are not those that would be given anyway.</summary>
    private void KeepSteps(List<ImportedLink> links, Node[] nodes)
    {
        var steps = new Dictionary<int, List<ImportedLink>>();
        foreach (var link in links.Where(link => link.Id.Length > 0))
        {
            ref var ofItem = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, _nodes[link.From], out _);
            (ofItem ??= []).Add(link);
        }

        foreach (var (node, ofNode) in steps)
        {
            if (ofNode.All(link => link.Id == ArgumentNet.StepId(nodes[node].Id, nodes[_nodes[link.To]].Id))
                || ofNode.Exists(link => link.Id.Contains(' ', StringComparison.Ordinal) || !CharacterCheck.IsTrimmedLine(link.Id)))
                continue;
            var ids = string.Join(' ', ofNode.Select(link => link.Id));
            nodes[node] = nodes[node] with
            {
                Properties = nodes[node].Properties.Add(new Property(PropertyName.Extension, _kept.Steps, ids)),
            };
        }
    }
}
