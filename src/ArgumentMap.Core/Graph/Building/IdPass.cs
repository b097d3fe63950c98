using System.Globalization;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph.Building;

/// <summary>Second pass: whatever has no id, or a taken one, gets its own; in the order of the source.</summary>
internal sealed class IdPass(GraphDraft draft)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public void Run()
    {
        var sections = draft.Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].HasAutoId)
                sections[i] = sections[i] with { Id = Claim(sections[i].Id, sections[i].Title, Keyword.Section, ~i) };
        }

        var nodes = draft.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is { HasAutoId: true, Kind: not NodeKind.Inference } node)
                node.Id = Claim(node.Id, node.Text.Span, node.Kind.Keyword(), i);
        }
    }

    /// <summary>Names the steps that nothing leads from or to, because what they refer to is not there.</summary>
    public void NameRest()
    {
        foreach (var step in draft.Steps.Values.Order())
        {
            if (draft.Nodes[step].Id.Length == 0)
                draft.Nodes[step].Id = Unique(NodeKind.Inference.Name(), step);
        }
    }

    /// <summary>The id of the step between two items, which have theirs.</summary>
    public void NameStep(int node, string from, string to) =>
        draft.Nodes[node].Id = Unique($"{Short(from)}-to-{Short(to)}", node);

    private string Claim(string wanted, ReadOnlySpan<char> text, Keyword keyword, int index)
    {
        return Unique(wanted.Length > 0 ? wanted : AutoId.FromText(text, keyword), index);
    }

    private string Unique(string id, int index)
    {
        if (draft.Ids.TryAdd(id, index))
            return id;
        var number = _next.GetValueOrDefault(id, 2);
        string candidate;
        do
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{number++}");
        while (!draft.Ids.TryAdd(candidate, index));
        _next[id] = number;
        return candidate;
    }

    private static ReadOnlySpan<char> Short(string id) =>
        id.Length <= AutoId.MaxLength ? id : id.AsSpan(0, char.IsHighSurrogate(id[AutoId.MaxLength - 1]) ? AutoId.MaxLength - 1 : AutoId.MaxLength);
}
