namespace ArgumentMap.Language.Vocabulary;

/// <summary>Which kinds of nodes a kind of relation can join, and by which keyword. Both follow from where keywords are allowed.</summary>
internal static class RelationRules
{
    private static readonly int Nodes = Kinds.NodeNames.Count;

    private static readonly NodeKind[] All = Enum.GetValues<NodeKind>();

    /// <summary>By kind of relation, kind of its source and kind of its target: the keyword of the line.</summary>
    private static readonly Keyword[] Lines = FindLines();

    public static bool Allows(RelationKind kind, NodeKind from, NodeKind to) => KeywordOf(kind, from, to) != Keyword.None;

    /// <summary>The keyword of a line that makes such a relation; none where no line does.</summary>
    public static Keyword KeywordOf(RelationKind kind, NodeKind from, NodeKind to) => Lines[Cell(kind, from, to)];

    private static Keyword[] FindLines()
    {
        var lines = new Keyword[Kinds.RelationNames.Count * Nodes * Nodes];
        foreach (var (row, kind, to) in Makes())
        {
            foreach (var from in All)
            {
                var bears = from.IsStep() ? from == Kinds.StepOf(row.Class) && MakesStep(row, kind) : from.Class() == row.Class;
                // The item's own keyword if it makes the relation, otherwise the first of its class.
                ref var line = ref lines[Cell(kind, from, to)];
                if (bears && (line == Keyword.None || row.Declares == from))
                    line = row.Keyword;
            }
        }

        // A statement is the premise of its step that an undercut attacks; a source is what its citation relies on.
        foreach (var from in All.Where(from => from.IsStatement()))
            lines[Cell(RelationKind.Premise, from, NodeKind.Inference)] = Keyword.Premise;
        lines[Cell(RelationKind.Reliance, NodeKind.Source, NodeKind.Citation)] = Keyword.Source;
        return lines;
    }

    /// <summary>
    /// Whether the step from such an item can be attacked. The step from a linked premise is the argument itself, that from a
    /// source its citation.
    /// </summary>
    private static bool MakesStep(KeywordRow row, RelationKind kind) =>
        kind is not (RelationKind.Premise or RelationKind.Reliance)
        && Keywords.Rows.Any(child => child.Keyword.PlaceUnder(row.Keyword) is { AttacksStep: true });

    private static IEnumerable<(KeywordRow Row, RelationKind Kind, NodeKind To)> Makes() =>
        from row in Keywords.Rows
        from place in row.Places
        let makes = place.Makes
        where makes.HasValue
        from parent in place.Under
        from to in All
        where place.AttacksStep ? IsAttackedBelow(parent, to) : !to.IsStep() && to.Class() == parent.Class()
        select (row, makes.Value, to);

    /// <summary>Whether an undercut below an item can attack such a node: its step, or the argument that it is a premise of.</summary>
    private static bool IsAttackedBelow(Keyword item, NodeKind kind) =>
        item.Class() == ItemClasses.Source ? kind == NodeKind.Citation : kind.IsInference();

    private static int Cell(RelationKind kind, NodeKind from, NodeKind to) => ((((int)kind * Nodes) + (int)from) * Nodes) + (int)to;
}
