namespace ArgumentMap.Formats;

/// <summary>How sections are drawn.</summary>
public enum SectionStyle
{
    /// <summary>As frames around their items.</summary>
    Open,

    /// <summary>Each as one node, with the lines to and from its items merged.</summary>
    Collapsed,
}
