using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Features.Encode;
using ArgumentMap.Api.Features.Explain;
using ArgumentMap.Api.Features.Format;
using ArgumentMap.Api.Features.Render;
using ArgumentMap.Api.Features.RenderPayload;
using ArgumentMap.Api.Features.Score;
using ArgumentMap.Api.Features.Validate;
using ArgumentMap.Api.Web;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Graphviz;
using FastEndpoints;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api;

/// <summary>Puts the API together.</summary>
internal static class ApiHost
{
    /// <param name="configure">Changes what it is put together from, for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ApiSettings>().BindConfiguration(ApiSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiSettings>, SettingsCheck>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ApiMetrics>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<MapAnswers>();
        services.AddSingleton(provider =>
        {
            var folder = provider.GetRequiredService<IOptions<ApiSettings>>().Value.CacheFolder;
            return new GraphvizLayout(folder.Length == 0 ? null : folder);
        });
        services.AddSingleton(provider =>
        {
            var limits = provider.GetRequiredService<IOptions<ApiSettings>>().Value.Limits;
            return new SvgRenderer(provider.GetRequiredService<GraphvizLayout>(), new LayoutLimits
            {
                Time = TimeSpan.FromSeconds(limits.LayoutSeconds),
                Memory = limits.LayoutMebibytes * 1024L * 1024,
                Items = limits.PictureItems,
            });
        });
        services.AddSingleton(typeof(IRequestBinder<>), typeof(RequestBinder<>));
        services.AddSingleton<IRequestBinder<ValidateRequest>, MapBinder<ValidateRequest>>();
        services.AddSingleton<IRequestBinder<ScoreRequest>, MapBinder<ScoreRequest>>();
        services.AddSingleton<IRequestBinder<ExplainRequest>, MapBinder<ExplainRequest>>();
        services.AddSingleton<IRequestBinder<RenderRequest>, MapBinder<RenderRequest>>();
        services.AddSingleton<IRequestBinder<FormatRequest>, MapBinder<FormatRequest>>();
        services.AddSingleton<IRequestBinder<EncodeRequest>, MapBinder<EncodeRequest>>();
        services.AddSingleton<IRequestBinder<RenderPayloadRequest>, RenderPayloadBinder>();
        services.AddRequestDecompression();
        services.AddFastEndpoints();
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            var limits = kestrel.ApplicationServices.GetRequiredService<IOptions<ApiSettings>>().Value.Limits;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
            kestrel.Limits.MaxRequestBufferSize = Math.Max(1024 * 1024, limits.RequestLineBytes);
            kestrel.Limits.MaxRequestLineSize = limits.RequestLineBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
            kestrel.Limits.MinRequestBodyDataRate = new(limits.SlowestBody, TimeSpan.FromSeconds(5));
        });
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<Guard>();
        app.UseRequestDecompression();
        app.UseFastEndpoints(config =>
        {
            config.Endpoints.ShortNames = true;
            config.Endpoints.Configurator = endpoint =>
            {
                // Types of bodies are told apart where bodies are read, which says what was expected.
                endpoint.Description(description => description.ClearDefaultAccepts());
                endpoint.DontThrowIfValidationFails();
                endpoint.PreProcessor<RefuseInvalid>(Order.Before);
            };
        });
    }
}
