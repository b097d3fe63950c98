using System.Globalization;
using System.Text;

namespace ArgumentMap.Api.Tests.BadInput;

/// <summary>Makes requests that are almost right: a real address, header or body with something wrong in it now and then.</summary>
internal sealed class RandomRequests(int seed)
{
    private static readonly string[] Methods =
        ["GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "get", ""];

    private static readonly string[] Addresses =
    [
        "/v1/maps", "/v1/maps/bridge", "/v1/maps/bridge.svg", "/v1/maps/bridge.json", "/v1/maps/bridge/scores", "/v1/maps/bridge/explain/a",
        "/v1/maps/bridge/diagnostics", "/v1/maps/bridge/includes", "/v1/maps/bridge/diff", "/v1/maps/bridge/timeline",
        "/v1/maps/bridge/fixed", "/v1/maps/bridge/positions", "/v1/maps/bridge/revisions",
        "/v1/maps/bridge/restore", "/v1/maps/bridge/rename", "/v1/positions", "/v1/render",
        "/v1/render/svg/", "/v1/render/abc",
        "/v1/validate", "/v1/check", "/v1/score", "/v1/explain", "/v1/diff", "/v1/timeline", "/v1/fix", "/v1/convert",
        "/v1/format", "/v1/encode",
        "/v1/rules", "/v1/schemes", "/v1/schema/map", "/health/live", "/health/ready", "/", "/docs", "/openapi/v1.json", "/no",
    ];

    private static readonly string[] Options =
    [
        "format", "scores", "semantics", "as-of", "layout", "aspect", "all", "direction", "theme", "labels", "legend", "sections", "focus",
        "depth", "only", "threshold", "context", "measures", "sort", "limit", "cursor", "q", "revision", "at", "with", "to", "topic", "no",
    ];

    private static readonly string[] Values =
    [
        "", "true", "svg", "json", "dot", "html", "tree", "graph", "0", "1", "-1", "99999999999999999999", "0.5", "1e309", "NaN", "2024-10",
        "9999-99-99", "a", "..", "%00", "%ff", "%F0%9F%98%80", "a,b,,c", "odds", "%2e%2e%2f", "'", "<b>", "previous", "NULL", "../../etc",
    ];

    private static readonly string[] Headers =
    [
        "Accept: */*", "Accept: image/svg+xml;q=0", "Accept: ;;;", "Accept: text/html", "Accept-Encoding: br;q=x", "Accept-Encoding: gzip",
        "Content-Type: application/json", "Content-Type: text/plain; charset=utf-16", "Content-Type: multipart/form-data",
        "Content-Type: /", "Content-Encoding: gzip", "Content-Encoding: zstd", "If-Match: *", "If-Match: \"x\"", "If-Match: W/",
        "If-None-Match: *", "If-None-Match: \"", "If-Modified-Since: yesterday", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "Range: bytes=0-1", "Range: bytes=-9999999999999999", "Idempotency-Key: x", "Idempotency-Key: ", "X-API-Key: x", "Origin: null",
        "Origin: http://a.b", "Access-Control-Request-Method: PUT", "X-Forwarded-For: 1.2.3.4, x", "Forwarded: for=_;proto=x",
        "Expect: 100-continue", "Transfer-Encoding: chunked", "Content-Length: -1", "Content-Length: 5", "Upgrade: h2c", "Cookie: a=\u0001",
        "Host: example.org", "TE: trailers", "traceparent: 00-x-y-z", "Prefer: return=minimal", "Authorization: Bearer x.y.z", "Bad X: x",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The bytes of a request, as Latin-1.</summary>
    public string Next()
    {
        var body = _random.Next(3) == 0 ? Body() : "";
        var version = _random.Next(40) == 0 ? "9.9" : "1.1";
        var request = new StringBuilder();
        request.Append(CultureInfo.InvariantCulture, $"{Pick(Methods)} {Address()} HTTP/{version}\r\nHost: localhost\r\n");
        for (var i = _random.Next(4); i > 0; i--)
            request.Append(Pick(Headers)).Append("\r\n");
        if (_random.Next(8) != 0)
            request.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        request.Append("Connection: close\r\n\r\n").Append(body);
        if (_random.Next(10) == 0)
            request[_random.Next(request.Length)] = (char)_random.Next(256);
        return request.ToString();
    }

    /// <summary>Options as a query, with its question mark; good and bad names and values.</summary>
    public string Query()
    {
        var query = string.Join('&', Enumerable.Range(0, _random.Next(4)).Select(_ => $"{Pick(Options)}={Pick(Values)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>A sample map with some of its lines removed, repeated, cut or indented differently.</summary>
    public string Map()
    {
        var lines = Encoding.UTF8.GetString(Samples.Read(Samples.Names[_random.Next(Samples.Names.Count)])).Split('\n').ToList();
        for (var i = _random.Next(6); i > 0; i--)
        {
            var at = _random.Next(lines.Count);
            var line = lines[at];
            switch (_random.Next(5))
            {
                case 0:
                    lines.RemoveAt(at);
                    lines.Add("");
                    break;
                case 1:
                    lines.Insert(at, line);
                    break;
                case 2:
                    lines[at] = line[..(line.Length / 2)];
                    break;
                case 3:
                    lines[at] = new string(' ', _random.Next(12)) + line.Trim();
                    break;
                default:
                    lines[at] = line.Insert(_random.Next(line.Length + 1), Pick(Values));
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    public string Pick(string[] from) => from[_random.Next(from.Length)];

    private string Address()
    {
        var address = Pick(Addresses);
        if (_random.Next(6) == 0)
            address = address.Insert(_random.Next(address.Length + 1), Pick(Values));
        return address + (_random.Next(2) == 0 ? Query() : "");
    }

    private string Body() => _random.Next(5) switch
    {
        0 => "claim a: x\n  objection: y\n",
        1 => "{\"source\":\"claim a: x\\n\",\"options\":{\"" + Pick(Options) + "\":\"" + Pick(Values) + "\"}}",
        2 => "{\"files\":{\"a.arg\":\"include: a.arg\\n\"},\"main\":\"a.arg\"",
        3 => new string('[', 5_000),
        _ => string.Concat(Enumerable.Range(0, _random.Next(200)).Select(_ => (char)_random.Next(256))),
    };
}
