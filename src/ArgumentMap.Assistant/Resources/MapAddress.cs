namespace ArgumentMap.Assistant.Resources;

/// <summary>The addresses of maps as resources: <c>argmap://maps/</c> and the name, each part of it escaped.</summary>
internal static class MapAddress
{
    public const string Template = Prefix + "{+name}";

    private const string Prefix = "argmap://maps/";

    public static string Of(string name) => Prefix + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The name of the map; null where it is not the address of one.</summary>
    public static string? NameOf(string address) =>
        address.StartsWith(Prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[Prefix.Length..]) : null;
}
