using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Features.Schema;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.OpenApi;

/// <summary>What is sent in examples, and what was answered.</summary>
/// <remarks>The answers were recorded into answers.json; a test sends every example and holds the file against what it gets.</remarks>
internal static class Examples
{
    /// <summary>What examples are called where nothing is wrong.</summary>
    public const string Usual = "usual";

    /// <summary>Id of the map that they are about.</summary>
    public const string Id = "well";

    public const string Map = """
        map: Is the well safe? #water

        claim safe [likely]: The well is safe
          premise test [0.8]: The laboratory found nothing

        """;

    /// <summary>The map that the other one came from.</summary>
    public const string Draft = """
        map: Is the well safe? #water

        claim safe [likely]: The well is safe

        """;

    public const string DraftId = "well-draft";

    /// <summary>What those about the map with errors are called.</summary>
    public const string Broken = "broken";

    public const string BrokenMap = """
        claim safe [likly]: The well is safe
          premis test [0.8]: The laboratory found nothing

        """;

    private static readonly string Payload = Web.Payload.Encode(Encoding.UTF8.GetBytes(Map));

    /// <summary>By their names; each with the calls that are answered so.</summary>
    private static readonly Lazy<JsonNode> Recorded = new(Read);

    /// <summary>Values of options and of parts of addresses.</summary>
    public static IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["id"] = Id,
        ["node"] = "safe",
        ["topic"] = "safe",
        ["against"] = DraftId,
        ["format"] = "svg",
        ["payload"] = Payload,
        ["q"] = "laboratory",
        ["tag"] = "water",
        ["limit"] = "1",
        ["cursor"] = Id,
        ["scores"] = "true",
        ["semantics"] = "df-quad",
        ["as-of"] = "2024-10-03",
        ["focus"] = "safe",
        ["depth"] = "1",
        ["only"] = "claim,premise",
        ["sections"] = "collapsed",
        ["direction"] = "right",
        ["theme"] = "dark",
        ["labels"] = "kind,text",
        ["legend"] = "true",
        ["threshold"] = "0.01",
        ["context"] = "1",
    };

    /// <summary>Where the answers are that are too long for the document, by media type.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>
    {
        [ApiFormats.Html.MediaType] = "/v1/render/html/" + Payload,
        [SchemaEndpoint.MediaType] = SchemaEndpoint.Address,
    };

    /// <summary>What a call was answered with; null where that was not recorded.</summary>
    /// <param name="name">Of the answer, not of the map.</param>
    public static JsonNode? Answer(string call, string name) =>
        Recorded.Value[name]?.AsArray().FirstOrDefault(answer => answer!["calls"]!.AsArray().Any(id => (string?)id == call))?["answer"]!.DeepClone();

    /// <summary>What the recorded answer about a map is called.</summary>
    /// <param name="example">Usual or broken.</param>
    public static string NameOf(int status, string example, string type) => string.Create(CultureInfo.InvariantCulture, $"{status} {example} {type}");

    /// <summary>What a recorded problem is called.</summary>
    public static string NameOf(ProblemKind kind, string type) => $"{kind.Code} {type}";

    private static JsonNode Read()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("answers.json")!;
        return JsonNode.Parse(stream)!;
    }
}
