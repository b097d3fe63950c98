namespace ArgumentMap.Formats.Json;

/// <summary>What tells a map in JSON from other JSON. A reader of version 1 reads every later 1.</summary>
public static class JsonFormat
{
    public const string Name = "argument-map";

    public const int Version = 1;
}
