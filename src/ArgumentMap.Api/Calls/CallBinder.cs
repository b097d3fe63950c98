using FastEndpoints;

namespace ArgumentMap.Api.Calls;

/// <summary>Reads the options of the query.</summary>
internal class CallBinder<TRequest> : IRequestBinder<TRequest>
    where TRequest : CallRequest, new()
{
    public async ValueTask<TRequest> BindAsync(BinderContext ctx, CancellationToken ct)
    {
        var query = ctx.HttpContext.Request.Query;
        var request = new TRequest { Given = query.Count == 0 ? [] : [.. Query(query)] };
        await ReadAsync(request, ctx.HttpContext, ct);
        return request;
    }

    /// <summary>Reads what else there is.</summary>
    protected virtual ValueTask ReadAsync(TRequest request, HttpContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    private static IEnumerable<GivenOption> Query(IQueryCollection query) =>
        from parameter in query
        from value in parameter.Value
        select new GivenOption(parameter.Key, value ?? "", "?" + parameter.Key);
}
