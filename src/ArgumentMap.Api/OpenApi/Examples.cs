using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Problems;

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

    /// <summary>The map in an address.</summary>
    public static readonly string Payload = Web.Payload.Encode(Encoding.UTF8.GetBytes(Map));

    /// <summary>By their names; each with the calls that are answered so.</summary>
    private static readonly Lazy<JsonNode> Recorded = new(Read);

    /// <summary>Where the page of the map is, which is too long for the document.</summary>
    public static string Page => "/v1/render/html/" + Payload;

    /// <summary>What a call was answered with; null where that was not recorded.</summary>
    /// <param name="name">Of the answer, not of the map.</param>
    public static JsonNode? Recording(string call, string name) =>
        Recorded.Value[name]?.AsArray()
            .FirstOrDefault(answer => answer!["calls"]!.AsArray().Any(id => (string?)id == call))?["answer"]!.DeepClone();

    /// <summary>What the recorded answer about a map is called.</summary>
    /// <param name="example">Usual or broken.</param>
    public static string NameOf(int status, string example, string type) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {example} {type}");

    /// <summary>What a recorded problem is called.</summary>
    public static string NameOf(ProblemKind kind, string type) => $"{kind.Code} {type}";

    private static JsonNode Read()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("answers.json")!;
        return JsonNode.Parse(stream)!;
    }
}
