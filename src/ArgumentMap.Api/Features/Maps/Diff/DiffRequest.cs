using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Diff;

internal sealed class DiffRequest : StoredRequest, ICall
{
    public const string AgainstName = "against";

    public static ImmutableArray<CallOption> Taken { get; } =
    [
        new CallOption(AgainstName, "Id of the stored map that this one came from.", value => MapId.TryParse(value, out _) ? null : $"'{value}' is no id of a map: an id is 1 to {MapId.MaxLength} of a-z, 0-9 and -, the first no -.")
        {
            IsRequired = true,
            Pattern = MapId.Pattern,
        },
        CallOption.DiffFormat,
        .. CallOption.Comparing,
    ];

    /// <summary>Of a request that was found valid.</summary>
    public MapId Against => MapId.TryParse(this[AgainstName], out var id) ? id : throw new InvalidOperationException("The request was not validated.");
}
