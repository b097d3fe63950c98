using ArgumentMap.Api.Settings;
using FastEndpoints;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Requests;

/// <summary>
/// Lets requests read themselves instead of the framework's own binding, which would let the query overwrite properties of the body.
/// </summary>
internal sealed class CallBinder<TRequest> : IRequestBinder<TRequest>
    where TRequest : CallRequest, new()
{
    public async ValueTask<TRequest> BindAsync(BinderContext ctx, CancellationToken ct)
    {
        var context = ctx.HttpContext;
        var request = new TRequest { Limits = context.RequestServices.GetRequiredService<IOptions<ApiSettings>>().Value.Limits };
        await request.ReadAsync(context, ct);
        return request;
    }
}
