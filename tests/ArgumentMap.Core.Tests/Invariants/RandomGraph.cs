using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using CsCheck;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>Generates graphs of every kind of node and relation, such as a text could describe.</summary>
internal sealed class RandomGraph
{
    private static readonly string[] Words =
        [
            "the", "water", "stood", "high", "#7", "is", "a", "[note]", "cost:", "// no", "|", "über", "水位", "\uD83D\uDE00", "\"so\"",
            "\\N", "&lt;", "<i>", "premise", "2.5",
        ];

    private static readonly string[] Dates = ["2024-10-03", "1850~", "185X", "1914/1918", "../1918", "-0043", "1850~/1914?"];

    private static readonly string[] Ids = ["a", "B2", "ω", "水", "x-1", "n.0", "claim", "source", "0", "_"];

    private readonly Random _random;
    private readonly List<Node> _nodes = [];
    private readonly List<Section> _sections = [];
    private readonly List<Relation> _relations = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    private RandomGraph(int seed) => _random = new Random(seed);

    public static Gen<ArgumentGraph> Graphs { get; } = Gen.Int.Select(seed => new RandomGraph(seed).Build());

    private ArgumentGraph Build()
    {
        for (var i = _random.Next(3); i > 0; i--)
        {
            _sections.Add(new Section
            {
                Id = Id(~_sections.Count),
                Title = Text(),
                Tags = Tags(),
                Properties = Some("x-s"),
                Parent = _random.Next(-1, _sections.Count),
            });
        }

        for (var i = 1 + _random.Next(3); i > 0; i--)
            Add(NodeKind.Claim, AnySection());
        for (var i = _random.Next(25); i > 0; i--)
            Grow();
        return new ArgumentGraph(_ids)
        {
            Title = Text(),
            Properties = Some("author", "description", "x-m"),
            Tags = Tags(),
            Sections = [.. _sections],
            Nodes = [.. _nodes],
            Relations = [.. _relations],
        };
    }

    private void Grow()
    {
        var target = _random.Next(_nodes.Count);
        var kind = _nodes[target].Kind;
        var section = _nodes[target].Section;
        switch (_random.Next(10))
        {
            case 0:
                var question = Add(NodeKind.Question, AnySection());
                Relate(Pick(node => node.Kind == NodeKind.Claim), question, RelationKind.Answer);
                break;
            case 1:
                var source = Add(NodeKind.Source, AnySection());
                if (kind == NodeKind.Source)
                    Relate(source, target, RelationKind.Reliance, Citation());
                else if (kind.IsStatement() || kind.IsArgument())
                    Cite(source, target, section);
                break;
            case 2 when kind.IsStatement():
                var supports = _random.Next(2) == 0;
                var argument = Add(supports ? NodeKind.Argument : NodeKind.Counterargument, section);
                Relate(argument, target, supports ? RelationKind.Support : RelationKind.Rebut, Link());
                Relate(Add(NodeKind.Premise, section), argument, RelationKind.Premise);
                break;
            case 3 when kind == NodeKind.Source:
                Relate(Add(NodeKind.Objection, section), target, RelationKind.Undermine);
                break;
            case 4 when kind.IsArgument():
                var attacker = _random.Next(3) switch
                {
                    0 => NodeKind.Objection,
                    // In a text it stands under a premise.
                    1 when HasPremises(target) => NodeKind.Undercut,
                    _ => NodeKind.Counterargument,
                };
                Relate(Add(attacker, section), target, RelationKind.Undercut);
                break;
            case 5 when kind.IsStatement():
                AddAttackedStep(target, section);
                break;
            case 6 when kind.IsStatement():
                Refer(target);
                break;
            case 9 when kind.IsStatement() || kind == NodeKind.Question:
                Relate(Add(NodeKind.Question, section), target, RelationKind.Issue);
                break;
            case 7 when kind.IsArgument():
                Relate(Add(NodeKind.Premise, section), target, RelationKind.Premise, Link());
                break;
            default:
                if (!kind.IsStatement())
                    break;
                var isPremise = _random.Next(2) == 0;
                Relate(
                    Add(isPremise ? NodeKind.Premise : NodeKind.Objection, section),
                    target,
                    isPremise ? RelationKind.Support : RelationKind.Rebut,
                    Link());
                break;
        }
    }

    /// <summary>A citation, sometimes one that is undercut.</summary>
    private void Cite(int source, int target, int section)
    {
        var id = $"{Cut(_nodes[source].Id)}-to-{Cut(_nodes[target].Id)}";
        if (_random.Next(3) != 0 || !_ids.TryAdd(id, _nodes.Count))
        {
            Relate(source, target, RelationKind.Citation, Citation());
            return;
        }

        _nodes.Add(new Node { Id = id, HasAutoId = true, Kind = NodeKind.Citation, Section = section });
        var citation = _nodes.Count - 1;
        Relate(source, citation, RelationKind.Reliance);
        Relate(citation, target, RelationKind.Citation, Citation());
        Relate(Add(NodeKind.Undercut, section), citation, RelationKind.Undercut);
    }

