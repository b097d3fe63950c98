using System.Text.Json;

namespace ArgumentMap.Assistant.Tools;

/// <summary>What a tool answers.</summary>
/// <param name="Text">For a model to read; texts of maps in it are <see cref="Quoted"/>.</param>
/// <param name="Structure">The same as the tool's output schema describes it; null for a refusal.</param>
internal sealed record ToolAnswer(string Text, JsonElement? Structure)
{
    public bool IsRefusal => Structure is null;

    /// <summary>What stands in the way and what to do instead.</summary>
    public static ToolAnswer Refuse(string why) => new(why, null);
}
