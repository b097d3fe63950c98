using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Review.Schemes;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class SchemesCall(IMapStore store) : Call<NoRequest>
{
    private const string Address = "/v1/schemes";

    private static readonly Shape Schemes = new("Schemes", Schemas.ArrayOf(Schemas.Object(
        "A scheme: a pattern of argument, with the critical questions that an argument of this kind must withstand.",
        ["name", "otherNames", "premises", "conclusion", "questions"],
        ("name", Schemas.Text),
        ("otherNames", Schemas.ArrayOf(Schemas.Text)),
        ("premises", Schemas.ArrayOf(Schemas.Object(
            "A premise, and the tag that marks it in a map.",
            ["name", "text"],
            ("name", Schemas.Text),
            ("text", Schemas.Text)))),
        ("conclusion", Schemas.Text),
        ("questions", Schemas.ArrayOf(Schemas.Text)))));

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Address, CallGroups.Api)
    {
        Summary = "List the argumentation schemes",
        Description = "With their premises, their conclusion and their critical questions. Those that the argmap.json of the stored maps "
            + "declares come last.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(
            ReplyDocs.Json(Schemes, HeaderDocs.Tagged) with { Description = "All schemes, in order", ExampleAddress = Address }),
        Problems = ProblemDocs.Reached,
    });

    public override async Task HandleAsync(NoRequest req, CancellationToken ct)
    {
        var found = await store.Files.SettingsAsync("", ct);
        var schemes = JsonBody.Write(json => SchemesJson.Write(json, found.Settings.Schemes.All));
        await SendAsync(Reply.Fixed(schemes, MapReplies.Json), Revalidate, ct);
    }
}
