using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Review;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RulesCall : Call<NoRequest>
{
    private const string Address = "/v1/rules";

    private static readonly Shape Rules = new("Rules", Schemas.ArrayOf(Schemas.Object(
        "A code that can be reported for a map. If a map can show it, there is an example in which it is reported and one in which it is "
            + "not.",
        ["code", "name", "area", "level", "firesWhen", "advice", "hasFix", "canBeSilenced"],
        ("code", Schemas.Text),
        ("name", Schemas.Text),
        ("area", Schemas.Text),
        ("level", Schemas.Choice("off", "note", "warning", "error")),
        ("firesWhen", Schemas.Text),
        ("advice", Schemas.Text),
        ("hasFix", Schemas.Flag),
        ("canBeSilenced", Schemas.Flag),
        ("bad", Schemas.Text),
        ("good", Schemas.Text))));

    private static readonly Lazy<Reply> All =
        new(() => Reply.Fixed(JsonBody.Write(json => RulesJson.Write(json, RuleCatalog.All)), MapReplies.Json));

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Address, CallGroups.Api)
    {
        Summary = "List every code that can be reported for a map",
        Description = "With its level, when it is reported, what to do about it and examples, as argmap rules --json lists them.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(
            ReplyDocs.Json(Rules, HeaderDocs.Tagged) with { Description = "All codes, in order", ExampleAddress = Address }),
        Problems = ProblemDocs.Reached,
    });

    public override Task HandleAsync(NoRequest req, CancellationToken ct) => SendAsync(All.Value, Revalidate, ct);
}
