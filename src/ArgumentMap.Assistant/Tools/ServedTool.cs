using ArgumentMap.Assistant.Homes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Assistant.Tools;

/// <summary>A tool for the maps of one home, as the protocol calls it.</summary>
internal sealed class ServedTool(MapTool tool, MapHome home) : McpServerTool
{
    public override Tool ProtocolTool => tool.Announced(home.HasFiles);

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var answer = await tool.CallAsync(home, request.Params?.Arguments, cancellationToken).ConfigureAwait(false);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = answer.Text }],
            StructuredContent = answer.Structure,
            IsError = answer.IsRefusal,
        };
    }
}
