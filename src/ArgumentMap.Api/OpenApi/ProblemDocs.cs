using System.Collections.Immutable;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Kinds of problems that calls share.</summary>
internal static class ProblemDocs
{
    /// <summary>What any request may be answered with, whatever it asks for.</summary>
    public static ImmutableArray<ProblemKind> Reached { get; } = [ProblemKind.TooManyRequests, ProblemKind.Internal];

    /// <summary>Of calls that look at what is asked.</summary>
    public static ImmutableArray<ProblemKind> Asked { get; } = [ProblemKind.BadOption, .. Reached];

    /// <summary>Of calls that read a body.</summary>
    public static ImmutableArray<ProblemKind> Body { get; } =
        [ProblemKind.BadBody, ProblemKind.BadRequest, ProblemKind.BodyTooSlow, ProblemKind.BodyTooLarge, ProblemKind.WrongType];

    /// <summary>Of calls whose reply is made in turn.</summary>
    public static ImmutableArray<ProblemKind> Turn { get; } = [ProblemKind.Busy, ProblemKind.TooSlow];

    /// <summary>Of calls that a map with errors cannot be given to.</summary>
    public static ImmutableArray<ProblemKind> Making { get; } = [ProblemKind.MapErrors, .. Turn];

    /// <summary>Of calls that may draw a picture.</summary>
    public static ImmutableArray<ProblemKind> Drawing { get; } = [.. Making, ProblemKind.UnknownItem, ProblemKind.NoPicture];

    /// <summary>Of calls about a stored map.</summary>
    public static ImmutableArray<ProblemKind> Stored { get; } = [ProblemKind.NotFound, ProblemKind.StoreUnavailable];

    /// <summary>Of calls that change a stored map.</summary>
    public static ImmutableArray<ProblemKind> Changing { get; } =
        [
            ProblemKind.BadCondition, ProblemKind.NoKey, ProblemKind.ReadOnly, ProblemKind.Stale, ProblemKind.NoCondition,
            ProblemKind.StoreUnavailable,
        ];
}
