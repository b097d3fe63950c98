namespace ArgumentMap.Api.Settings;

/// <summary>Says of a limit what it is for, what a request that meets it is answered with, and what values it takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LimitAttribute(string meaning, string unit, string answer, long least, long most) : Attribute
{
    public string Meaning => meaning;

    public string Unit => unit;

    /// <summary>Status and code of the problem; empty where nothing is refused.</summary>
    public string Answer => answer;

    public long Least => least;

    public long Most => most;
}
