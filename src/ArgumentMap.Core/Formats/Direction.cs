namespace ArgumentMap.Formats;

/// <summary>Where the reasons lie, seen from the thesis.</summary>
public enum Direction
{
    Down,
    Up,
    Right,
}