    /// <summary>A premise or objection whose step is undercut.</summary>
    private void AddAttackedStep(int target, int section)
    {
        var supports = _random.Next(2) == 0;
        var item = Add(supports ? NodeKind.Premise : NodeKind.Objection, section);
        var id = $"{Cut(_nodes[item].Id)}-to-{Cut(_nodes[target].Id)}";
        if (!_ids.TryAdd(id, _nodes.Count))
            return;
        _nodes.Add(new Node { Id = id, HasAutoId = true, Kind = NodeKind.Inference, Section = section });
        var step = _nodes.Count - 1;
        Relate(item, step, RelationKind.Premise);
        Relate(step, target, supports ? RelationKind.Support : RelationKind.Rebut, Link());
        Relate(Add(NodeKind.Undercut, section), step, RelationKind.Undercut);
    }

    private void Refer(int target)
    {
        var item = Pick(node => node.Kind.IsStatement());
        if (item == target)
            return;
        // A note on the link distinguishes it from the line that declares the item.
        Relate(
            item,
            target,
            _random.Next(2) == 0 ? RelationKind.Support : RelationKind.Rebut,
            new RelationDetails(null, [Property("note", Text())]));
    }

    private int Add(NodeKind kind, int section)
    {
        var node = new Node
        {
            Id = Id(_nodes.Count),
            Kind = kind,
            Text = (kind.IsArgument() && _random.Next(2) == 0 ? "" : Prose()).AsMemory(),
            Tags = Tags(),
            Rating = Rate(kind),
            Section = section,
            Properties = kind switch
            {
                NodeKind.Source =>
                [
                    .. Some("by", "kind", "note", "x-y"),
                    .. _random.Next(4) == 0 ? [Property("date", Dates[_random.Next(Dates.Length)])] : (Property[])[],
                ],
                NodeKind.Argument or NodeKind.Counterargument => Some("scheme", "note"),
                NodeKind.Question =>
                    [.. _random.Next(3) == 0 ? [Property("answers", "exclusive")] : (Property[])[], .. Some("note")],
                _ =>
                    [
                        .. Some("by", "note", "x-a"),
                        .. _random.Next(4) == 0
                            ? [Property("expect", "> 0.5"), Property("expect", "accepted as of 2024-10")]
                            : (Property[])[],
                    ],
            },
        };
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private Rating? Rate(NodeKind kind) => (_random.Next(3), kind) switch
    {
        (0, _) or (_, NodeKind.Question) => null,
        (1, NodeKind.Source) => new Rating(0.5, "B3") { Low = 0.375, High = 0.625 },
        (1, NodeKind.Argument or NodeKind.Counterargument) => new Rating(0.675, "likely") { Low = 0.55, High = 0.8 },
        (1, _) => _random.Next(3) switch
        {
            0 => new Rating(0.675, "likely") { Low = 0.55, High = 0.8 },
            1 => new Rating(0.7, "60–80 %") { Low = 0.6, High = 0.8 },
            _ => new Rating(null, "open") { Standing = Standing.Open },
        },
        _ => new Rating(0.25, "0.25"),
    };

    private void Relate(int from, int to, RelationKind kind, RelationDetails? details = null) =>
        _relations.Add(new Relation(from, to, kind) { Details = details });

    private RelationDetails? Link() => _random.Next(3) == 0
        ? new RelationDetails(null, [Property("relevance", _random.Next(2) == 0 ? "0.5" : "LR 20")])
        : null;

    private RelationDetails? Citation() =>
        _random.Next(3) switch
        {
            0 => new RelationDetails("p. 14, l. 3: end", []),
            1 => new RelationDetails(null, [Property("quote", Prose())]),
            _ => null,
        };

    private ImmutableArray<Property> Some(params string[] names) =>
        [.. names.Where(_ => _random.Next(3) == 0).Select(name => Property(name, name is "note" or "description" ? Prose() : Text()))];

    private static Property Property(string name, string value) => new(PropertyNames.Parse(name), name, value);

    private ImmutableArray<string> Tags() => _random.Next(4) == 0 ? ["tag", "über-1"] : [];

    private bool HasPremises(int argument) =>
        _relations.Exists(relation => relation.To == argument && relation.Kind == RelationKind.Premise);

    private int AnySection() => _random.Next(-1, _sections.Count);

    private int Pick(Func<Node, bool> fits)
    {
        var candidates = Enumerable.Range(0, _nodes.Count).Where(node => fits(_nodes[node])).ToList();
        return candidates[_random.Next(candidates.Count)];
    }

    private string Prose() => _random.Next(5) == 0 ? $"{Text()}{Paragraphs.Break}{Text()}" : Text();

    private string Text()
    {
        var words = Enumerable.Range(0, 1 + _random.Next(30)).Select(_ => Words[_random.Next(Words.Length)]).ToList();
        // A last word that looks like a tag would become one.
        return string.Join(_random.Next(10) == 0 ? "  " : " ", words) + " end";
    }

    private string Id(int index)
    {
        string id;
        do
            id = Ids[_random.Next(Ids.Length - 1)] + Ids[_random.Next(Ids.Length)] + _random.Next(1000);
        while (!_ids.TryAdd(id, index));
        return id;
    }

    private static string Cut(string id) => id.Length <= AutoId.MaxLength ? id : id[..AutoId.MaxLength];
}
