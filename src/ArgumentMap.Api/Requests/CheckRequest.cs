using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Web;
using ArgumentMap.Graph.Building;
using ArgumentMap.Review;
using ArgumentMap.Workspace;

namespace ArgumentMap.Api.Requests;

/// <summary>
/// A request that contains several maps, which can include one another:
/// <c>{"maps": [{"name": "a.arg", "source": "…"}], "options": {"settings": {}}}</c>.
/// </summary>
internal sealed class CheckRequest : CallRequest
{
    /// <summary>The only option that is not a single value: what an <c>argmap.json</c> contains.</summary>
    public const string Settings = "settings";

    private const string Extension = ".arg";

    private const int LongestName = 255;

    private static readonly BodyJson Body =
        new("Expected {\"maps\": [{\"name\": \"well.arg\", \"source\": \"text of the map\"}], \"options\": {\"settings\": {}}}.");

    /// <summary>The names of the maps, in the order of the request.</summary>
    public ImmutableArray<string> Names { get; private set; } = [];

    /// <summary>All of them, with their settings.</summary>
    public MapSource Maps { get; private set; } = MapSource.Sent([]);

    public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        await base.ReadAsync(context, cancellation);
        BodyReader.TypeOf(context.Request, [MapBody.Json]);
        var body = await BodyReader.ReadAsync(context.Request, Limits.BodyBytes, cancellation);
        var files = new MemoryWorkspace();
        Given = Given.AddRange(Body.Read(body, root => Read(root, files)));
        Maps = new MapSource(body, Revision.Of(body), CheckReplies.Anywhere, files);
    }

    private ImmutableArray<GivenOption> Read(JsonElement root, MemoryWorkspace files)
    {
        var given = Body.Properties(root, "#", "The body", ["maps"], "options");
        var maps = given["maps"];
        if (maps.ValueKind != JsonValueKind.Array)
            throw BodyJson.Bad("bad-json", "#/maps", "'maps' is not an array. Expected the maps to check, each with its name and source.");
        if (maps.GetArrayLength() > Limits.MapFiles)
            throw BodyJson.Bad(
                "too-many-maps",
                "#/maps",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"One request checks at most {Limits.MapFiles:N0} maps; this one has {maps.GetArrayLength():N0}. Send several."));
        Names = [.. maps.EnumerateArray().Select((map, i) => Read(map, string.Create(CultureInfo.InvariantCulture, $"#/maps/{i}"), files))];
        return given.TryGetValue("options", out var options) ? [.. Options(options, files)] : [];
    }

    /// <returns>The name of the map.</returns>
    private static string Read(JsonElement map, string pointer, MemoryWorkspace files)
    {
        var given = Body.Properties(map, pointer, "The map", ["name", "source"]);
        pointer += "/name";
        if (given["name"].ValueKind != JsonValueKind.String)
            throw BodyJson.Bad("bad-json", pointer, "'name' is not a string. Expected a name such as 'well.arg'.");
        var name = BodyJson.Text(given["name"], pointer);
        if (!IsName(name))
            throw BodyJson.Bad(
                "bad-name",
                pointer,
                $"The name of a map is a relative path that ends in {Extension}, such as 'well.arg' or 'water/well.arg', of at most "
                    + $"{LongestName} characters.");
        if (files[name] is not null)
            throw BodyJson.Bad("bad-name", pointer, $"Two maps are called '{name}'. Give each its own name.");
        files[name] = Encoding.UTF8.GetString(BodyJson.Source(given["source"], pointer[..^"name".Length] + "source"));
        return name;
    }

    private static IEnumerable<GivenOption> Options(JsonElement options, MemoryWorkspace files)
    {
        if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty(Settings, out var settings))
            return BodyJson.Options(options);
        files[FoundSettings.FileName] = settings.GetRawText();
        return BodyJson.Options(options, Settings);
    }

    /// <summary>Whether maps can include one another by this name.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
            && name.EndsWith(Extension, StringComparison.Ordinal)
            && !name.Any(char.IsControl)
            && !name.Contains('\\', StringComparison.Ordinal)
            && IncludePath.Resolve("", name) == name;
}
