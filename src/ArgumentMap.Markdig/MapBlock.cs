using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using Markdig.Syntax;

namespace ArgumentMap.Markdig;

/// <summary>A fenced block with a map, and the options after <c>arg</c> in its info string.</summary>
/// <remarks>
/// Options are those of <c>argmap render -f svg</c>, written <c>theme=dark</c>; those that are true or false also by their name alone:
/// <c>legend</c>.
/// </remarks>
internal sealed class MapBlock
{
    private const string Language = "arg";

    private readonly FencedCodeBlock _block;

    private MapBlock(FencedCodeBlock block) => (_block, Source) = (block, block.Lines.ToString());

    /// <summary>The text of the map.</summary>
    public string Source { get; }

    /// <summary>Line of the opening fence in the Markdown, from 1.</summary>
    public int Line => _block.Line + 1;

    /// <summary>The block as that of a map; null for any other block.</summary>
    public static MapBlock? Of(CodeBlock block) => block is FencedCodeBlock { Info: Language } fenced ? new MapBlock(fenced) : null;

    /// <summary>The options of the block on top of those for all blocks, by name, in the order in which they were given.</summary>
    public OrderedDictionary<string, string> Given(string options)
    {
        var given = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in $"{options} {_block.Arguments}".Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            given[sign < 0 ? word : word[..sign]] = sign < 0 ? "true" : word[(sign + 1)..];
        }

        return given;
    }

    /// <summary>The options as the renderer of pictures takes them.</summary>
    /// <param name="problem">What is wrong with one of them, and what was expected; null where all are valid.</param>
    public static RenderOptions Read(OrderedDictionary<string, string> given, out string? problem)
    {
        var (options, known) = (RenderOptions.Default, MapFormats.Svg.Options);
        foreach (var (name, value) in given)
        {
            if (known.FirstOrDefault(option => option.Name == name) is not { } option)
            {
                problem = $"'{name}' is not an option of a map. These are: {string.Join(", ", known.Select(each => each.Name))}.";
                return options;
            }

            options = option.Apply(options, value, out problem);
            if (problem is not null)
                return options;
        }

        problem = null;
        return options;
    }

    /// <summary>Where in the Markdown a place in the map is.</summary>
    public LinePosition PlaceOf(LinePosition place) => new(Line + place.Line, _block.Column + place.Column);

    /// <summary>The effort for all maps of the document.</summary>
    public Effort EffortOf(MapLimits limits)
    {
        Block root = _block;
        while (root.Parent is { } parent)
            root = parent;
        if (root.GetData(typeof(Effort)) is not Effort effort)
            root.SetData(typeof(Effort), effort = new Effort(limits.Effort));
        return effort;
    }
}
