using System.Text;
using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Problems;
using ArgumentMap.Graph;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The map that all examples are about.</summary>
internal static class Examples
{
    public const string Topic = "safe";

    public const string Map = """
        map: Is the well safe?

        claim safe [likely]: The well is safe
          premise test [0.8]: The laboratory found nothing

        """;

    public const string BrokenMap = """
        claim safe [likly]: The well is safe

        """;

    public static MapSource Source => MapSource.Sent(Encoding.UTF8.GetBytes(Map));

    /// <summary>What a broken map is answered with.</summary>
    public static Problem Problem => Problem.Of(ArgumentDocument.Parse(Encoding.UTF8.GetBytes(BrokenMap), Source.Path, NoIncludes.Instance).Diagnostics);
}
