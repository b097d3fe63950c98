namespace ArgumentMap.Formats;

/// <summary>Where the reasons lie relative to the thesis.</summary>
public enum Direction
{
    Down,
    Up,
    Right,
}
