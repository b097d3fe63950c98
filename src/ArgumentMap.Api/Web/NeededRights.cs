namespace ArgumentMap.Api.Web;

/// <summary>The right that an endpoint needs that is not a call of its own.</summary>
internal sealed record NeededRights(Rights Rights);
