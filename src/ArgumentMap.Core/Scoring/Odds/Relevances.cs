using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>The default relevances of <c>odds</c>.</summary>
internal static class Relevances
{
    /// <summary>Of a plain reason: one that is certain takes even odds to 0.75.</summary>
    public const double OfReason = 0.5;

    /// <summary>Of an argument that links several premises.</summary>
    public const double OfLinked = 0.8;

    /// <summary>Of an undercut, and of an objection to a source.</summary>
    public const double OfUndercut = 1;

    /// <summary>Whether a relevance means something for a kind of relation.</summary>
    public static bool Has(RelationKind kind) =>
        kind is RelationKind.Support or RelationKind.Rebut or RelationKind.Undercut or RelationKind.Undermine;

    public static bool IsWritten(in Relation relation) => relation.GivenRelevance is not null;

    /// <param name="premises">The number of premises of the argument that the relation comes from.</param>
    public static double Of(in Relation relation, int premises) =>
        IsWritten(relation) ? relation.Relevance
        : relation.Kind is RelationKind.Undercut or RelationKind.Undermine ? OfUndercut
        : premises > 1 ? OfLinked
        : OfReason;
}
