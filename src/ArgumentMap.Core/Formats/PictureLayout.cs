namespace ArgumentMap.Formats;

/// <summary>How a picture places what it shows.</summary>
public enum PictureLayout
{
    /// <summary>Cards in trees that hang from the theses, with sources on the cards and references for what is used again.</summary>
    Tree,

    /// <summary>Nodes and lines as Graphviz places them.</summary>
    Graph,
}
