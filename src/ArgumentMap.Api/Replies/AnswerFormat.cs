namespace ArgumentMap.Api.Replies;

/// <summary>A format of answers other than maps and comparisons.</summary>
/// <param name="Name">The name that clients give.</param>
internal sealed record AnswerFormat(string Name, string MediaType)
{
    public static AnswerFormat Json { get; } = new("json", MapReplies.Json);

    public static AnswerFormat Arg { get; } = new("arg", Formats.MapFormats.Arg.MediaType);

    public static AnswerFormat Sarif { get; } = new("sarif", "application/sarif+json");
}
