using System.Collections.Immutable;
using ArgumentMap.Assistant.Tools.Editing;
using ArgumentMap.Assistant.Tools.Reading;

namespace ArgumentMap.Assistant.Tools;

/// <summary>All tools, in the order in which they are announced.</summary>
internal static class ToolTable
{
    public static ImmutableArray<MapTool> All { get; } =
    [
        new CheckTool(),
        new FixTool(),
        new FormatTool(),
        new OutlineTool(),
        new ReadItemTool(),
        new ScoreTool(),
        new ExplainTool(),
        new SettleFirstTool(),
        new WhatIfTool(),
        new DiffTool(),
        new TimelineTool(),
        new PositionsTool(),
        new RenderTool(),
        new ConvertTool(),
        new SchemesTool(),
        new AddItemTool(),
        new AddSourceTool(),
        new UpdateItemTool(),
        new MoveItemTool(),
        new RemoveItemTool(),
    ];
}
