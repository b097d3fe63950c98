namespace ArgumentMap.Api.Requests;

/// <summary>A request of which nothing is read, whatever its query says.</summary>
internal sealed class NoRequest : CallRequest
{
    public override ValueTask ReadAsync(HttpContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
