namespace ArgumentMap.Scoring.Positions;

/// <summary>Labellings of the open nodes, and what all there are have in common, listed or not.</summary>
/// <param name="Listed">Each by open node.</param>
/// <param name="HasMore">Whether there are more than those listed.</param>
/// <param name="InSome">By open node: whether it is in in one of them at least.</param>
/// <param name="InAll">By open node: whether there are any, and it is in in all of them.</param>
internal sealed record FoundLabellings(IReadOnlyList<Verdict[]> Listed, bool HasMore, bool[] InSome, bool[] InAll)
{
    public static FoundLabellings Of(Verdict[] only)
    {
        bool[] isIn = [.. only.Select(label => label == Verdict.Accepted)];
        return new FoundLabellings([only], false, isIn, isIn);
    }
}
