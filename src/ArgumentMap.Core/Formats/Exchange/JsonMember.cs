using System.Text.Json;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Members of objects that may not be there, or not be what is expected.</summary>
internal static class JsonMember
{
    /// <summary>A member that is an object; false where the element is not an object or has no such member.</summary>
    public static bool TryGetObject(this JsonElement element, string name, out JsonElement member)
    {
        member = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out member)
            && member.ValueKind == JsonValueKind.Object;
    }
}
