using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using ArgumentMap.Assistant.Homes;
using ArgumentMap.Assistant.Tools;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using ModelContextProtocol;

namespace ArgumentMap.Api.Assistants;

/// <summary>
/// What an assistant may do over HTTP: call tools about texts, which take their turn and their part of the work like every other answer,
/// and read the stored maps. Nothing that is stored changes.
/// </summary>
internal sealed partial class ApiHome(
    HttpContext context, Workers workers, IMapStore store, MapLimits limits, ILogger<ApiHome> log) : MapHome
{
    /// <summary>Stored maps of one part of the list.</summary>
    private const int PageSize = 100;

    public override async Task<ToolAnswer> DoAsync(
        string tool, long length, Func<Budget, Task<ToolAnswer>> work, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(tool, length, work, cancellation);
        Called(
            log,
            tool,
            answer.IsRefusal ? "refused" : "answered",
            Caller.Of(context).Name,
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        return answer;
    }

    public override ValueTask<FoundMap> OfTextAsync(string text, CancellationToken cancellation) => new(
        new FoundMap("map.arg", FileContent.Of(text), EmptyWorkspace.Instance, Review.Settings.Default with { Limits = limits }, null));

    public override async Task<(ImmutableArray<ListedMap> Maps, string? Next)> ListAsync(string? after, CancellationToken cancellation)
    {
        var query = new MapQuery { Limit = PageSize, After = MapCursor.TryParse(after, out var cursor) ? cursor : null };
        return await store.ListAsync(query, cancellation) switch
        {
            ListResult.Page page => (
                [.. page.Maps.Where(map => map.Problem is null).Select(map => new ListedMap(map.Id.Value, map.Title))],
                page.Next?.ToString()),
            ListResult.Failed failed => throw Failed(failed.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    public override async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (!MapId.TryParse(name, out var id))
            return null;
        return await store.GetAsync(id, cancellation) switch
        {
            GetResult.Found found => Encoding.UTF8.GetString(found.Map.Source.Span),
            GetResult.Failed failed => throw Failed(failed.Problem),
            _ => null,
        };
    }

    private async Task<ToolAnswer> AnswerAsync(
        string tool, long length, Func<Budget, Task<ToolAnswer>> work, CancellationToken cancellation)
    {
        try
        {
            return await workers.DoAsync(
                "mcp " + tool, length, isLayout: false,
                turn => work(of => new Effort(of.Effort, turn.Checkpoint, turn.Cancellation)), cancellation);
        }
        catch (RefusedException refused)
        {
            return ToolAnswer.Refuse(refused.Problem.Detail);
        }
    }

    private static McpException Failed(StoreProblem problem) => new(StoreProblems.Refused(problem, isReading: true).Problem.Detail);

    [LoggerMessage(LogLevel.Information, "Tool {Tool}: {Outcome}, by '{Caller}' from {Address}, trace {Trace}")]
    private static partial void Called(ILogger log, string tool, string outcome, string caller, string address, string trace);
}
