using ArgumentMap.Limits;

namespace ArgumentMap.Api.Settings;

/// <summary>How much each client, and all of them together, may ask for. Each property is a row of the table in docs/api.md.</summary>
internal sealed class LimitSettings
{
    private const int Mebibyte = 1024 * 1024;

    [Limit("body of a request, also after decompression, and the map in a payload", "bytes", "413 body-too-large", 1_024, 256 * Mebibyte)]
    public int BodyBytes { get; set; } = Mebibyte;

    [Limit("payload in the address of a rendering", "characters", "414 payload-too-long", 64, 1_000_000)]
    public int PayloadLength { get; set; } = 16_384;

    [Limit("first line of a request, with the address", "bytes", "414, without a body", 1_024, Mebibyte)]
    public int RequestLineBytes { get; set; } = 32_768;

    [Limit("headers of a request", "bytes", "431, without a body", 1_024, Mebibyte)]
    public int HeaderBytes { get; set; } = 32_768;

    [Limit("time for the headers of a request to arrive", "seconds", "408, without a body", 1, 600)]
    public int HeaderSeconds { get; set; } = 15;

    [Limit("slowest rate at which a body may arrive, after the first five seconds", "bytes a second", "408 body-too-slow", 1, Mebibyte)]
    public int SlowestBody { get; set; } = 240;

    [Limit("length of one line of a map", "characters", "422 map-errors (ARG902)", 100, 10_000_000)]
    public int LineLength { get; set; } = 20_000;

    [Limit("lines of a map, and of it together with everything it includes", "lines", "422 map-errors (ARG904)", 1, 10_000_000)]
    public int MapLines { get; set; } = 100_000;

    [Limit("items nested in one another", "levels", "422 map-errors (ARG903)", 1, 10_000)]
    public int MapDepth { get; set; } = 200;

    [Limit("files of one map", "files", "422 map-errors (ARG905)", 1, 10_000)]
    public int MapFiles { get; set; } = 100;

    [Limit("size of a map together with everything it includes", "bytes", "422 map-errors (ARG905)", 1_024, 4_096L * Mebibyte)]
    public long MapBytes { get; set; } = 8L * Mebibyte;

    [Limit("work for one answer: nodes, relations and lines visited", "units", "422 map-errors (ARG910)", 1, long.MaxValue)]
    public long AnswerEffort { get; set; } = MapLimits.Default.Effort;

    [Limit("positions on one map that can be listed", "positions", "400 bad-option", 1, 100_000)]
    public int Positions { get; set; } = MapLimits.Default.Positions;

    [Limit("diagnostics of one map; further ones are only counted", "diagnostics", "", 1, 100_000)]
    public int Diagnostics { get; set; } = 1_000;

    [Limit("items and relations of one picture", "items", "422 no-picture", 1, 1_000_000)]
    public int PictureItems { get; set; } = 5_000;

    [Limit("memory of one layout", "MiB", "422 no-picture", 32, 4_096)]
    public int LayoutMemory { get; set; } = 256;

    [Limit("time for one layout", "seconds", "422 no-picture", 1, 600)]
    public int LayoutSeconds { get; set; } = 10;

    [Limit("making one answer, waiting included", "seconds", "503 too-slow", 1, 3_600)]
    public int AnswerSeconds { get; set; } = 20;

    [Limit("answers made at once", "answers", "503 busy", 1, 1_024)]
    public int Renders { get; set; } = Environment.ProcessorCount;

    [Limit("answers waiting to be made or continued", "answers", "503 busy", 0, 1_000)]
    public int WaitingRenders { get; set; } = 32;

    [Limit("maps in memory for the answers being made; larger maps wait until there is room", "bytes", "", 1_024, 4_096L * Mebibyte)]
    public long MapsAtOnce { get; set; } = 4L * Mebibyte;

    [Limit("requests of one client at once, per API key or address", "requests", "429 too-many-requests", 1, 1_000_000)]
    public int Burst { get; set; } = 300;

    [Limit("requests of one client, per API key or address", "requests a second", "429 too-many-requests", 1, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 50;

    [Limit("clients of /mcp that listen for changes of maps", "clients", "an error of the protocol", 0, 100_000)]
    public int Listeners { get; set; } = 100;

    [Limit("answers kept in the cache", "bytes", "", 0, 64L * 1024 * Mebibyte)]
    public long CacheBytes { get; set; } = 128L * Mebibyte;

    [Limit("stored maps kept in memory", "bytes", "", 0, 64L * 1024 * Mebibyte)]
    public long MapCacheBytes { get; set; } = 64L * Mebibyte;

    [Limit("stored maps; of more in the map folder only the first by id are listed", "maps", "507 store-full", 1, 10_000_000)]
    public int Maps { get; set; } = 100_000;

    [Limit("how long requests wait for a database that has gone away", "seconds", "", 0, 600)]
    public int DatabaseSeconds { get; set; } = 5;

    [Limit("how long others may keep a rendered payload", "seconds", "", 0, 31_536_000)]
    public int PayloadMaxAge { get; set; } = 3_600;

    [Limit("how long a creation is remembered by its Idempotency-Key", "seconds", "", 1, 604_800)]
    public int IdempotencySeconds { get; set; } = 86_400;

    [Limit("creations remembered by their Idempotency-Key where maps are in a folder", "creations", "", 1, 1_000_000)]
    public int IdempotencyKeys { get; set; } = 10_000;

    [Limit("maps on one page of a list", "maps", "400 bad-option", 1, 10_000)]
    public int PageSize { get; set; } = 100;

    [Limit("time for requests to finish once the API is told to stop", "seconds", "", 1, 600)]
    public int StopSeconds { get; set; } = 20;

    /// <summary>The limits that apply to each map and its pictures.</summary>
    public MapLimits OfMaps() => new()
    {
        FileLength = BodyBytes,
        LineLength = LineLength,
        Lines = MapLines,
        MapLines = MapLines,
        MapLength = MapBytes,
        Effort = AnswerEffort,
        Depth = MapDepth,
        Files = MapFiles,
        Positions = Positions,
        Diagnostics = Diagnostics,
        PictureItems = PictureItems,
        LayoutSeconds = LayoutSeconds,
        LayoutMemory = LayoutMemory,
    };
}
