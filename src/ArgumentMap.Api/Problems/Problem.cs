using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Api.Problems;

/// <summary>Why a request failed.</summary>
/// <param name="Detail">What is wrong and how to fix it.</param>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    public ImmutableArray<ProblemError> Errors { get; init; } = [];

    /// <summary>Seconds after which to try again; null if that would not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The errors of a map as a problem.</summary>
    public static Problem Of(IEnumerable<Diagnostic> diagnostics)
    {
        ImmutableArray<ProblemError> errors =
            [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(ProblemError.Of)];
        return new Problem(
            ProblemKind.MapErrors,
            "The map has errors; fix them first. POST /v1/validate lists all of them.") { Errors = errors };
    }
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Code">The code of a diagnostic such as ARG001, or a short name.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record ProblemError(string Code, string Message)
{
    /// <summary>JSON pointer into the body (<c>#/options/theme</c>), or the parameter of the query (<c>?theme</c>).</summary>
    public string? Pointer { get; init; }

    /// <summary>File of the map; null for the map's own.</summary>
    public string? File { get; init; }

    /// <summary>From 1.</summary>
    public int? Line { get; init; }

    /// <summary>From 1, in UTF-16 code units.</summary>
    public int? Column { get; init; }

    /// <summary>The text of the line, for pictures of errors.</summary>
    public string? Written { get; init; }

    public static ProblemError Of(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var error = new ProblemError(
            diagnostic.Descriptor.Code,
            diagnostic.Message) { File = location.Source?.Path is { Length: > 0 } path ? path : null };
        return location.Source is not { } source ? error : error with
        {
            Line = location.Start.Line,
            Column = location.Start.Column,
            Written = source[source.GetLine(location.Start.Line)].ToString(),
        };
    }
}
