using ArgumentMap.Api.Assistants;
using ArgumentMap.Api.Health;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Studio;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Api.Web;
using ArgumentMap.Graphviz;
using ArgumentMap.Limits;
using ArgumentMap.Workspace.Pictures;
using FastEndpoints;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ArgumentMap.Api;

/// <summary>Configures the host: services, settings, limits and middleware.</summary>
internal static partial class ApiHost
{
    /// <param name="configure">Lets tests replace services and settings.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // Otherwise a truncated compressed body would pass for a shorter one.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
        AddServices(builder);
        configure?.Invoke(builder);
        Export.Add(builder);
        var app = builder.Build();
        var settings = app.Services.GetRequiredService<IOptions<ApiSettings>>().Value;
        KeepThreadsFree(settings.Limits);
        SayWhoMayChange(app.Services.GetRequiredService<ILogger<ApiSettings>>(), settings.HasKeys
            ? "Changing maps needs a key or token"
            : "Anyone may change maps, because no keys are set (Api:Keys)");
        // A store that cannot be used ends the start.
        app.Services.GetRequiredService<IMapStore>();
        Use(app);
        return app;
    }

    /// <summary>Brings the database of the maps up to date, and does nothing else.</summary>
    public static void Migrate(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        AddServices(builder);
        using var services = builder.Services.BuildServiceProvider();
        StoreChoice.Migrate(services.GetRequiredService<IOptions<ApiSettings>>().Value);
    }

    [LoggerMessage(LogLevel.Information, "{Rule}.")]
    private static partial void SayWhoMayChange(ILogger log, string rule);

    /// <summary>
    /// Raises the minimum of the thread pool: making an answer occupies a thread, and requests should not wait for the pool to grow.
    /// </summary>
    private static void KeepThreadsFree(LimitSettings limits)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        // One for each turn of an answer or a layout. The pool itself replaces the threads of answers that let others go first.
        var answers = 2 * limits.Renders;
        ThreadPool.SetMinThreads(Math.Max(workers, (2 * Environment.ProcessorCount) + answers), ports);
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => Options.Create(SettingsReader.Read(provider.GetRequiredService<IConfiguration>())));
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
            var time = provider.GetRequiredService<TimeProvider>();
            var store = StoreChoice.Open(
                provider.GetRequiredService<IOptions<ApiSettings>>().Value, provider.GetRequiredService<MapLimits>(), time);
            return new MeasuredStore(store, provider.GetRequiredService<ApiMetrics>(), time);
        });
        services.AddSingleton<Library>();
        services.AddSingleton(new StudioFolder(Path.Combine(AppContext.BaseDirectory, "studio")));
        services.AddSingleton<Past>();
        services.AddRequestDecompression();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiSettings>>((options, settings) =>
            options.GlobalLimiter = ClientLimits.Of(settings.Value.Limits));
        services.AddSingleton<Callers>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<Tokens>();
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider, CrossOrigin>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, Proxies>();
        services.AddSingleton<OpenApiText>();
        services.AddHostedService<IdleMemory>();
        services.AddHealthChecks().AddCheck<StoreCheck>("store").AddCheck<WorkCheck>("answers");
        services.AddOptions<HostOptions>().Configure<IOptions<ApiSettings>>((options, settings) =>
            options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Value.Limits.StopSeconds));
        services.AddOpenApi(OpenApiText.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddOperationTransformer<DescribeCalls>();
            options.AddDocumentTransformer<DescribeApi>();
        });
        AssistantAddress.AddServices(services);
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
        var settings = app.Services.GetRequiredService<IOptions<ApiSettings>>().Value;
        app.UseForwardedHeaders();
        app.UseMiddleware<Audit>();
        app.UseMiddleware<Guard>();
        if (settings.PathBase.Length > 0)
            app.UsePathBase(settings.PathBase);
        app.UseMiddleware<StudioPages>();
        app.UseRouting();
        if (settings.Origins.Length > 0 || settings.PublicReading)
            app.UseCors();
        app.UseMiddleware<Identification>();
        app.UseMiddleware<ClientLimits>();
        app.UseMiddleware<CanonicalAddress>();
        app.UseMiddleware<Permission>();
        Export.Use(app, settings);
        app.UseRequestDecompression();
        DocsPage.Use(app);
        AssistantAddress.Use(app);
        app.UseFastEndpoints(config => config.Endpoints.ShortNames = true);
    }
}
