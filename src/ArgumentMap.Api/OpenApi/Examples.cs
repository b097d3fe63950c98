using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The requests and answers that the OpenAPI document has as examples.</summary>
/// <remarks>The answers are recorded in answers.json; a test sends every example and compares what it gets with that file.</remarks>
internal static class Examples
{
    /// <summary>Name of the examples in which nothing is wrong.</summary>
    public const string Usual = "usual";

    /// <summary>Id of the example map.</summary>
    public const string Id = "well";

    public const string Map = """
        map: Is the well safe? #water
          author: The water desk
          date: 2025-03-01
          url: https://facts.example/well

        claim safe [likely]: The well is safe
          premise test [0.8]: The laboratory found nothing

        """;

    /// <summary>An earlier version of the example map.</summary>
    public const string Draft = """
        map: Is the well safe? #water
          author: The water desk
          date: 2025-03-01
          url: https://facts.example/well

        claim safe [likely]: The well is safe

        """;

    public const string DraftId = "well-draft";

    /// <summary>Name of the examples with the broken map.</summary>
    public const string Broken = "broken";

    public const string BrokenMap = """
        claim safe [likly]: The well is safe
          premis test [0.8]: The laboratory found nothing

        """;

    /// <summary>The example map as a payload.</summary>
    public static readonly string Payload = Web.Payload.Encode(Encoding.UTF8.GetBytes(Map));

    /// <summary>The recorded answers by name, each with the calls that give it.</summary>
    private static readonly Lazy<JsonNode> Recorded = new(Read);

    /// <summary>Address of the example map as a page, which is too long for the document.</summary>
    public static string Page => "/v1/render/html/" + Payload;

    /// <summary>A recorded answer to a call; null if there is none of that name.</summary>
    /// <param name="name">See <see cref="NameOf(int, string, string)"/>.</param>
    public static JsonNode? Recording(string call, string name) =>
        Recorded.Value[name]?.AsArray()
            .FirstOrDefault(answer => answer!["calls"]!.AsArray().Any(id => (string?)id == call))?["answer"]!.DeepClone();

    /// <summary>Name of a recorded answer.</summary>
    /// <param name="example"><see cref="Usual"/> or <see cref="Broken"/>.</param>
    public static string NameOf(int status, string example, string type) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {example} {type}");

    /// <summary>Name of a recorded problem.</summary>
    public static string NameOf(ProblemKind kind, string type) => $"{kind.Code} {type}";

    private static JsonNode Read()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("answers.json")!;
        return JsonNode.Parse(stream)!;
    }
}
