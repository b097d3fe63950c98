using System.Collections.Immutable;
using ArgumentMap.Graph.Building;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Graph;

/// <summary>A map as nodes and relations, immutable, in text order.</summary>
public sealed class ArgumentGraph
{
    private readonly Dictionary<string, int> _ids;
    private Adjacency? _incoming;
    private ImmutableArray<int> _theses;
    private Adjacency? _outgoing;
    private Components? _components;
    private ByKind? _nodesByKind;
    private ByKind? _relationsByKind;

    /// <param name="ids">Index of every node by its id.</param>
    internal ArgumentGraph(Dictionary<string, int> ids) => _ids = ids;

    /// <summary>The title; empty where the map has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The settings of the map, in text order.</summary>
    public ImmutableArray<Property> Properties { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The file of the map, then those it includes.</summary>
    public ImmutableArray<SourceText> Files { get; init; } = [];

    /// <summary>The included files that say what they expect, as maps of their own.</summary>
    internal IncludedMaps Included { get; init; } = IncludedMaps.None;

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<Node> Nodes { get; init; } = [];

    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>By node: the relations that end in it.</summary>
    internal Adjacency Incoming => _incoming ??= Adjacency.Of(Nodes.Length, Relations.Length, relation => Relations[relation].To);

    /// <summary>
    /// Ascending indices of the claims that the map's arguments come down to: those that bear on no other claim, except on claims that bear
    /// on them in turn. Empty only if there are no claims.
    /// </summary>
    public ImmutableArray<int> Theses => _theses.IsDefault ? _theses = Graph.Theses.Of(this) : _theses;

    /// <summary>By node: the relations that start at it.</summary>
    internal Adjacency Outgoing => _outgoing ??= Adjacency.Of(Nodes.Length, Relations.Length, relation => Relations[relation].From);

    /// <summary>The components of the items by all relations: where none is cyclic, none is by some of them, and their order serves as well.</summary>
    internal Components Components => _components ??= Components.Of(this);

    /// <summary>The nodes of a kind, ascending.</summary>
    internal ImmutableArray<int> NodesOf(NodeKind kind) => (_nodesByKind ??= new ByKind(KindsOfNodes()))[(byte)kind];

    /// <summary>The relations of a kind, ascending.</summary>
    internal ImmutableArray<int> RelationsOf(RelationKind kind) => (_relationsByKind ??= new ByKind(KindsOfRelations()))[(byte)kind];

    /// <summary>The node with this id; null where there is none.</summary>
    public Node? this[string id] => IndexOf(id) is >= 0 and var index ? Nodes[index] : null;

    /// <summary>The last day of the map's <c>as-of</c>; null where it has none.</summary>
    public CalendarDay? AsOf => Get(PropertyName.AsOf) is { } day && PartialDate.TryParse(day, out var date) ? date.Last : null;

    /// <summary>The value of a setting; null where the map does not have it.</summary>
    public string? Get(PropertyName name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property.Value;
        }

        return null;
    }

    /// <summary>Whether a node is one of the <see cref="Theses"/>.</summary>
    public bool IsThesis(int node) => Theses.BinarySearch(node) >= 0;

    /// <summary>Whether a node is a question of which only one answer can hold.</summary>
    public bool IsExclusive(int question) => Nodes[question].Get(PropertyName.Answers) == PropertyType.Exclusive;

    /// <summary>The source of a citation, also where an undercut made that into a node.</summary>
    /// <param name="citation">A relation of kind <see cref="RelationKind.Citation"/>.</param>
    internal int SourceOf(in Relation citation)
    {
        if (!Nodes[citation.From].Kind.IsStep())
            return citation.From;
        foreach (var relation in Incoming[citation.From])
        {
            if (Relations[relation].Kind == RelationKind.Reliance)
                return Relations[relation].From;
        }

        return citation.From;
    }

    /// <summary>Whether a relation leads from an item into its own step, which another relation leads on from.</summary>
    internal bool BeginsStep(in Relation relation) =>
        Nodes[relation.To].Kind is var kind && kind.IsStep() && relation.Kind == kind.BeginningOf();

    /// <summary>Index of the node with this id; -1 where there is none.</summary>
    public int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var normal = Normalization.IsPlain(id) ? id : Normalization.Nfc(id);
        return _ids.TryGetValue(normal, out var index) && index >= 0 ? index : -1;
    }

    /// <summary>The same map with another node in the place of one that has the same id and kind.</summary>
    internal ArgumentGraph With(int index, Node node) => new(_ids)
    {
        Title = Title,
        Properties = Properties,
        Tags = Tags,
        Files = Files,
        Included = Included,
        Sections = Sections,
        Nodes = Nodes.SetItem(index, node),
        Relations = Relations,
    };

    /// <summary>What bears on a node: its premises, objections and sources, in text order. Empty for an unknown id.</summary>
    public IEnumerable<Bearing> To(string id) => Bearings(Incoming, id);

    /// <summary>What a node bears on, in text order. Empty for an unknown id.</summary>
    public IEnumerable<Bearing> From(string id) => Bearings(Outgoing, id);

    private IEnumerable<Bearing> Bearings(Adjacency relations, string id)
    {
        if (IndexOf(id) is not (>= 0 and var node))
            yield break;
        for (var i = 0; i < relations[node].Length; i++)
        {
            var relation = Relations[relations[node][i]];
            yield return new Bearing(Nodes[relation.From], Nodes[relation.To], relation);
        }
    }

    private byte[] KindsOfNodes()
    {
        var kinds = new byte[Nodes.Length];
        for (var node = 0; node < kinds.Length; node++)
            kinds[node] = (byte)Nodes[node].Kind;
        return kinds;
    }

    private byte[] KindsOfRelations()
    {
        var kinds = new byte[Relations.Length];
        for (var relation = 0; relation < kinds.Length; relation++)
            kinds[relation] = (byte)Relations.ItemRef(relation).Kind;
        return kinds;
    }
}
