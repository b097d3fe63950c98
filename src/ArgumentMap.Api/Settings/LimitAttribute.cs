namespace ArgumentMap.Api.Settings;

/// <summary>Describes a limit: what it limits, how a request that exceeds it is answered, and which values it takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LimitAttribute(string meaning, string unit, string answer, long least, long most) : Attribute
{
    public string Meaning => meaning;

    public string Unit => unit;

    /// <summary>Status and code of the problem; empty if no request is refused.</summary>
    public string Answer => answer;

    public long Least => least;

    public long Most => most;
}
