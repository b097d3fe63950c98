using ArgumentMap.Api.Health;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Folder;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Api.Web;
using ArgumentMap.Graphviz;
using ArgumentMap.Limits;
using ArgumentMap.Workspace.Pictures;
using FastEndpoints;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace ArgumentMap.Api;

/// <summary>Configures the host: services, settings, limits and middleware.</summary>
internal static class ApiHost
{
    /// <param name="configure">Lets tests replace services and settings.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // Otherwise a truncated compressed body would pass for a shorter one.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
        AddServices(builder);
        configure?.Invoke(builder);
        OtlpExport.Add(builder);
        var app = builder.Build();
        KeepThreadsFree(app.Services.GetRequiredService<IOptions<ApiSettings>>().Value.Limits);
        Use(app);
        return app;
    }

    /// <summary>
    /// Raises the minimum of the thread pool: making an answer occupies a thread, and requests should not wait for the pool to grow.
    /// </summary>
    private static void KeepThreadsFree(LimitSettings limits)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        // Answers that let others go first keep their threads. There are turns for answers and for layouts.
        var answers = 2 * (limits.Renders + limits.WaitingRenders);
        ThreadPool.SetMinThreads(Math.Max(workers, (2 * Environment.ProcessorCount) + answers), ports);
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ApiSettings>().BindConfiguration(ApiSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiSettings>, SettingsCheck>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ApiMetrics>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ApiSettings>>().Value.Limits.OfMaps());
        services.AddSingleton<ReplyCache>();
        services.AddSingleton<Workers>();
        services.AddSingleton<ReplyMaker>();
        services.AddSingleton(provider =>
        {
            var folder = provider.GetRequiredService<IOptions<ApiSettings>>().Value.CacheFolder;
            return new GraphvizLayout(folder.Length == 0 ? UserCache() : folder);
        });
        services.AddSingleton(provider =>
        {
            var layout = provider.GetRequiredService<GraphvizLayout>();
            var tool = provider.GetRequiredService<IOptions<ApiSettings>>().Value.PictureTool;
            return PictureTool.Named(tool, Environment.GetEnvironmentVariable("PATH")) is { } found
                ? ApiFormats.With(layout, found, provider.GetRequiredService<ILogger<ServedPicture>>())
                : ApiFormats.With(layout);
        });
        services.AddSingleton<IMapStore>(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<ApiSettings>>().Value;
            var options = new FolderStoreOptions
            {
                Folder = Path.GetFullPath(settings.MapFolder),
                MapBytes = settings.Limits.BodyBytes,
                KeptBytes = settings.Limits.MapCacheBytes,
                Limits = provider.GetRequiredService<MapLimits>(),
            };
            return new FolderMapStore(options, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<Library>();
        services.AddSingleton<Creations>();
        services.AddRequestDecompression();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiSettings>>((options, settings) =>
            ClientLimits.Apply(options, settings.Value.Limits));
        services.AddRateLimiter(_ => { });
        services.AddHostedService<IdleMemory>();
        services.AddHealthChecks().AddCheck<StoreCheck>("store").AddCheck<WorkCheck>("answers");
        services.AddOptions<HostOptions>().Configure<IOptions<ApiSettings>>((options, settings) =>
            options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Value.Limits.StopSeconds));
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddOperationTransformer<DescribeCalls>();
            options.AddDocumentTransformer<DescribeApi>();
        });
        // Searching every library for endpoints costs time and memory, and only this assembly has any.
        services.AddFastEndpoints(options =>
        {
            options.DisableAutoDiscovery = true;
            options.Assemblies = [typeof(ApiHost).Assembly];
        });
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

    /// <summary>The folder that the command line also uses; null if the user has no folder for application data.</summary>
    private static string? UserCache() =>
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? Path.Combine(folder, "argmap")
            : null;

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<Guard>();
        app.UseMiddleware<WriteKeys>();
        app.UseRateLimiter();
        app.UseRequestDecompression();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs");
        app.UseFastEndpoints(config => config.Endpoints.ShortNames = true);
    }
}
