namespace ArgumentMap.Comparison.Matching;

/// <summary>Orders two maps regardless of which comes first; the result is 0 only if the matching cannot tell them apart.</summary>
internal static class MapOrder
{
    public static int Compare(Outlook one, Outlook other)
    {
        var order = one.Graph.Nodes.Length.CompareTo(other.Graph.Nodes.Length);
        if (order == 0)
            order = one.Links.Length.CompareTo(other.Links.Length);
        for (var i = 0; order == 0 && i < one.Graph.Nodes.Length; i++)
            order = CompareNodes(one, other, i);
        for (var i = 0; order == 0 && i < one.Links.Length; i++)
            order = (one.Links[i].Item, one.Links[i].Target, one.Links[i].Step, one.Links[i].Kind)
                .CompareTo((other.Links[i].Item, other.Links[i].Target, other.Links[i].Step, other.Links[i].Kind));
        return order;
    }

    private static int CompareNodes(Outlook one, Outlook other, int index)
    {
        var (a, b) = (one.Graph.Nodes[index], other.Graph.Nodes[index]);
        var order = string.CompareOrdinal(a.Id, b.Id);
        if (order == 0)
            order = a.HasAutoId.CompareTo(b.HasAutoId);
        if (order == 0)
            order = a.Kind.CompareTo(b.Kind);
        if (order == 0)
            order = a.Text.Span.SequenceCompareTo(b.Text.Span);
        // The numbers given to contents depend on which map was read first.
        return order != 0 || one.Full[index] == other.Full[index] ? order : string.CompareOrdinal(Wording.Content(a), Wording.Content(b));
    }
}
