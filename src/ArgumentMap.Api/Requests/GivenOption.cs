namespace ArgumentMap.Api.Requests;

/// <summary>An option as a client sent it.</summary>
/// <param name="Pointer">Where it was given: <c>#/options/theme</c> or <c>?theme</c>.</param>
internal sealed record GivenOption(string Name, string Value, string Pointer);
