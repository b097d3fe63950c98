namespace ArgumentMap.LanguageServer.Preview;

/// <summary>A map that a page shows.</summary>
/// <param name="number">What it is called in the address.</param>
/// <param name="name">Its name in the workspace.</param>
internal sealed class PreviewedMap(string number, string name)
{
    public string Number => number;

    public string Name => name;

    /// <summary>The id of the item that the caret was last at, or whose card was selected.</summary>
    public string? Selected { get; set; }

    public void Select(string id) => Selected = id;

    public (int Version, string? Selected) State(int version) => (version, Selected);
}
