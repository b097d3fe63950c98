namespace ArgumentMap.Api.Requests;

/// <summary>A request whose query, headers and body are ignored.</summary>
internal sealed class NoRequest : CallRequest
{
    public override ValueTask ReadAsync(HttpContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
