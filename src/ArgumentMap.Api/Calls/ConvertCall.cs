using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Formats;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ConvertCall(ReplyMaker maker) : Call<MapRequest>
{
    /// <summary>Has no extension, so that the content tells the format.</summary>
    private const string Name = "map";

    private static readonly Shape Converted = new("Converted", Schemas.Object(
        "A map in another format, and what was lost on the way.",
        ["format", "text", "losses"],
        ("format", Schemas.Text),
        ("text", Schemas.Text),
        ("losses", Schemas.ArrayOf(Schemas.Object(
            "A kind of thing that the other format cannot say, how often it was left out, and where first in what was sent.",
            ["what", "count"],
            ("what", Schemas.Text),
            ("count", Schemas.Positive),
            ("line", Schemas.Positive),
            ("column", Schemas.Positive))))));

    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/convert", CallGroups.Requests)
    {
        Summary = "Convert a map from or to the format of another tool",
        Description =
            "What argmap convert does. What is sent can be a map, or a file of another tool as text; the answer lists what was lost.",
        Options = [CallOption.From, CallOption.To],
        Replies = [ReplyDocs.Json(Converted, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var format = MapFormats.Core.Find(req[CallOption.To.Name] ?? MapFormats.Arg.Name)!;
        var job = MapReplies.Convert(MapSource.Sent(req.Source, Name), req[CallOption.From.Name], format);
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
