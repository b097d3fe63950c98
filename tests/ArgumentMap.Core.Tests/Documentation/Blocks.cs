using System.Text;

namespace ArgumentMap.Core.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Info">The text after the opening fence.</param>
/// <param name="Line">Line of the opening fence, from 1.</param>
internal sealed record Block(string Info, string Text, int Line)
{
    public static IReadOnlyList<Block> Of(string page)
    {
        var blocks = new List<Block>();
        var lines = File.ReadAllLines(Path.Combine(Maps.Root, page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var (info, start) = (lines[i][3..].Trim(), i + 1);
            var text = new StringBuilder();
            for (i++; lines[i] != "```"; i++)
                text.Append(lines[i]).Append('\n');
            blocks.Add(new Block(info, text.ToString(), start));
        }

        return blocks;
    }
}
