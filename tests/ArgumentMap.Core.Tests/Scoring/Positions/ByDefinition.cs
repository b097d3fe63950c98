using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>The complete labellings of a map, from the words of its definition: every labelling there is, one by one.</summary>
internal sealed class ByDefinition
{
    private readonly ArgumentGraph _map;
    private readonly bool[] _isInference;

    /// <summary>By item of <see cref="Items"/>: what attacks it, supports it, and what it needs all of; places among the items.</summary>
    private readonly int[][] _attackers;
    private readonly int[][] _supporters;
    private readonly int[][] _premises;

    /// <summary>By item: the graded sources that it cites, each with its grade, its objections and their relevance.</summary>
    private readonly (double Grade, (int Item, double Relevance)[] Objections)[][] _sources;

    public ByDefinition(ArgumentGraph map)
    {
        _map = map;
        Items = [.. Enumerable.Range(0, map.Nodes.Length)
            .Where(node => map.Nodes[node].Kind != NodeKind.Question && !map.Nodes[node].Kind.IsOfSource())];
        _isInference = [.. Items.Select(node => map.Nodes[node].Kind.IsInference())];
        _attackers = From(RelationKind.Rebut, RelationKind.Undercut);
        _supporters = From(RelationKind.Support);
        _premises = From(RelationKind.Premise);
        _sources = [.. Items.Select(SourcesOf)];
        foreach (var answers in map.Relations
            .Where(relation => relation.Kind == RelationKind.Answer && map.IsExclusive(relation.To)).GroupBy(relation => relation.To))
        {
            foreach (var answer in answers)
            {
                var rivals = answers.Where(other => other.From != answer.From).Select(other => Place(other.From));
                _attackers[Place(answer.From)] = [.. _attackers[Place(answer.From)], .. rivals];
            }
        }
    }

    /// <summary>The nodes that are labelled.</summary>
    public int[] Items { get; }

    /// <summary>A text of one letter for each item: i for in, o for out, u for undecided.</summary>
    public IReadOnlyList<string> Complete()
    {
        var found = new List<string>();
        var labels = new char[Items.Length];
        Array.Fill(labels, 'i');
        for (var place = 0; place < labels.Length;)
        {
            var item = 0;
            while (item < labels.Length && labels[item] == Label(item, labels))
                item++;
            if (item == labels.Length)
                found.Add(new string(labels));
            for (place = 0; place < labels.Length && labels[place] == 'u'; place++)
                labels[place] = 'i';
            if (place < labels.Length)
                labels[place] = labels[place] == 'i' ? 'o' : 'u';
        }

        return found;
    }

    /// <summary>What a position says, in the same letters.</summary>
    public string Letters(Func<int, Verdict?> labels) => string.Concat(Items.Select(node => labels(node) switch
    {
        Verdict.Accepted => 'i',
        Verdict.Rejected => 'o',
        Verdict.Undecided => 'u',
        _ => '?',
    }));

    /// <summary>What an item has to be where the others are as they are.</summary>
    private char Label(int item, char[] labels)
    {
        var needsOne = !_isInference[item] && (_supporters[item].Length > 0 || _sources[item].Length > 0);
        var (isIn, isOut, hasOne, hasHope) = (true, false, false, false);
        foreach (var attacker in _attackers[item])
            (isIn, isOut) = (isIn && labels[attacker] == 'o', isOut || labels[attacker] == 'i');
        foreach (var premise in _premises[item])
            (isIn, isOut) = (isIn && labels[premise] == 'i', isOut || labels[premise] == 'o');
        foreach (var supporter in _supporters[item])
            (hasOne, hasHope) = (hasOne || labels[supporter] == 'i', hasHope || labels[supporter] != 'o');
        if (needsOne && _sources[item].Length > 0 && Vouching(item, labels) is var vouching)
            (hasOne, hasHope) = (hasOne || vouching == 'i', hasHope || vouching != 'o');
        return isIn && (!needsOne || hasOne) ? 'i' : isOut || (needsOne && !hasHope) ? 'o' : 'u';
    }

    /// <summary>In where one of the sources is likely to vouch whatever undecided objections turn out to be, out where none can.</summary>
    private char Vouching(int item, char[] labels)
    {
        return Math.Round(Chance(label => label != 'o'), 9) > 0.5 ? 'i' : Chance(label => label == 'i') == 0 ? 'o' : 'u';

        double Chance(Predicate<char> holds)
        {
            var none = 1.0;
            foreach (var (grade, objections) in _sources[item])
            {
                var chance = grade;
                foreach (var (objection, relevance) in objections)
                    chance *= holds(labels[objection]) ? 1 - relevance : 1;
                none *= 1 - chance;
            }

            return 1 - none;
        }
    }

    private (double Grade, (int Item, double Relevance)[] Objections)[] SourcesOf(int node) =>
    [
        .. _map.Relations.Where(relation => relation.Kind == RelationKind.Citation && relation.To == node)
            .Select(relation => relation.From).Distinct().Where(source => _map.Nodes[source].Rating is not null)
            .Select(source => (
                // F says nothing of a source but that it cannot be judged.
                _map.Nodes[source].Rating!.Value ?? 0,
                _map.Relations.Where(relation => relation.Kind == RelationKind.Undermine && relation.To == source)
                    .Select(relation => (Place(relation.From), relation.Relevance)).ToArray())),
    ];

    private int[][] From(params RelationKind[] kinds) =>
    [
        .. Items.Select(node => _map.Relations
            .Where(relation => relation.To == node && relation.Relevance > 0 && kinds.Contains(relation.Kind))
            .Select(relation => Place(relation.From)).ToArray()),
    ];

    private int Place(int node) => Array.IndexOf(Items, node);
}
