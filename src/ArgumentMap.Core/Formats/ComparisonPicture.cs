using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>Merges two maps into one graph to draw: the second map plus what it no longer has of the first.</summary>
internal sealed class ComparisonPicture
{
    private readonly MapComparison _comparison;
    private readonly List<Node> _nodes;
    private readonly List<Relation> _relations = [];
    private readonly List<ChangeKind?> _relationMarks = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>By node of the first map: its index in the merged graph; -1 where it is not there.</summary>
    private readonly int[] _places;

    /// <summary>By relation: how the link that it carries, and the step that it leads into, changed.</summary>
    private readonly Dictionary<int, ChangeKind> _changesBefore = [];
    private readonly Dictionary<int, ChangeKind> _changesAfter = [];

    private ComparisonPicture(MapComparison comparison)
    {
        _comparison = comparison;
        _nodes = [.. comparison.After.Nodes];
        for (var node = 0; node < _nodes.Count; node++)
            _ids.TryAdd(_nodes[node].Id, node);
        _places = comparison.Nodes.After.ToArray();
        foreach (var change in comparison.LinkChanges)
        {
            if (change.After is { } after)
                _changesAfter[after.Relation] = change.Kind;
            else
                _changesBefore[change.Before!.Value.Relation] = change.Kind;
        }
    }

    /// <summary>The merged graph with its changes marked.</summary>
    public static MapView Of(ComparisonView view) => new ComparisonPicture(view.Comparison).Unite(view);

    private MapView Unite(ComparisonView view)
    {
        var (linksBefore, linksAfter) = (Link.Of(_comparison.Before), Link.Of(_comparison.After));
        foreach (var change in _comparison.NodeChanges.Where(change => change.Kind == ChangeKind.Removed))
            Add(change.Before);
        Relations(_comparison.After, linksAfter, _changesAfter, node => node, FormerSteps(linksBefore, linksAfter));
        Relations(
            _comparison.Before, [.. linksBefore.Where(link => _changesBefore.ContainsKey(link.Relation))], _changesBefore,
            node => _places[node], []);
        var graph = new ArgumentGraph(_ids)
        {
            Title = _comparison.After.Title,
            Properties = _comparison.After.Properties,
            Tags = _comparison.After.Tags,
            Files = _comparison.After.Files,
            Sections = _comparison.After.Sections,
            Nodes = [.. _nodes],
            Relations = [.. _relations],
        };
        var isInBefore = view.Options.Focus is { } focus && !_ids.ContainsKey(focus);
        var options = view.Options with
        {
            Focus = isInBefore ? _nodes[_places[_comparison.Before.IndexOf(view.Options.Focus!)]].Id : view.Options.Focus,
            Sections = SectionStyle.Open,
            Scores = null,
        };
        return MapView.Of(graph, options, MarksOf(graph, options), view);
    }

    /// <summary>Adds a node of the first map that the second lacks. The prefix cannot clash, since no id has a colon.</summary>
    private void Add(int before)
    {
        var node = _comparison.Before.Nodes[before];
        var section = node.Section;
        while (section >= 0 && _comparison.Sections.After[section] == Pairing.None)
            section = _comparison.Before.Sections[section].Parent;
        var id = _ids.ContainsKey(node.Id) ? "before:" + node.Id : node.Id;
        _places[before] = _nodes.Count;
        _ids.TryAdd(id, _nodes.Count);
        _nodes.Add(node with { Id = id, Section = section < 0 ? -1 : _comparison.Sections.After[section] });
    }

    /// <summary>
    /// By link of the second map: the step it had in the first, because it was attacked then. Such links are drawn with that step, so that
    /// the removed attack has a target.
    /// </summary>
    private Dictionary<int, int> FormerSteps(ImmutableArray<Link> before, ImmutableArray<Link> after)
    {
        var plain = new Dictionary<(int Item, int Target, RelationKind Kind), int>();
        foreach (var link in after)
        {
            if (link.Step < 0)
                plain.TryAdd((link.Item, link.Target, link.Kind), link.Relation);
        }

        var steps = new Dictionary<int, int>();
        foreach (var link in before)
        {
            if (link.Step >= 0 && !_changesBefore.ContainsKey(link.Relation) && _comparison.Nodes.After[link.Step] == Pairing.None
                && plain.TryGetValue(
                    (_comparison.Nodes.After[link.Item], _comparison.Nodes.After[link.Target], link.Kind),
                    out var relation))
                steps[relation] = _places[link.Step];
        }

        return steps;
    }

