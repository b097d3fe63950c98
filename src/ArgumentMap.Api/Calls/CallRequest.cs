using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.Calls;

/// <summary>A request with options.</summary>
internal abstract class CallRequest
{
    private static readonly ImmutableArray<RenderOption> Renderings = [.. RenderOption.All.Union(RenderOption.OfComparisons)];

    public ImmutableArray<GivenOption> Given { get; set; } = [];

    /// <summary>The value of an option; null where it was not given.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var option in Given)
            {
                if (option.Name == name)
                    return option.Value;
            }

            return null;
        }
    }

    public FormatInfo? Format => this[CallOption.Format.Name] is { } name ? RenderFormats.Find(name) : null;

    /// <summary>What the options that renderings have say.</summary>
    public RenderOptions Rendering()
    {
        var options = RenderOptions.Default;
        foreach (var option in Renderings)
        {
            if (this[option.Name] is { } value)
                options = option.Apply(options, value, out _);
        }

        return options;
    }

    /// <summary>The same for the same options in whatever order.</summary>
    public string Key()
    {
        if (Given.IsEmpty)
            return "";
        var key = new StringBuilder();
        foreach (var option in Given.OrderBy(option => option.Name, StringComparer.Ordinal))
            key.Append(option.Name).Append('=').Append(option.Value.Trim()).Append('\n');
        return key.ToString();
    }
}

/// <summary>Says which options a call takes.</summary>
internal interface ICall
{
    static abstract ImmutableArray<CallOption> Taken { get; }
}
