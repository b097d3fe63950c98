using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Positions;

/// <summary>The coherent positions that can be taken on a map as of a day.</summary>
/// <remarks>
/// A position holds every statement and argument to the conditions of <c>grounded</c>, both ways: it accepts an item exactly when the
/// condition for that holds, and rejects it exactly when the condition for that does. Answers to an exclusive question attack one another.
/// Ratings do not matter, only the grades of sources: those are accepted that are likely to vouch whatever becomes of undecided
/// objections, and those rejected that cannot vouch.
/// </remarks>
public sealed class MapPositions
{
    private readonly CertainLabels _certain;
    private readonly FoundLabellings _found;

    internal MapPositions(ArgumentGraph graph, PositionSemantics semantics, CertainLabels certain, FoundLabellings found)
    {
        (Graph, Semantics, _certain, _found) = (graph, semantics, certain, found);
        Items = [.. Enumerable.Range(0, certain.Labels.Length).Where(node => certain.Labels[node] is not null)];
        Listed = [.. found.Listed.Select(labels => new Position(certain, labels))];
    }

    public ArgumentGraph Graph { get; }

    public PositionSemantics Semantics { get; }

    /// <summary>Null where the map has no day.</summary>
    public CalendarDay? AsOf { get; internal init; }

    /// <summary>At most as many as were asked for, those first that accept what comes first in the map.</summary>
    public ImmutableArray<Position> Listed { get; }

    /// <summary>Whether there are more than those listed.</summary>
    public bool HasMore => _found.HasMore;

    /// <summary>The statements and arguments that count, as ascending indices of nodes.</summary>
    public ImmutableArray<int> Items { get; }

    /// <summary>
    /// Where the positions begin to part: items that some accept and others do not, while this is so of nothing on which they depend but
    /// one another, as ascending indices of nodes. Statements only, where there are any; empty where all accept the same.
    /// </summary>
    public ImmutableArray<int> PartAt { get; internal init; } = [];

    /// <summary>The index of the exclusive question at whose answers alone they begin to part; null where there is none.</summary>
    public int? PartAtQuestion { get; internal init; }

    /// <summary>What there is to say first: how many positions there are, what they share, and where they part.</summary>
    public string Headline => PositionHeadline.Of(this);

    /// <summary>Whether there are positions and all of them accept an item (sceptical acceptance), also those not listed.</summary>
    /// <param name="node">Index of the node.</param>
    public bool AllAccept(int node) => Accept(node, _found.InAll);

    /// <summary>Whether at least one position accepts an item (credulous acceptance), also if it is not listed.</summary>
    /// <param name="node">Index of the node.</param>
    public bool SomeAccept(int node) => Accept(node, _found.InSome);

    private bool Accept(int node, bool[] open) =>
        !Listed.IsEmpty && (_certain.OpenOf[node] is >= 0 and var place ? open[place] : _certain.Labels[node] == Verdict.Accepted);
}
