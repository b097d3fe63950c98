using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArgumentMap.Benchmarks;

/// <summary>The minimum that a server on this framework can do: it answers every GET and POST with the same bytes.</summary>
internal static class BareServer
{
    /// <param name="file">File with the bytes of the answer.</param>
    public static void Run(string address, string file, string type)
    {
        var body = File.ReadAllBytes(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/", () => Results.Bytes(body, type));
        app.MapPost("/", async (HttpRequest request) =>
        {
            using var sent = new MemoryStream();
            await request.Body.CopyToAsync(sent);
            return Results.Bytes(body, type);
        });
        app.MapGet("/304", () => Results.StatusCode(StatusCodes.Status304NotModified));
        app.Run();
    }
}
