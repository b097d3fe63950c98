using System.Collections.Immutable;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Groups of problem kinds that several calls can answer with.</summary>
internal static class ProblemDocs
{
    /// <summary>Possible for every request.</summary>
    public static ImmutableArray<ProblemKind> Reached { get; } = [ProblemKind.TooManyRequests, ProblemKind.Internal];

    /// <summary>Of calls that may need a key.</summary>
    public static ImmutableArray<ProblemKind> Asked { get; } =
        [ProblemKind.BadOption, ProblemKind.NoKey, ProblemKind.NotAllowed, .. Reached];

    /// <summary>Of calls that read a body.</summary>
    public static ImmutableArray<ProblemKind> Body { get; } =
        [ProblemKind.BadBody, ProblemKind.BadRequest, ProblemKind.BodyTooSlow, ProblemKind.BodyTooLarge, ProblemKind.WrongType];

    /// <summary>Of calls whose answers are made a few at a time.</summary>
    public static ImmutableArray<ProblemKind> Turn { get; } = [ProblemKind.Busy, ProblemKind.TooSlow];

    /// <summary>Of calls that refuse a map with errors.</summary>
    public static ImmutableArray<ProblemKind> Making { get; } = [ProblemKind.MapErrors, .. Turn];

    /// <summary>Of calls that may draw a picture.</summary>
    public static ImmutableArray<ProblemKind> Drawing { get; } = [.. Making, ProblemKind.UnknownItem, ProblemKind.NoPicture];

    /// <summary>Of calls about a stored map.</summary>
    public static ImmutableArray<ProblemKind> Stored { get; } =
        [ProblemKind.NotFound, ProblemKind.MapTooLarge, ProblemKind.StoreUnavailable];

    /// <summary>Of calls about the revisions of a stored map.</summary>
    public static ImmutableArray<ProblemKind> History { get; } = [.. Stored, ProblemKind.NoHistory];

    /// <summary>Of calls that change a stored map.</summary>
    public static ImmutableArray<ProblemKind> Changing { get; } =
        [
            ProblemKind.BadCondition, ProblemKind.ReadOnly, ProblemKind.Stale, ProblemKind.NoCondition,
            ProblemKind.StoreUnavailable,
        ];
}
