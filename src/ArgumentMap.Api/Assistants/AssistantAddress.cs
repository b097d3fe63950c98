using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Web;
using ArgumentMap.Assistant;
using ArgumentMap.Scoring;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol.AspNetCore;

namespace ArgumentMap.Api.Assistants;

/// <summary>
/// <c>/mcp</c>: the Model Context Protocol over HTTP. Every request stands for itself, so that any replica can answer it; keys and limits
/// are those of all other calls.
/// </summary>
internal static class AssistantAddress
{
    public const string Path = "/mcp";

    /// <summary>The header that names the revision of the protocol.</summary>
    private const string Revision = "MCP-Protocol-Version";

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<StoredMapWatch>();
        services.AddMcpServer().WithHttpTransport(options =>
        {
            options.SessionMode = HttpServerSessionMode.Stateless;
            options.ConfigureSessionOptions = (context, server, _) =>
            {
                var home = ActivatorUtilities.CreateInstance<ApiHome>(context.RequestServices, context);
                AssistantServer.Configure(server, home, Engine.Version);
                context.RequestServices.GetRequiredService<StoredMapWatch>().Configure(server, context.Request.Headers[Revision]);
                return Task.CompletedTask;
            };
        });
    }

    public static void Use(WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Path))
                CheckOrigin(context, app.Services.GetRequiredService<IOptions<ApiSettings>>().Value);
            return next(context);
        });
        app.MapMcp(Path).WithMetadata(new NeededRights(Rights.Read)).ExcludeFromDescription();
    }

    /// <summary>Refuses pages of other origins, which a browser would otherwise let ask a server of its own network.</summary>
    private static void CheckOrigin(HttpContext context, ApiSettings settings)
    {
        if (context.Request.Headers[HeaderNames.Origin] is not [{ Length: > 0 } origin] || settings.Origins.Contains(origin)
            || origin == $"{context.Request.Scheme}://{context.Request.Host}")
            return;
        throw RefusedException.For(
            ProblemKind.NotAllowed, "Pages of this origin may not use the assistant's address. Name the origin in Api:Origins.");
    }
}
