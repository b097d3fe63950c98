using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>The answer to a change that does not send the map: the map's id and revision.</summary>
internal static class MapChanged
{
    public static Shape Shape { get; } = new("ChangedMap", Schemas.Object(
        "A stored map after a change.",
        ["id", "revision"],
        ("id", Schemas.Id),
        ("revision", Schemas.Text)));

    public static Reply Reply(MapId id, string revision) => new(
        JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id.Value);
            json.WriteString("revision"u8, revision);
            json.WriteEndObject();
        }),
        MapReplies.Json);
}
