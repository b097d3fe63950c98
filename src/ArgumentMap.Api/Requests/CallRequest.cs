using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Formats;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Api.Requests;

/// <summary>
/// A request as it was sent: the parameters in its address and its options, which may be anything until they have been validated.
/// </summary>
internal class CallRequest
{
    public LimitSettings Limits { get; init; } = new();

    public ImmutableArray<GivenOption> Given { get; protected set; } = [];

    public RouteValueDictionary Parts { get; protected set; } = [];

    private IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    /// <summary>The id in the address of a stored map.</summary>
    public MapId Id => MapId.TryParse(Part("id"), out var id) ? id : throw new InvalidOperationException("The request was not validated.");

    /// <summary>Name of the format that the request asks for; null if it names none.</summary>
    public string? Format => this[CallOption.Format.Name];

    /// <summary>The value of an option; null if it was not given.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var option in Given)
            {
                if (option.Name == name)
                    return option.Value;
            }

            return null;
        }
    }

    /// <summary>A parameter in the address; empty if the address has no such parameter.</summary>
    public string Part(string name) => (string?)Parts[name] ?? "";

    /// <summary>A header of the request; null if it was not sent.</summary>
    public string? Header(string name) => Headers[name] is { Count: > 0 } values ? values.ToString() : null;

    /// <summary>Reads the request.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public virtual ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        Given = query.Count == 0 ? [] : [.. Query(query)];
        Parts = context.Request.RouteValues;
        Headers = context.Request.Headers;
        return ValueTask.CompletedTask;
    }

    /// <summary>The rendering options that were given, which must be valid.</summary>
    public RenderOptions Rendering()
    {
        var options = RenderOptions.Default;
        foreach (var option in RenderOption.All.AddRange(RenderOption.Measures, RenderOption.Positions))
        {
            if (this[option.Name] is { } value)
                options = option.Apply(options, value, out _);
        }

        // No map is deeper than it has lines, so all greater depths are the same.
        return options.Depth > Limits.MapLines ? options with { Depth = Limits.MapLines } : options;
    }

    /// <summary>Which positions on a map are asked for; the options must be valid.</summary>
    public PositionOptions Positions()
    {
        var options = PositionOptions.Default with { AsOf = Rendering().Scores?.AsOf };
        if (this[CallOption.PositionKind.Name] is { } name)
            options = options with { Semantics = PositionSemantics.Find(name)! };
        return this[CallOption.PositionLimit.Name] is { } limit
            ? options with { Most = int.Parse(limit, NumberStyles.None, CultureInfo.InvariantCulture) }
            : options;
    }

    /// <summary>Checks that a format takes all rendering options that were given.</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public void Refuse(string format, OptionTable table)
    {
        if (Given.IsEmpty)
            return;
        ImmutableArray<ProblemError> errors =
        [
            .. from given in Given
               let option = RenderOption.All.FirstOrDefault(option => option.Name == given.Name)
               where option is not null
               let message = table.Refuse(format, option)
               where message is not null
               select new ProblemError("option-not-taken", message) { Pointer = given.Pointer },
        ];
        if (!errors.IsEmpty)
            throw new RefusedException(new Problem(ProblemKind.BadOption, errors[0].Message) { Errors = errors });
    }

    private static IEnumerable<GivenOption> Query(IQueryCollection query) =>
        from parameter in query
        from value in parameter.Value
        select new GivenOption(parameter.Key, value ?? "", "?" + parameter.Key);
}