    private void Relations(
        ArgumentGraph graph, ImmutableArray<Link> links, Dictionary<int, ChangeKind> changes, Func<int, int> placeOf,
        Dictionary<int, int> steps)
    {
        foreach (var link in links)
        {
            var relation = graph.Relations[link.Relation];
            ChangeKind? change = changes.TryGetValue(link.Relation, out var kind) ? kind : null;
            var step = link.Step >= 0 ? placeOf(link.Step) : steps.GetValueOrDefault(link.Relation, -1);
            if (step >= 0)
                Add(new Relation(placeOf(link.Item), step, RelationKind.Premise) { Location = relation.Location }, change);
            Add(relation with { From = step >= 0 ? step : placeOf(link.Item), To = placeOf(link.Target) }, change);
        }
    }

    private void Add(Relation relation, ChangeKind? change)
    {
        _relations.Add(relation);
        _relationMarks.Add(change);
    }

    private Marks MarksOf(ArgumentGraph graph, RenderOptions options)
    {
        var (kinds, words, notes) = (new ChangeKind?[_nodes.Count], new string?[_nodes.Count], new ImmutableArray<string>[_nodes.Count]);
        Array.Fill(notes, []);
        foreach (var change in _comparison.NodeChanges)
        {
            var place = change.After >= 0 ? change.After : _places[change.Before];
            // Steps are added and removed together with what attacks them.
            if (_nodes[place].Kind.IsStep())
                continue;
            kinds[place] = change.Kind;
            words[place] = $"{change.Kind.Sign()} {change.Words}";
            notes[place] = [.. change.Parts.Select(part => $"{part.Name}: {part.Before ?? "(none)"} → {part.After ?? "(none)"}")];
        }

        var report = new ComparisonReport(_comparison);
        foreach (var change in _comparison.StrengthChanges.Where(report.Flips))
            words[change.After] = (words[change.After] is { } word ? word + ", " : "") + "verdict flips";
        var (scores, before) = Scores(graph);
        var context = options.Context ?? (_nodes.Count > RenderOptions.SmallMap ? RenderOptions.DefaultContext : null as int?);
        return new Marks
        {
            Nodes = [.. kinds],
            Words = [.. words],
            Notes = [.. notes],
            Relations = [.. _relationMarks],
            Scores = scores,
            StrengthsBefore = before,
            Context = _comparison.IsEmpty ? null : context,
        };
    }

    private (MapScores Scores, ImmutableArray<string?> Before) Scores(ArgumentGraph graph)
    {
        var scores = new NodeScore[_nodes.Count];
        _comparison.ScoresAfter.Nodes.CopyTo(scores);
        for (var node = 0; node < _places.Length; node++)
        {
            if (_places[node] >= _comparison.After.Nodes.Length)
                scores[_places[node]] = _comparison.ScoresBefore.Nodes[node];
        }

        var before = new string?[_nodes.Count];
        foreach (var change in _comparison.StrengthChanges)
        {
            var score = _comparison.ScoresBefore.Nodes[change.Before];
            before[change.After] = score.Counts ? _comparison.ScoresBefore.Bounds.Show(score.Strength, 2) : score.Presence.Name();
        }

        var united = new MapScores(graph, _comparison.ScoresAfter.Method, _comparison.ScoresAfter.Reading, _comparison.ScoresAfter.Model)
        {
            AsOf = _comparison.ScoresAfter.AsOf,
            Bounds = _comparison.ScoresAfter.Bounds,
            Nodes = [.. scores],
        };
        return (united, [.. before]);
    }
}
