using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Schemes;

/// <summary>How an argument uses a scheme.</summary>
/// <param name="Missing">Roles that no premise fills.</param>
/// <param name="Open">Numbers, from 1, of the critical questions that nothing below the argument answers.</param>
internal sealed record SchemeUse(int Argument, Scheme Scheme, IReadOnlyList<PremiseRole> Missing, IReadOnlyList<int> Open)
{
    /// <summary>The arguments of a map that name a known scheme.</summary>
    public static IEnumerable<SchemeUse> In(ReviewedMap map)
    {
        foreach (var node in map.Arguments)
        {
            if (map.Nodes[node].Get(PropertyName.Scheme) is { } name && map.Schemes.Find(name) is { } scheme)
                yield return new SchemeUse(node, scheme, MissingRoles(map, node, scheme), OpenQuestions(map, node, scheme));
        }
    }

    /// <summary>Premises tagged with a role fill that role; untagged premises fill the remaining roles in order.</summary>
    private static List<PremiseRole> MissingRoles(ReviewedMap map, int argument, Scheme scheme)
    {
        var missing = scheme.Premises.ToList();
        var untagged = 0;
        foreach (var index in map.Incoming[argument])
        {
            if (map.Relations[index].Kind != RelationKind.Premise)
                continue;
            var role = missing.Find(role => map.Nodes[map.Relations[index].From].Tags.Contains(role.Name));
            if (role is null)
                untagged++;
            else
                missing.Remove(role);
        }

        return missing.Count > untagged ? missing[untagged..] : [];
    }

    /// <summary>A question is answered by an item with its tag directly below the argument or one of its premises.</summary>
    private static List<int> OpenQuestions(ReviewedMap map, int argument, Scheme scheme)
    {
        var open = Enumerable.Range(1, scheme.Questions.Length).ToList();
        foreach (var index in map.Incoming[argument])
        {
            var item = map.Relations[index].From;
            Answer(map.Nodes[item], open);
            if (map.Relations[index].Kind != RelationKind.Premise)
                continue;
            foreach (var below in map.Incoming[item])
                Answer(map.Nodes[map.Relations[below].From], open);
        }

        return open;
    }

    private static void Answer(Node node, List<int> open)
    {
        foreach (var tag in node.Tags)
        {
            if (tag.StartsWith("cq", StringComparison.Ordinal)
                && int.TryParse(tag.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                open.Remove(number);
            }
        }
    }
}
